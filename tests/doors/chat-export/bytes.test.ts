/** Line ends, encodings, foreign files and everything that is no proper export. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExportFormatError } from '../../../src/doors/chat-export/read-export.ts';
import { cut, read } from './read.ts';

const TWO = '12/08/26 09.15 - Budi: satu\nbaris dua 🙏\n\nbaris empat\n13/08/26 09.16 - Siti: dua\n';
const WANTED = ['Budi|satu\nbaris dua 🙏\n\nbaris empat', 'Siti|dua'];
const short = (list: { author: string | null; text: string }[]): string[] => list.map((m) => `${m.author}|${m.text}`);

test.each([1, 2, 3, 7, 64, 65_536])('the size of the chunks (%i) does not matter', async (size) => {
  for (const end of ['\n', '\r\n', '\r']) {
    const bytes = Buffer.from(`\ufeff${TWO.replaceAll('\n', end)}`);
    expect(short((await read(bytes, size)).messageList)).toEqual(WANTED);
  }
});

test('no line end at the end, and UTF-16 as Notepad saves it', async () => {
  expect(await cut(TWO.trimEnd())).toEqual(WANTED);
  expect(short((await read(Buffer.from(`\ufeff${TWO}`, 'utf16le'), 5)).messageList)).toEqual(WANTED);
});

test('invalid UTF-8 is read and counted', async () => {
  const bytes = Buffer.concat([Buffer.from('12/08/26 09.15 - Budi: a'), Buffer.from([0xff, 0xfe]), Buffer.from('b\n')]);
  const { messageList, summary } = await read(bytes);
  expect(messageList[0]!.text).toMatch(/^a\ufffd+b$/);
  expect(summary.damagedLineCount).toBe(1);
});

test('lines before the first message are told', async () => {
  const { messageList, unreadList } = await read(`sisa pesan\n\n${TWO}`);
  expect(messageList).toHaveLength(2);
  expect(messageList[0]!.line).toBe(3);
  expect(unreadList).toEqual([
    { line: 1, text: 'sisa pesan', reason: expect.stringContaining('sebelum pesan pertama') },
  ]);
});

test('a line or message beyond all measure is cut, and told', async () => {
  const long = 'x'.repeat(3_000_000);
  for (const body of [long, `a\n${'y'.repeat(99)}\n`.repeat(30_000)]) {
    const { messageList, unreadList } = await read(`12/08/26 09.15 - Budi: ${body}\n12/08/26 09.16 - Siti: ok\n`);
    expect(messageList[0]!.text.length).toBeLessThanOrEqual(1 << 20);
    expect(messageList[1]!.text).toBe('ok');
    expect(unreadList).toHaveLength(1);
  }
});

describe('files that are no export', () => {
  test.each([
    ['', /kosong/],
    ['\ufeff \n', /kosong/],
    ['PK\x03\x04\x14\x00Chat WhatsApp.txt', /ZIP. Buka dulu, lalu impor berkas .txt di dalamnya/],
    ['PK\x03\x04\x14\x00[Content_Types].xml xl/workbook.xml', /Excel/],
    ['%PDF-1.7\n', /PDF/],
    ['<!DOCTYPE html><html>', /HTML/],
    ['\x89PNG\r\n\x1a\n', /gambar/],
    ['abc\x00def', /biner/],
    ['Nama;NIK\nBudi;6311024101809001\n', /bukan ekspor chat WhatsApp/],
    ['{"chats": []}', /bukan ekspor chat WhatsApp/],
  ])('%j', async (text, reason) => {
    for (const source of [
      text,
      Buffer.from(text, /[\x80-\xff]/.test(text) && !text.startsWith('\ufeff') ? 'latin1' : 'utf8'),
    ]) {
      const failure = await read(source).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ExportFormatError);
      expect((failure as Error).message).toMatch(reason);
    }
  });
});

test('garbage never throws anything but ExportFormatError', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '12/08/26 09.15 - ',
      '[12/08/26 09.15.01] ',
      '\u200e',
      '\r',
      '\n',
      '\r\n',
      ': ',
      'Budi: ',
      '<terlampir: ',
      '>',
      '8/13/26, 9:15 PM - ',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 50 }), async (pieceList, size) => {
      const source = Buffer.from(pieceList.join(''));
      const failure = await read(source, size).catch((error: unknown) => error);
      if (failure instanceof Error) expect(failure).toBeInstanceOf(ExportFormatError);
    }),
    { numRuns: 500 },
  );
});
