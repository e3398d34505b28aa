import { describe, expect, it } from 'vitest';
import { localIso } from '../../../src/domain/waktu.ts';
import { readClockOrder } from '../../../src/doors/terminal/clock-order.ts';

/** Monday 09.15 WITA */
const NOW = new Date('2026-08-17T09:15:00+08:00');
const ZONA = 'Asia/Makassar';

describe('moving the clock', () => {
  it.each([
    ['+2 jam', '2026-08-17T11:15'],
    ['+2', '2026-08-17T11:15'],
    ['+30 menit', '2026-08-17T09:45'],
    ['+3 hari', '2026-08-20T09:15'],
    ['+1 minggu', '2026-08-24T09:15'],
    ['2026-08-18 08:00', '2026-08-18T08:00'],
    ['2026-08-18', '2026-08-18T08:00'],
    ['18/8/2026 07.30', '2026-08-18T07:30'],
    ['20 agustus', '2026-08-20T08:00'],
    ['senin 07:00', '2026-08-24T07:00'],
    ['Senin, 10.00', '2026-08-17T10:00'],
    ['jumat', '2026-08-21T08:00'],
    ['besok 07.00', '2026-08-18T07:00'],
    ['lusa', '2026-08-19T08:00'],
    ['10:00', '2026-08-17T10:00'],
    ['08.30', '2026-08-18T08:30'],
  ])('%s', (text, local) => {
    const at = readClockOrder(text, NOW, ZONA);
    expect(at instanceof Date ? localIso(at, ZONA).slice(0, 16) : at).toBe(local);
  });

  it.each([
    ['2026-08-16 08:00', 'maju'],
    ['kapan-kapan', 'Contoh: /jam +2 jam'],
    ['2026-02-30', 'Contoh'],
    ['25:00', 'Contoh'],
    ['+9999 hari', 'setahun'],
  ])('%s is refused with the cure', (text, cure) => {
    expect(readClockOrder(text, NOW, ZONA)).toContain(cure);
  });
});
