/** The line to the fake WhatsApp: requests there, a stream of operations back, and a new try when it breaks. */
import type { Operation } from '../protocol.ts';
import { browser, wait } from './browser.ts';

const RETRY_MS = 150;

/** A refusal as the library knows it from WhatsApp Web. */
export function refusal(status: number, what: string): Error {
  return Object.assign(new Error(`fake WhatsApp: ${what}: ${status}`), { status, name: 'ServerStatusCodeError' });
}

/** One request. @throws Error when it is refused or there is no connection */
export async function ask<T>(name: string, body: object = {}): Promise<T> {
  const payload = body instanceof Blob ? body : JSON.stringify(body);
  const response = await fetch(`/fake/call/${name}`, { method: 'POST', body: payload });
  if (!response.ok) throw refusal(response.status, name);
  return (await response.json()) as T;
}

/** Tells WhatsApp something; whether it arrives does not matter here. */
export function tell(name: string, body: object = {}): void {
  ask(name, body).catch(() => {});
}

/** Asks again and again until there is a connection. */
export async function askUntilTaken<T>(name: string, body: object = {}): Promise<T> {
  for (;;) {
    try {
      return await ask<T>(name, body);
    } catch {
      await wait(RETRY_MS);
    }
  }
}

/** Operations are carried out one after the other; `cameBack` is called when a broken line is there again. */
export function openLink(
  connection: number,
  carryOut: (operation: Operation) => unknown,
  line: { broke(): void; cameBack(): Promise<void> },
): Promise<void> {
  let chain: Promise<unknown> = Promise.resolve();
  const inTurn = (what: string, run: () => unknown) => {
    chain = chain.then(run).catch((error: unknown) => tell('pageError', { during: what, error: String(error) }));
  };
  return new Promise((resolve) => {
    const open = (isFirst: boolean) => {
      const stream = new browser.EventSource(`/fake/events?connection=${connection}`);
      let wasOpen = false;
      stream.onopen = () => {
        wasOpen = true;
        if (isFirst) resolve();
        else inTurn('reconnection', line.cameBack);
      };
      stream.onmessage = ({ data }) => {
        const operation = JSON.parse(data) as Operation;
        inTurn(operation.op, () => carryOut(operation));
      };
      stream.onerror = () => {
        stream.close();
        if (wasOpen) line.broke();
        setTimeout(() => open(isFirst && !wasOpen), RETRY_MS);
      };
    };
    open(true);
  });
}
