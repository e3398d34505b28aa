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
