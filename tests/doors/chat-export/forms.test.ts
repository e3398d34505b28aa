/** Every form of export that WhatsApp writes: Android and iOS, Indonesian and English, 12 and 24 hours. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cut, read } from './read.ts';

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

test('Android, Indonesian', async () => {
  const { messageList, unreadList, summary } = await read(file('android-id.txt'));
  expect(messageList.map(({ author, kind, edited, line }) => [line, author, kind, edited])).toEqual([
    [1, null, 'sistem', false],
    [2, null, 'sistem', false],
    [3, null, 'sistem', false],
    [4, null, 'sistem', false],
    [5, null, 'sistem', false],
    [6, 'Budi Tabuan', 'pesan', false],
    [11, '+62 812-0000-9001', 'pesan', false],
    [12, 'Siti Binuang', 'media', false],
    [13, 'Siti Binuang', 'pesan', false],
    [17, 'Siti Binuang', 'media', false],
    [18, 'Budi Tabuan', 'dihapus', false],
    [19, 'Kasi Kesra', 'dihapus', false],
    [20, 'Budi Tabuan', 'pesan', true],
    [21, null, 'sistem', false],
    [22, 'Siti Binuang', 'pesan', false],
    [23, null, 'sistem', false],
  ]);
  expect(messageList[5]).toEqual({
    at: '2026-08-12T09:15:00+08:00',
    author: 'Budi Tabuan',
    text: 'USULAN PKH\nDesa: Tabuan\n\n1. Aminah / 6311024101809001\n2. Rusdi / 6311020206759002',
    kind: 'pesan',
    edited: false,
    line: 6,
  });
  expect(messageList[8]!.text).toBe('SALUR SEMBAKO\nDesa: Binuang\n5 KPM');
  expect(messageList[12]!.text).toBe('Jumlahnya 12 KPM');
  expect(messageList[14]!.text).toBe('lihat catatan: jam 08.00 ya');
  expect(unreadList).toEqual([]);
  expect(summary.format).toMatchObject({
    system: 'android',
    order: 'hari-bulan',
    sure: 'pasti',
    isLineEndDecisive: false,
  });
  expect(summary).toMatchObject({
    messageCount: 16,
    lineCount: 23,
    countByKind: { pesan: 5, sistem: 7, media: 2, dihapus: 2 },
  });
});

test('iOS, Indonesian: marks, captions, quoted headers behind a bare LF', async () => {
  const { messageList, summary } = await read(file('ios-id.txt'));
  expect(summary.format).toMatchObject({ system: 'ios', isLineEndDecisive: true });
  expect(summary.quotedLineList).toEqual([18, 19]);
  expect(messageList.map(({ author, text, kind, edited }) => [author, text, kind, edited])).toEqual([
    [null, expect.stringContaining('Pesan dan panggilan'), 'sistem', false],
    [null, 'Anda membuat grup ini', 'sistem', false],
    [null, 'Budi Tabuan menambahkan Siti', 'sistem', false],
    ['Budi Tabuan', 'USULAN PKH\nDesa: Tabuan\n\n1. Aminah / 6311024101809001', 'pesan', false],
    ['+62 812- 0000-9001', '', 'media', false],
    ['Siti', 'SALUR SEMBAKO\nDesa: Binuang\n5 KPM', 'pesan', false],
    ['Siti', '', 'media', false],
    ['Siti', '', 'media', false],
    ['Siti', '', 'dihapus', false],
    ['Siti', '', 'dihapus', false],
    ['Siti', 'jumlahnya 12', 'pesan', true],
    [
      'Siti',
      'teruskan:\n[10/08/26 08.00.00] Siti: USULAN BPNT\n[11/08/26 08.00.00] Tono: siap\nmohon dicek',
      'pesan',
      false,
    ],
    ['Budi Tabuan', expect.stringContaining('JAJAK PENDAPAT:\nKapan rapat?'), 'pesan', false],
  ]);
  expect(messageList[3]!.at).toBe('2026-08-12T09:15:01+08:00');
});

test('Android, British English', async () => {
  expect(await cut(file('android-en-gb.txt'))).toEqual([
    expect.stringContaining('null|(sistem) Messages and calls'),
    'null|(sistem) Siti created group "A: B"',
    'Budi|(media)',
    'Budi|LAPORAN\nDesa: Tabuan',
    'Siti|(dihapus)',
    'Siti|(dihapus)',
    'Siti|oke',
    'null|(sistem) Siti changed the group description: kirim: tiap Jumat',
  ]);
});

test.each([
  ['android-en-us.txt', ['2026-08-12T09:15:00', '2026-08-12T12:05:00', '2026-08-13T00:10:00', '2026-08-25T21:15:00']],
  ['android-id-2026.txt', ['2026-08-12T09:15:00', '2026-08-13T09:15:00']],
  ['ios-en-12.txt', ['2026-08-12T09:15:01', '2026-08-12T09:16:00', '2026-08-13T13:16:00']],
])('times of %s', async (name, timeList) => {
  const { messageList } = await read(file(name));
  expect(messageList.map(({ at }) => at)).toEqual(timeList.map((time) => `${time}+08:00`));
});

test.each([
  ['12/08/26, 09.05 AM', '2026-08-12T09:05:00'],
  ['12/08/26, 00.05 PM', '2026-08-12T12:05:00'],
  ['12/08/26, 00.05 AM', '2026-08-12T00:05:00'],
  ['12/08/2026, 9:05 am', '2026-08-12T09:05:00'],
  ['12/08/2026, 9:05 p.m.', '2026-08-12T21:05:00'],
  ['12/08/26 9:05 PG', '2026-08-12T09:05:00'],
  ['12/08/26 9:05 PTG', '2026-08-12T21:05:00'],
  ['12/08/26 9.05 pagi', '2026-08-12T09:05:00'],
  ['12/08/26 12.05 siang', '2026-08-12T12:05:00'],
  ['12/08/26 9.05 malam', '2026-08-12T21:05:00'],
  ['12/08/26 12.05 malam', '2026-08-12T00:05:00'],
  ['2026-08-12, 21:05', '2026-08-12T21:05:00'],
  ['12.08.26, 21:05', '2026-08-12T21:05:00'],
  ['12-08-2026 21:05', '2026-08-12T21:05:00'],
])('the clock of «%s»', async (stamp, at) => {
  const { messageList } = await read(`${stamp} - Budi: halo\n`);
  expect(messageList[0]).toMatchObject({ at: `${at}+08:00`, author: 'Budi', text: 'halo' });
});

test('the zone is the office’s, also where clocks change', async () => {
  const text = '12/08/26 09.15 - Budi: a\n';
  const atIn = async (zona: string): Promise<string> => (await read(text, 100, { zona })).messageList[0]!.at;
  expect(await atIn('Asia/Jakarta')).toBe('2026-08-12T09:15:00+07:00');
  expect(await atIn('Asia/Jayapura')).toBe('2026-08-12T09:15:00+09:00');
  expect(await atIn('America/New_York')).toBe('2026-08-12T09:15:00-04:00');
  await expect(atIn('Asia/Halong')).rejects.toThrow(RangeError);
});
