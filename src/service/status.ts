/** How the bot stands: what the health page and `sotarsa periksa` tell, and what is kept for them in the data folder. */
import { readFileSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection, Kesehatan } from '../domain/kesehatan.ts';
import { isDatabaseSound, readTraffic } from '../store/kesehatan.ts';
import type { Database } from '../store/open.ts';

/** Before anything is known of it. */
export function newConnection(now: Date): Connection {
  return {
    state: 'starting',
    reason: '',
    sinceAt: now.toISOString(),
    isPaired: false,
    grupList: [],
    foreignCount: 0,
    description: null,
  };
}

const FILE = 'keadaan.json';

/** Leaves the connection's state for `sotarsa periksa`, another process; whole or not at all. */
export function writeConnection(dataDir: string, connection: Connection, at: Date): void {
  const temporary = join(dataDir, `${FILE}.baru`);
  writeFileSync(temporary, JSON.stringify({ at: at.toISOString(), memory: process.memoryUsage.rss(), connection }));
  renameSync(temporary, join(dataDir, FILE));
}

interface Left {
  at: string;
  memory: number;
  connection: Connection;
}

function readLeft(dataDir: string): Left | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')) as Left;
  } catch {
    // Never written, or cut off by a full disk: the bot writes it anew within the minute.
    return null;
  }
}

/** @param options.isThorough checks the whole database file, which takes seconds when it is large */
export function readStatus(db: Database, dataDir: string, options = { isThorough: false }): Kesehatan {
  const left = readLeft(dataDir);
  const disk = statfsSync(dataDir);
  return {
    at: left?.at ?? null,
    connection: left?.connection ?? null,
    traffic: readTraffic(db, new Date()),
    isDatabaseSound: options.isThorough ? isDatabaseSound(db) : null,
    diskFree: disk.bavail * disk.bsize,
    memory: left?.memory ?? null,
  };
}
