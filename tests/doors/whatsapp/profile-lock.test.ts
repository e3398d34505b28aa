/** Whose profile is it? An orphan of our own is ended, a living bot is left alone, a stale lock is removed. */
import { existsSync, lstatSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProcessTable } from '../../../src/doors/whatsapp/process-table.ts';
import { freeProfile, ProfileInUse } from '../../../src/doors/whatsapp/profile-lock.ts';
import { holderOf, readProcesses } from '../../../src/doors/whatsapp/windows-processes.ts';

const HOST = 'kantor-camat';

describe('the lock of a profile', () => {
  let profile: string;
  let ended: number[];
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'sotarsa-kunci-'));
    ended = [];
  });
  afterEach(() => rmSync(profile, { recursive: true, force: true }));

  const lock = (owner: string) => {
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) symlinkSync(owner, join(profile, name));
  };
  const isLocked = () => lstatSync(join(profile, 'SingletonLock'), { throwIfNoEntry: false }) !== undefined;
  const table = (commandByPid: Record<number, string>, parentByPid: Record<number, number> = {}): ProcessTable => ({
    holderOf: () => null,
    host: HOST,
    self: 99,
    isAlive: (pid) => pid in commandByPid && !ended.includes(pid),
    commandOf: (pid) => commandByPid[pid] ?? null,
    parentOf: (pid) => parentByPid[pid] ?? null,
    end: (pid) => ended.push(pid),
  });
  const browser = () => `/usr/lib/chromium/chromium --headless --user-data-dir=${profile} about:blank`;

  it('is free where there is none', async () => {
    expect(await freeProfile(profile, table({}))).toBe('free');
    expect(await freeProfile(join(profile, 'belum-ada'), table({}))).toBe('free');
  });

  it.each([
    ['of another computer', `komputer-lain-4242`, 'chromium'],
    ['of a process that has ended', `${HOST}-4343`, 'chromium'],
    ['of a process that is no browser', `${HOST}-4242`, '/usr/bin/postgres'],
    ['of a browser on another profile', `${HOST}-4242`, 'chromium --user-data-dir=/tmp/lain'],
  ])('%s is removed, and nothing is ended', async (_name, owner, command) => {
    lock(owner);
    expect(await freeProfile(profile, table({ 4242: command }, { 4242: 1 }))).toBe('stale lock removed');
    expect(isLocked()).toBe(false);
    expect(ended).toEqual([]);
  });

  it('of a profile whose name only begins like ours is not ours', async () => {
    lock(`${HOST}-4242`);
    await freeProfile(profile, table({ 4242: `chromium --user-data-dir=${profile}-lain --x` }));
    expect(ended).toEqual([]);
  });

  it('of an orphan is taken from it', async () => {
    lock(`${HOST}-4242`);
    expect(await freeProfile(profile, table({ 4242: browser() }, { 4242: 1 }))).toBe('orphan ended');
    expect(ended).toEqual([4242]);
    expect(isLocked()).toBe(false);
  });

  it('of the bot itself is taken as well', async () => {
    lock(`${HOST}-4242`);
    expect(await freeProfile(profile, table({ 4242: browser(), 99: 'node main.js' }, { 4242: 99 }))).toBe(
      'orphan ended',
    );
  });

  it('of another bot that lives is respected', async () => {
    lock(`${HOST}-4242`);
    const living = table({ 4242: browser(), 77: '/usr/bin/node dist/main.js mulai' }, { 4242: 77 });
    await expect(freeProfile(profile, living)).rejects.toThrow(ProfileInUse);
    expect(ended).toEqual([]);
    expect(isLocked()).toBe(true);
  });

  it('leaves the rest of the profile alone', async () => {
    lock('komputer-lain-1');
    symlinkSync('x', join(profile, 'Lain'));
    await freeProfile(profile, table({}));
    expect(existsSync(profile)).toBe(true);
    expect(lstatSync(join(profile, 'Lain')).isSymbolicLink()).toBe(true);
  });
});

describe('a profile on Windows, which has no lock to read', () => {
  const profile = 'C:\\Pak Sotarsa\\data\\sesi\\session';
  const json = JSON.stringify([
    { ProcessId: 7, ParentProcessId: 1, CommandLine: '"C:\\Program Files\\nodejs\\node.exe" dist\\main.js mulai' },
    { ProcessId: 8, ParentProcessId: 1, CommandLine: null },
    { ProcessId: 9, ParentProcessId: 8, CommandLine: `chrome.exe --type=renderer "--user-data-dir=${profile}" --x` },
    { ProcessId: 10, ParentProcessId: 1, CommandLine: `chrome.exe "--user-data-dir=${profile}-lain" --x` },
    {
      ProcessId: 11,
      ParentProcessId: 7,
      CommandLine: `"C:\\chrome.exe" "--user-data-dir=${profile.toUpperCase()}" --x`,
    },
  ]);
  const processList = readProcesses(json);
  const table = (parent: number): ProcessTable => ({
    holderOf: (dir) => holderOf(dir, processList)?.ProcessId ?? null,
    host: HOST,
    self: 99,
    isAlive: () => false,
    commandOf: (pid) => processList.find(({ ProcessId }) => ProcessId === pid)?.CommandLine ?? null,
    parentOf: () => parent,
    end: () => {},
  });

  it('is held by the browser whose command line names it', () => {
    expect(holderOf(profile, processList)?.ProcessId).toBe(11);
    expect(holderOf('C:\\lain', processList)).toBeNull();
  });
  it('is taken from an orphan, and left to a bot that lives', async () => {
    expect(await freeProfile(profile, table(12))).toBe('orphan ended');
    await expect(freeProfile(profile, table(7))).rejects.toThrow(ProfileInUse);
  });
});
