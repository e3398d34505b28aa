import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the configuration', () => {
  it('has a default for everything: Halong, on its own clock', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ kecamatan: '63.11.02', zona: 'Asia/Makassar', jamTenang: { from: 20, to: 6.5 } });
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

  it.each([
    ['20.00-06.30', { from: 20, to: 6.5 }],
    ['21-6', { from: 21, to: 6 }],
    ['21:15 - 5:45', { from: 21.25, to: 5.75 }],
    ['0-0', { from: 0, to: 0 }],
  ])('reads the quiet hours %s', (written, jamTenang) => {
    expect(readConfig({ JAM_TENANG: written }).jamTenang).toEqual(jamTenang);
  });

  it.each(['24-6', '20.60-6', '20', 'malam'])('refuses the quiet hours %s', (written) => {
    expect(() => readConfig({ JAM_TENANG: written })).toThrow('misalnya 20.00-06.30');
  });

  it('reads when to remind, and refuses a reminder of the quiet hours', () => {
    expect(readConfig({}).pengingat).toEqual({
      lapor: { hari: 5, jam: 14 },
      verifikasi: { hari: 1, jam: 8 },
      agenda: { jam: 8 },
      verifikasiHari: 7,
    });
    expect(readConfig({ PENGINGAT_LAPOR: "jum'at 15.30", PENGINGAT_AGENDA: 'tidak' }).pengingat).toMatchObject({
      lapor: { hari: 5, jam: 15.5 },
      agenda: null,
    });
    for (const written of ['Minggu 14.00', 'Jumat', 'Jumat 25.00'])
      expect(() => readConfig({ PENGINGAT_LAPOR: written })).toThrow('misalnya Jumat 14.00');
    expect(() => readConfig({ PENGINGAT_AGENDA: '06.00' })).toThrow('PENGINGAT_AGENDA ada di dalam JAM_TENANG');
  });

  it('reads several groups', () => {
    expect(readConfig({ GRUP: 'KASI KESRA HALONG, PKH HALONG' }).grupList).toEqual(['KASI KESRA HALONG', 'PKH HALONG']);
  });
});
