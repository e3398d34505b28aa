/**
 * Runs inside the page that answers as https://web.whatsapp.com/: the part of WhatsApp Web's module registry that the
 * library touches. All that WhatsApp knows lies in the fake server; this page is a thin client of it.
 */
import type { Boot } from '../protocol.ts';
import { browser } from './browser.ts';
import { askUntilTaken, openLink, tell } from './link.ts';
import { actionModules } from './modules-action.ts';
import { dataModules } from './modules-data.ts';
import { sessionModules, TOKEN_KEY } from './modules-session.ts';
import { carryOut, flush } from './operations.ts';
import { Conn, Socket, settings } from './store.ts';
import { comeBack, sync } from './sync.ts';

const modules: Record<string, unknown> = { ...sessionModules, ...dataModules, ...actionModules };
const told = new Set<string>();

/** What the fake does not have is a harmless nothing, and the server hears of it: a gap is seen, not guessed. */
function unknown(path: string): unknown {
  return new Proxy(function nothing() {}, {
    get: (_target, name) =>
      name === 'then' || typeof name === 'symbol' ? undefined : unknown(`${path}.${String(name)}`),
    apply() {
      if (!told.has(path)) tell('unknown', { path });
      told.add(path);
      return undefined;
    },
    construct: () => ({}),
  });
}

browser.require = (name) => {
  modules[name] ??= unknown(name);
  return modules[name];
};
browser.Debug = { VERSION: '2.3000.1099999999' };

async function start(): Promise<void> {
  const boot = await askUntilTaken<Boot>('boot', { token: browser.localStorage.getItem(TOKEN_KEY) });
  Object.assign(settings, boot.settings);
  let before = Socket.state;
  await openLink(boot.connection, carryOut, {
    broke() {
      if (Socket.state !== 'OPENING') before = Socket.state;
      Socket.set({ state: 'OPENING' });
    },
    async cameBack() {
      if (Socket.hasSynced) await comeBack(flush);
      else Socket.set({ state: before });
    },
  });
  if (boot.isPaired) return sync(flush);
  Conn.set({ ref: boot.ref });
  Socket.set({ state: 'UNPAIRED' });
}

void start();
