/** Of which steps of the money a message speaks. */
import { expect, it } from 'vitest';
import { readLangkahUang } from '../../src/urai/langkah-uang.ts';

it.each([
  ['salur pkh desa liyu sasaran 10 tersalur 9', ''],
  ['pkh tahap 3 sp2d 45 kpm 27jt', 'sp2d'],
  ['sp2d 612 kpm, sdh cair 598, gagal 9', 'sp2d cair'],
  ['pencairan bpnt juli', 'cair'],
  ['sudah ditarik 18, belum cair 2', 'cair'],
  ['belum cair 2', ''],
  ['belum bisa ditarik', ''],
  ['penarikan dana di agen', 'cair'],
  ['bantuan sirup cairan', ''],
])('%s → %s', (text, expected) => {
  expect(readLangkahUang(text).join(' ')).toBe(expected);
});
