/** Overlapping exports give the same messages the same ids. */
import { expect, test } from 'vitest';
import { exportStanzaId, stanzaIdCounter } from '../../../src/doors/chat-export/read-export.ts';
import { read } from './read.ts';

async function idList(source: string): Promise<string[]> {
  const { messageList } = await read(source);
  return messageList.map(stanzaIdCounter());
}

const LIST: [string, string, string][] = [
  ['12', '09.15', 'USULAN PKH\nDesa: Tabuan'],
  ['12', '09.15', 'ok'],
  ['12', '09.15', 'ok'],
  ['13', '09.16', 'ok'],
];
const android = (list: typeof LIST): string => list.map(([d, t, x]) => `${d}/08/26 ${t} - ~ Budi: ${x}\n`).join('');
const ios = (list: typeof LIST): string =>
  list.map(([d, t, x], i) => `[${d}/08/2026, ${t.replace('.', ':')}:0${i}] Budi: ${x}\r\n`).join('');

test('later and longer, Android or iOS: the same ids, all different', async () => {
  const whole = await idList(android(LIST));
  expect(new Set(whole).size).toBe(4);
  expect(await idList(android(LIST.slice(0, 3)))).toEqual(whole.slice(0, 3));
  expect(await idList(ios(LIST))).toEqual(whole);
});

test('media and deletion are the same in every wording', async () => {
  const a = await idList(
    '12/08/26 09.15 - +62 812-0000-9001: <Media tidak disertakan>\n12/08/26 09.16 - Budi: Pesan ini dihapus\n',
  );
  const b = await idList(
    '[12/08/26, 9:15:33 AM] \u202a+62 81200009001\u202c: \u200eimage omitted\r\n[12/08/26, 9:16:02 AM] Budi: \u200eThis message was deleted.\r\n',
  );
  expect(b).toEqual(a);
});

test('the id depends on minute, author, kind, text and occurrence, and on nothing else', () => {
  const base = {
    at: '2026-08-12T09:15:00+08:00',
    author: 'Budi',
    text: 'ok',
    kind: 'pesan',
    edited: false,
    line: 1,
  } as const;
  const id = exportStanzaId(base, 0);
  expect(id).toMatch(/^ekspor-[0-9a-f]{32}$/);
  expect(
    exportStanzaId(
      { ...base, at: '2026-08-12T09:15:59+08:00', author: '~ BUDI', text: ' ok ', edited: true, line: 9 },
      0,
    ),
  ).toBe(id);
  const others = [{ at: '2026-08-12T09:16:00+08:00' }, { author: 'Siti' }, { text: 'oke' }, { kind: 'media' as const }];
  for (const other of others) expect(exportStanzaId({ ...base, ...other }, 0)).not.toBe(id);
  expect(exportStanzaId(base, 1)).not.toBe(id);
});
