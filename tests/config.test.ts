import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the configuration', () => {
  it('has a default for everything: Halong, on its own clock', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ kecamatan: '63.11.02', zona: 'Asia/Makassar', jamTenang: { from: 21, to: 6 } });
    expect(config.grupList).toEqual(['KASI KESRA HALONG']);
    expect(existsSync(config.migrationsDir)).toBe(true);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ KECAMATAN: '', ZONA: '' }).kecamatan).toBe('63.11.02');
  });

  it('names every wrong variable at once, in Indonesian, with the cure', () => {
    const fault = () => readConfig({ KECAMATAN: 'Halong', ZONA: 'WITA', JAM_TENANG: 'malam', LOG_LEVEL: 'keras' });
    for (const name of ['KECAMATAN', 'ZONA', 'JAM_TENANG', 'LOG_LEVEL', '.env']) expect(fault).toThrow(name);
    expect(fault).toThrow('tulis kode seperti 63.11.02');
  });

  it('reads several groups', () => {
    expect(readConfig({ GRUP: 'KASI KESRA HALONG, PKH HALONG' }).grupList).toEqual(['KASI KESRA HALONG', 'PKH HALONG']);
  });
});
