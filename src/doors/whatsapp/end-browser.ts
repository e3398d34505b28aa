/** Ends a client's browser with all its processes, politely first. */
import type { Browser, Client } from './library.ts';
import { pause, withLimit } from './limit.ts';
import { endTree } from './process-table.ts';

const END_MS = 5_000;

export async function endBrowser(client: Client): Promise<void> {
  const { pupBrowser } = client;
  client.removeAllListeners();
  await withLimit(client.destroy(), END_MS, 'destroy').catch(() => {}); // what hangs is killed below
  const child = pupBrowser?.process();
  if (!child?.pid) return;
  if (child.exitCode !== null || child.signalCode !== null) return endTree(child.pid); // what it may have left
  const gone = new AbortController();
  child.once('exit', () => gone.abort());
  endTree(child.pid);
  await pause(END_MS, gone.signal);
}

/** Waits, but not for a browser that ends by itself. */
export async function restWith(browser: Browser, ms: number): Promise<void> {
  if (ms <= 0) return;
  const gone = new AbortController();
  browser.on('disconnected', () => gone.abort());
  await pause(ms, gone.signal);
}
