/**
 * The browser of a bot that was killed (-9) lives on, stays online and holds the profile; a lock of another computer stays
 * when the data folder moves. Both keep the next start from its profile: "already running", "Code: 21".
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pause } from './limit.ts';

const LOCK_LIST = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];
const END_MS = 5_000;
const STEP_MS = 50;

/** The system's processes, as far as they matter here. */
export interface ProcessTable {
  host: string;
  /** the bot's own process */
  self: number;
  isAlive(pid: number): boolean;
  /** the command line; null where the system does not tell */
  commandOf(pid: number): string | null;
  parentOf(pid: number): number | null;
  end(pid: number): void;
}

export type LockOutcome = 'free' | 'stale lock removed' | 'orphan ended';

/** The profile is in use by a bot that lives; said to a person. */
export class ProfileInUse extends Error {
  override name = 'ProfileInUse';
}

/**
 * Makes the profile free: ends an orphaned browser, but only one whose command line names this very profile, and removes
 * locks that nobody alive holds.
 * @throws ProfileInUse where another bot runs on it
 */
export async function freeProfile(profileDir: string, table: ProcessTable = systemTable()): Promise<LockOutcome> {
  const owner = readOwner(profileDir);
  if (!owner) return removeLocks(profileDir) ? 'stale lock removed' : 'free';
  const isHere = owner.host === table.host && table.isAlive(owner.pid);
  if (!isHere || !isOurs(table.commandOf(owner.pid), profileDir)) {
    removeLocks(profileDir);
    return 'stale lock removed';
  }
  const parent = table.parentOf(owner.pid);
  if (parent !== null && parent > 1 && parent !== table.self && isBot(table.commandOf(parent)))
    throw new ProfileInUse(`Pak Sotarsa sudah berjalan di komputer ini (proses ${parent}); hentikan dulu yang itu.`);
  table.end(owner.pid);
  for (let waited = 0; waited < END_MS && table.isAlive(owner.pid); waited += STEP_MS) await pause(STEP_MS);
  removeLocks(profileDir);
  return 'orphan ended';
}

/** `SingletonLock` is a link to `host-pid`. */
function readOwner(profileDir: string): { host: string; pid: number } | null {
  try {
    const found = /^(.*)-(\d+)$/.exec(readlinkSync(join(profileDir, 'SingletonLock')));
    return found ? { host: found[1] ?? '', pid: Number(found[2]) } : null;
  } catch {
    return null;
  }
}

function removeLocks(profileDir: string): boolean {
  let isAny = false;
  for (const name of LOCK_LIST) {
    try {
      readlinkSync(join(profileDir, name));
      isAny = true;
    } catch {
      continue;
    }
    rmSync(join(profileDir, name), { force: true });
  }
  return isAny;
}

function isOurs(command: string | null, profileDir: string): boolean {
  const argument = `--user-data-dir=${resolve(profileDir)}`;
  return command !== null && (command.includes(`${argument} `) || command.endsWith(argument));
}

function isBot(command: string | null): boolean {
  return command !== null && /^(?:node|nodejs|bun|sotarsa)(?:\.exe)?$/.test(basename(command.split(' ')[0] ?? ''));
}

function systemTable(): ProcessTable {
  return {
    host: hostname(),
    self: process.pid,
    isAlive(pid) {
      try {
        process.kill(pid, 0);
        return !isZombie(pid);
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
      }
    },
    commandOf: (pid) => procCommand(pid) ?? ask(pid, 'command='),
    parentOf: (pid) => Number(ask(pid, 'ppid=')) || null,
    end: endTree,
  };
}

/** Its children hold the profile's files as well; a browser started by Puppeteer leads a group of processes. */
export function endTree(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // already gone, or no group
    }
  }
}

function procCommand(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Linux has /proc; macOS has only `ps`. */
function ask(pid: number, what: 'command=' | 'ppid='): string | null {
  try {
    if (what === 'ppid=' && readdirSync('/proc').length > 0)
      return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? null;
  } catch {
    // no /proc
  }
  try {
    return execFileSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8', timeout: 5_000 }).trim();
  } catch {
    return null;
  }
}
