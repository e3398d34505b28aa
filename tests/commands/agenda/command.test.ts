/** `agenda`: what comes, with the days off. */
import { expect, it } from 'vitest';
import { agenda } from '../../../src/commands/agenda/command.ts';
import type { CommandContext } from '../../../src/commands/define-command.ts';
import { reference, wita } from '../../_kit/pengingat.ts';

const ask = (argumen: string | null, on = '2026-11-22') =>
  agenda.run({ reference, zona: 'Asia/Makassar', now: wita(`${on}T10:00`), argumen } as unknown as CommandContext) ??
  '';

it('tells the next thirty days in the order of time', () => {
  expect(ask(null).split('\n').slice(0, 6)).toEqual([
    '*Agenda 30 hari ke depan, 22 Nov–22 Des 2026*',
    '',
    '• Paling lambat *Senin, 30 Nov 2026* (8 hari lagi): Penyelesaian SPJ dan pajak November 2026',
    '• Paling lambat *Senin, 30 Nov 2026* (8 hari lagi): Penyusunan Rancangan Perdes APBDes 2027',
    '• *Selasa, 1 Des 2026* (9 hari lagi): Pelaksanaan kegiatan Desember 2026 sesuai APBDes',
    '• *Selasa, 1 Des 2026* (9 hari lagi): Penyaluran BLT-DD Desember 2026 dan pelaporannya',
  ]);
});

it('tells a month, also of next year and with its year, and what is off', () => {
  expect(ask('desember')).toContain('*Agenda Desember 2026*');
  expect(ask('desember')).toContain('Tutup Buku Kas TA 2026');
  expect(ask('desember')).toContain('*Libur*\n• Kamis, 24 Des 2026: cuti bersama Kelahiran Yesus Kristus (Natal)');
  expect(ask('bulan maret')).toContain('*Agenda Maret 2027*');
  expect(ask('maret')).toContain('• Rabu, 10 Mar 2027: Idulfitri 1448 H (periksa lagi dengan SKB)');
  expect(ask('bulan ini')).toContain('*Agenda November 2026*');
  expect(ask('bulan depan', '2026-12-31')).toContain('*Agenda Januari 2027*');
  expect(ask('agustus 2026')).toContain('Senin, 17 Agu 2026: Proklamasi Kemerdekaan');
});

it('is an order only where nothing else can be meant', () => {
  for (const text of ['agenda', 'Agenda bulan depan', '/agenda', 'agenda desember 2026'])
    expect(agenda.pola?.test(text)).toBe(true);
  for (const text of ['agenda rapat besok jam 9 di aula', 'ini agenda kita', 'agenda kita minggu ini'])
    expect(agenda.pola?.test(text)).toBe(false);
});
