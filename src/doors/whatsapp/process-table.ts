/** The processes of this computer, as far as the holder of a profile matters: Linux has /proc, macOS `ps`, Windows PowerShell. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { holderOf, windowsProcesses } from './windows-processes.ts';

/** The system's processes, as far as they matter here. */
export interface ProcessTable {
  /** the holder of a profile where no lock tells it (Windows) */
  holderOf(profileDir: string): number | null;
  host: string;
  /** the bot's own process */
  self: number;
  isAlive(pid: number): boolean;
  /** the command line; null where the system does not tell */
  commandOf(pid: number): string | null;
  parentOf(pid: number): number | null;
  end(pid: number): void;
}

export function systemTable(): ProcessTable {
  if (process.platform === 'win32') return windowsTable();
  return {
    holderOf: () => null,
    host: hostname(),
    self: process.pid,
    isAlive,
    commandOf: (pid) => procCommand(pid) ?? ask(pid, 'command='),
    parentOf: (pid) => Number(procParent(pid) ?? ask(pid, 'ppid=')) || null,
    end: endTree,
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
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

function procParent(pid: number): string | null {
  try {
    return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

function ask(pid: number, what: 'command=' | 'ppid='): string | null {
  try {
    return execFileSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8', timeout: 5_000 }).trim();
  } catch {
    return null;
  }
}

function windowsTable(): ProcessTable {
  const processList = windowsProcesses();
  const find = (pid: number) => processList.find(({ ProcessId }) => ProcessId === pid);
  return {
    holderOf: (profileDir) => holderOf(resolve(profileDir), processList)?.ProcessId ?? null,
    host: hostname(),
    self: process.pid,
    isAlive,
    commandOf: (pid) => find(pid)?.CommandLine ?? null,
    parentOf: (pid) => find(pid)?.ParentProcessId ?? null,
    end: endTree,
  };
}
