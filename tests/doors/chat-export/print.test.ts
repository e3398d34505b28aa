/** `impor chat --urai`: JSON lines on stdout, the rest on stderr. */
import { PassThrough, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { printExport } from '../../../src/cli/impor-chat-urai.ts';

const FILE = fileURLToPath(new URL('android-id.txt', import.meta.url));

function collector(): { stream: PassThrough; text: () => string } {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { stream, text: () => text };
}

test('each message is one line with exactly these keys in this order', async () => {
  const [out, err] = [collector(), collector()];
  await printExport(FILE, 'Asia/Makassar', { stdout: out.stream, stderr: err.stream });
  const lineList = out.text().trimEnd().split('\n');
  expect(lineList).toHaveLength(16);
  expect(lineList[6]).toBe(
    '{"at":"2026-08-12T09:16:00+08:00","author":"+62 812-0000-9001","text":"Terima kasih, Pak","kind":"pesan","edited":false}',
  );
  expect(err.text()).toContain('16 pesan dari 23 baris (Android)');
  expect(err.text()).toContain('urutan tanggal: hari/bulan/tahun (pasti');
});

test('a reader that goes away ends it quietly', async () => {
  const gone = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
  await expect(
    printExport(FILE, 'Asia/Makassar', { stdout: gone, stderr: new PassThrough() }),
  ).resolves.toBeUndefined();
});

test('a missing file and a folder get a sentence', async () => {
  const to = { stdout: new PassThrough(), stderr: new PassThrough() };
  await expect(printExport('/tidak/ada.txt', 'Asia/Makassar', to)).rejects.toThrow('tidak ditemukan');
  await expect(printExport('/tmp', 'Asia/Makassar', to)).rejects.toThrow('sebuah folder');
});
