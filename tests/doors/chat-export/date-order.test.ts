/** Day first or month first, and how sure. */
import { expect, test } from 'vitest';
import { read } from './read.ts';

async function orderOf(...stampList: string[]): Promise<string> {
  const { summary } = await read(stampList.map((stamp, i) => `${stamp} - Budi: ${i}\n`).join(''));
  return `${summary.format.order} ${summary.format.sure}`;
}

test.each([
  ['hari-bulan pasti', ['12/08/26 09.15', '13/08/26 09.15']],
  ['bulan-hari pasti', ['8/12/26, 9:15 AM', '8/13/26, 9:15 AM']],
  ['hari-bulan lemah', ['12/08/26 09.15']],
  ['bulan-hari lemah', ['8/12/26, 9:15 AM']],
  ['hari-bulan lemah', ['08/12/26, 9:15 AM']],
  ['hari-bulan lemah', ['8/12/26, 9:15 am']],
  [
    'hari-bulan kuat',
    [
      '30/08/26 09.15',
      '01/09/26 09.15',
      '09/30/26 09.15',
      ...Array(20)
        .fill(0)
        .map((_, i) => `${13 + (i % 15)}/10/26 09.15`),
    ],
  ],
  ['hari-bulan kuat', ['11/08/26 09.15', '12/08/26 09.15', '01/09/26 09.15']],
  ['bulan-hari kuat', ['08/11/26 09.15', '08/12/26 09.15', '09/01/26 09.15']],
  ['hari-bulan kuat', ['01/08/26 09.15', '02/08/26 09.15', '03/08/26 09.15']],
  ['bulan-hari kuat', ['08/01/26 09.15', '08/02/26 09.15', '08/03/26 09.15', '08/04/26 09.15', '08/05/26 09.15']],
  ['hari-bulan lemah', ['01/08/26 09.15', '01/09/26 09.15']],
  ['tahun-bulan-hari pasti', ['2026-08-12, 09:15']],
])('%s: %j', async (order, stampList) => {
  expect(await orderOf(...stampList)).toBe(order);
});

test('the officer may overrule', async () => {
  const { messageList, summary } = await read('01/08/26 09.15 - Budi: a\n', 100, { order: 'bulan-hari' });
  expect(messageList[0]!.at).toBe('2026-01-08T09:15:00+08:00');
  expect(summary.format.reason).toBe('ditentukan oleh pemakai');
});

test('the order is told before the first message', async () => {
  const seen: string[] = [];
  await read('01/08/26 09.15 - Budi: a\n', 100, { onFormat: (format) => seen.push(format.sure) });
  expect(seen).toEqual(['lemah']);
});
