/** One bot for one data folder: a second one would answer everything twice. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Longer paths of sockets are refused by the system (sun_path). */
const PATH_MAX = 100;

export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a data folder. It is a local socket that is listened on, so it ends with its process, however that ends:
 * no number of a dead process is left behind that another one could have by now.
 * @returns null where another process holds it
 */
export async function lockInstance(dataDir: string): Promise<InstanceLock | null> {
  mkdirSync(dataDir, { recursive: true }); // the first start of all
  const path = socketPath(dataDir);
  const server = (await listen(path)) ?? (await takeOver(path));
  if (!server) return null;
  server.unref();
  return { release: () => new Promise((done) => server.close(() => done())) };
}

/** Does a bot run on this data folder? */
export function isInstanceRunning(dataDir: string): Promise<boolean> {
  return answers(socketPath(dataDir));
}

/** What a killed process left is only a name in the folder: nobody answers behind it. */
async function takeOver(path: string): Promise<Server | null> {
  if (process.platform === 'win32' || (await answers(path))) return null;
  rmSync(path, { force: true });
  return listen(path);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((done, failed) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(null) : failed(error)));
    server.listen(path, () => done(server));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

function socketPath(dataDir: string): string {
  const folder = resolve(dataDir);
  const name = `sotarsa-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(folder, 'sotarsa.sock');
  return inside.length <= PATH_MAX ? inside : join(tmpdir(), `${name}.sock`);
}
