/**
 * The browser of a bot that was killed (-9) lives on, stays online and holds the profile; a lock of another computer stays
 * when the data folder moves. Both keep the next start from its profile: "already running", "Code: 21".
 */
import { readlinkSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pause } from './limit.ts';
import { type ProcessTable, systemTable } from './process-table.ts';

const LOCK_LIST = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];
const END_MS = 5_000;
const STEP_MS = 50;

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
  const pid = table.holderOf(profileDir) ?? lockOwner(profileDir, table);
  if (pid === null) return removeLocks(profileDir) ? 'stale lock removed' : 'free';
  const parent = table.parentOf(pid);
  if (parent !== null && parent > 1 && parent !== table.self && isBot(table.commandOf(parent)))
    throw new ProfileInUse(`Pak Sotarsa sudah berjalan di komputer ini (proses ${parent}); hentikan dulu yang itu.`);
  table.end(pid);
  for (let waited = 0; waited < END_MS && table.isAlive(pid); waited += STEP_MS) await pause(STEP_MS);
  removeLocks(profileDir);
  return 'orphan ended';
}

/** `SingletonLock` is a link to `host-pid`. @returns the process, where it is alive, here, and on this profile */
function lockOwner(profileDir: string, table: ProcessTable): number | null {
  try {
    const [, host, digits] = /^(.*)-(\d+)$/.exec(readlinkSync(join(profileDir, 'SingletonLock'))) ?? [];
    const pid = Number(digits);
    const isHere = host === table.host && table.isAlive(pid);
    return isHere && isOurs(table.commandOf(pid), profileDir) ? pid : null;
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
  return command !== null && /^"?(?:[^"]*[\\/])?(?:node|nodejs|sotarsa)(?:\.exe)?"?(?:\s|$)/i.test(command);
}
