/** Header-like lines inside a message (pasted export lines, agendas): which open a message, and which do not. */
import { expect, test } from 'vitest';
import { cut, read } from './read.ts';

const chat = (...lineList: string[]): string => `${lineList.join('\n')}\n`;

test('another header style than the file’s is body', async () => {
  const quoted = [
    '[10/08/26 09.15.01] Budi: lama',
    '10/08/2026, 09:15 - Budi: lama',
    '10/08/26, 9:15 AM - Budi: lama',
    '2026-08-10 09.15 - Budi: x',
  ];
  const source = chat(
    '12/08/26 09.15 - Budi: a',
    '12/08/26 09.16 - Siti: kutip',
    ...quoted,
    '12/08/26 09.17 - Budi: b',
  );
  expect(await cut(source)).toEqual(['Budi|a', `Siti|kutip\n${quoted.join('\n')}`, 'Budi|b']);
});

test('a line of the same file pasted again is body, also by a known writer and of yesterday', async () => {
  const old = '11/08/26 09.15 - Budi: USULAN PKH';
  const source = chat(old, '12/08/26 08.00 - Siti: ini kemarin:', old, 'belum dijawab', '12/08/26 08.05 - Budi: maaf');
  expect(await cut(source)).toEqual(['Budi|USULAN PKH', `Siti|ini kemarin:\n${old}\nbelum dijawab`, 'Budi|maaf']);
});

test('the same within minutes is body too; the same words twice in a minute are two messages', async () => {
  const old = '12/08/26 09.15 - Budi: USULAN PKH';
  const source = chat(
    old,
    '12/08/26 09.20 - Siti: ini:',
    old,
    '12/08/26 09.21 - Budi: ok',
    '12/08/26 09.21 - Budi: ok',
  );
  expect(await cut(source)).toEqual(['Budi|USULAN PKH', `Siti|ini:\n${old}`, 'Budi|ok', 'Budi|ok']);
});

test('a line older than the file is body', async () => {
  const old = '01/08/26 08.00 - Budi: usulan lama';
  const source = chat('12/08/26 09.15 - Budi: a', '12/08/26 10.00 - Siti: ini:', old, '12/08/26 10.05 - Budi: ok');
  expect(await cut(source)).toEqual(['Budi|a', `Siti|ini:\n${old}`, 'Budi|ok']);
});

test('a pasted block of unknown writers is body, in the middle and at the end of the file', async () => {
  const block = ['12/08/26 07.00 - Tono: usulan', '12/08/26 07.05 - Rina: siap', 'terima kasih'];
  const start = ['11/08/26 06.00 - Budi: a', '12/08/26 10.00 - Siti: dari grup lain:', ...block];
  const siti = `Siti|dari grup lain:\n${block.join('\n')}`;
  expect(await cut(chat(...start))).toEqual(['Budi|a', siti]);
  expect(await cut(chat(...start, '12/08/26 10.05 - Budi: ok'))).toEqual(['Budi|a', siti, 'Budi|ok']);
  const { summary } = await read(chat(...start));
  expect(summary.quotedLineList).toEqual([3, 4]);
});

test('dates of an agenda are body', async () => {
  const agenda = ['15/08/26 09.00 - Musdes', '16/08/26 09.00 - Rapat: PKH'];
  const source = chat(
    '10/08/26 09.00 - Budi: a',
    '10/08/26 10.00 - Siti: jadwal',
    ...agenda,
    '10/08/26 11.00 - Budi: siap',
    '11/08/26 07.00 - Siti: ya',
  );
  expect(await cut(source)).toEqual(['Budi|a', `Siti|jadwal\n${agenda.join('\n')}`, 'Budi|siap', 'Siti|ya']);
});

test('a day that does not exist is body', async () => {
  const source = chat('12/08/26 09.15 - Budi: a', '31/02/26 09.16 - Siti: b', '12/08/26 25.16 - Siti: c');
  expect(await cut(source)).toEqual(['Budi|a\n31/02/26 09.16 - Siti: b\n12/08/26 25.16 - Siti: c']);
});

test('a known writer’s late message stays a message', async () => {
  const source = chat(
    '10/08/26 09.00 - Budi: a',
    '10/08/26 10.00 - Siti: b',
    '12/08/26 08.00 - Budi: c',
    '11/08/26 20.00 - Siti: terlambat',
    '12/08/26 08.30 - Budi: d',
  );
  expect(await cut(source)).toEqual(['Budi|a', 'Siti|b', 'Budi|c', 'Siti|terlambat', 'Budi|d']);
});

test('small disorder and newcomers are no quotes', async () => {
  const source = chat(
    '12/08/26 09.15 - Budi: a',
    '12/08/26 09.14 - Siti: b',
    '12/08/26 09.16 - Tono: c',
    '14/08/26 09.16 - +62 812-0000-9001: d',
  );
  expect(await cut(source)).toEqual(['Budi|a', 'Siti|b', 'Tono|c', '+62 812-0000-9001|d']);
});

test('one wrong date ahead does not swallow what follows', async () => {
  const after = [1, 2, 3, 4, 5].map((n) => `1${n}/08/26 09.00 - Siti: ${n}`);
  const source = chat('10/08/26 09.00 - Budi: a', '10/08/26 10.00 - Siti: b', '30/08/26 09.00 - Budi: rapat', ...after);
  expect((await cut(source)).slice(-5)).toEqual([1, 2, 3, 4, 5].map((n) => `Siti|${n}`));
});

test('two exports joined by hand, the older behind the newer: every header counts, and the summary says so', async () => {
  const part = (month: string): string[] =>
    Array.from(
      { length: 400 },
      (_, i) =>
        `${String(1 + Math.floor(i / 20)).padStart(2, '0')}/${month}/26 09.${String(10 + (i % 20))} - Budi: ${month} ${i}`,
    );
  const { messageList, summary } = await read(chat(...part('08'), ...part('07')));
  expect(messageList).toHaveLength(800);
  expect(summary.isChronological).toBe(false);
});

test('iOS with line ends made alike falls back to time', async () => {
  const source = [
    '[10/08/26 09.15.01] Budi: a',
    '[12/08/26 09.15.01] Siti: lihat',
    '[10/08/26 09.15.01] Budi: a',
    '[12/08/26 09.16.00] Budi: ok',
  ];
  for (const end of ['\n', '\r\n', '\r']) {
    expect(await cut(source.join(end))).toEqual(['Budi|a', 'Siti|lihat\n[10/08/26 09.15.01] Budi: a', 'Budi|ok']);
  }
});

/** Messages that come late, as from villages without signal: each line is one message. */
const LATE_CASE_LIST: Record<string, string[]> = {
  'behind a newcomer': [
    '12/08/26 09.15 - Rusdi: Assalamualaikum',
    '12/08/26 14.00 - TKSK: siap',
    '12/08/26 10.05 - Rusdi: LAPORAN NIHIL Desa Liyu',
    '12/08/26 14.01 - TKSK: ok',
  ],
  'a newcomer who never writes again': [
    '12/08/26 09.15 - Rusdi: Assalamualaikum',
    '12/08/26 14.00 - TKSK: siap',
    '11/08/26 10.05 - Orang Baru: LAPORAN NIHIL Desa Liyu',
    '12/08/26 14.01 - TKSK: ok',
  ],
  'a newcomer at the end of the file': [
    '12/08/26 09.15 - Rusdi: a',
    '12/08/26 14.00 - Rusdi: b',
    '11/08/26 10.05 - Orang Baru: siap bu',
  ],
  'a newcomer who writes again further down': [
    '12/08/26 09.15 - Rusdi: a',
    '12/08/26 14.00 - Rusdi: ini:',
    '12/08/26 10.05 - Orang Baru: siap bu',
    '12/08/26 14.05 - Rusdi: c',
    '13/08/26 08.00 - Orang Baru: d',
  ],
  'several of one newcomer at once': [
    '12/08/26 09.15 - Rusdi: a',
    '12/08/26 14.00 - Rusdi: b',
    '10/08/26 10.05 - Orang Baru: USULAN PKH',
    '10/08/26 10.30 - Orang Baru: foto menyusul',
    '11/08/26 07.00 - Orang Baru: terima kasih',
    '12/08/26 14.05 - Rusdi: c',
  ],
  'reports of two newcomers at once': [
    '12/08/26 09.15 - Rusdi: a',
    '12/08/26 14.00 - Rusdi: b',
    '11/08/26 10.05 - Orang Baru: USULAN PKH Desa Liyu',
    '11/08/26 10.30 - Orang Lain: LAPORAN NIHIL Desa Kapul',
    '12/08/26 14.05 - Rusdi: c',
  ],
  'two villages at once, both known': [
    '10/08/26 07.00 - Rusdi: a',
    '10/08/26 07.01 - Siti: b',
    '12/08/26 14.00 - TKSK: c',
    '11/08/26 09.00 - Rusdi: d',
    '11/08/26 09.30 - Siti: e',
    '12/08/26 14.05 - TKSK: f',
  ],
  'six days old': ['05/08/26 07.00 - Rusdi: a', '12/08/26 14.00 - TKSK: b', '06/08/26 15.00 - Rusdi: c'],
  'late ones between forward ones': [
    '12/08/26 09.15 - Rusdi: a',
    '12/08/26 14.00 - TKSK: b',
    '12/08/26 10.05 - Siti: c',
    '12/08/26 14.01 - Budi: d',
    '12/08/26 11.05 - Rusdi: e',
    '12/08/26 14.02 - TKSK: f',
  ],
};

test.each(Object.entries(LATE_CASE_LIST))('late, %s: a message', async (_, lineList) => {
  const expected = lineList.map((line) => line.slice('12/08/26 09.15 - '.length).replace(': ', '|'));
  expect(await cut(chat(...lineList))).toEqual(expected);
});

test('a single late line of an unknown name is body where it is announced, and no report', async () => {
  const source = (text: string): string =>
    chat(
      '12/08/26 09.15 - Budi: a',
      '12/08/26 10.00 - Budi: dari grup lain:',
      `12/08/26 07.00 - Tono: ${text}`,
      '12/08/26 10.05 - Budi: ok',
    );
  expect(await cut(source('siap'))).toHaveLength(3);
  expect(await cut(source('USULAN PKH Desa Liyu'))).toHaveLength(4);
});

test('a line of the file pasted into a late message is body', async () => {
  const old = '10/08/26 09.00 - Budi: LAPORAN NIHIL';
  const source = chat(
    old,
    '12/08/26 14.00 - TKSK: b',
    '12/08/26 10.00 - Siti: sudah dilaporkan',
    old,
    '12/08/26 14.05 - TKSK: c',
  );
  expect(await cut(source)).toEqual(['Budi|LAPORAN NIHIL', 'TKSK|b', `Siti|sudah dilaporkan\n${old}`, 'TKSK|c']);
});

test('beyond the part that is read ahead, late messages of known writers stay messages', async () => {
  const day = (n: number): string =>
    `${String(1 + (n % 28)).padStart(2, '0')}/${String(1 + Math.floor(n / 28)).padStart(2, '0')}/26`;
  const long = 'x'.repeat(60_000);
  const lineList = Array.from({ length: 100 }, (_, n) => `${day(n)} 09.00 - Budi: ${n} ${long}`);
  const source = chat(
    '01/01/26 08.00 - Siti: a',
    ...lineList,
    `${day(98)} 10.00 - Siti: terlambat`,
    `${day(99)} 11.00 - Baru: b`,
  );
  const { messageList, summary } = await read(source);
  expect(messageList).toHaveLength(103);
  expect(summary.quotedLineList).toEqual([]);
});
