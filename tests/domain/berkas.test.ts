import { describe, expect, it } from 'vitest';
import { isiBerkas, jenisBerkas } from '../../src/domain/berkas.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('the announced kind', () => {
  it.each([
    ['image/jpeg', null, 'gambar'],
    ['IMAGE/JPEG; q=1', null, 'gambar'],
    ['image/heic', 'IMG_1.HEIC', 'gambar'],
    ['application/pdf', 'surat.pdf', 'dokumen'],
    ['application/vnd.ms-excel', 'usulan.csv', 'dokumen'],
    ['text/plain', 'usulan.CSV', 'dokumen'],
    ['application/octet-stream', 'usulan juli.xlsx', 'dokumen'],
    ['', 'foto.jpeg', 'gambar'],
  ])('%s %s is taken as %s', (mime, namaBerkas, jenis) => {
    expect(jenisBerkas({ mime, namaBerkas })?.jenis).toBe(jenis);
  });

  it.each([
    ['image/gif', 'a.gif'],
    ['video/mp4', 'a.mp4'],
    ['application/zip', 'a.xlsx'],
    ['application/vnd.android.package-archive', 'undangan.pdf.apk'],
    ['application/octet-stream', 'undangan.apk'],
    ['application/octet-stream', null],
    ['text/plain', 'constructor'],
    ['application/vnd.ms-excel.sheet.macroEnabled.12', 'a.xlsm'],
  ])('%s %s is not taken', (mime, namaBerkas) => {
    expect(jenisBerkas({ mime, namaBerkas })).toBeNull();
  });
});

describe('the content', () => {
  it.each([
    ['\xff\xd8\xff\xe0JFIF', 'jpg'],
    ['\x89PNG\r\n\x1a\n…', 'png'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'webp'],
    ['\0\0\0\x18ftypheic\0\0', 'heic'],
    ['\0\0\0\x18ftypmif1\0\0', 'heic'],
    ['%PDF-1.7\n', 'pdf'],
    ['\xef\xbb\xbf\n%PDF-1.4\n', 'pdf'],
    [`PK\x03\x04${'x'.repeat(70_000)}xl/workbook.xml`, 'xlsx'],
    ['PK\x03\x04…word/document.xml', 'docx'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1…', 'xls'],
    ['No;Nama;NIK\r\n1;Siti;\r\n', 'csv'],
    ['\xff\xfeN\0o\0', 'csv'],
  ])('%j is %s', (text, isi) => {
    expect(isiBerkas(bytes(text))).toBe(isi);
  });

  it.each([
    '',
    'GIF89a\x01',
    'PK\x03\x04…AndroidManifest.xml',
    '\0\0\0\x18ftypmp42\0\0',
    'MZ\x90\0\x03',
    'RIFF\x01\x02\x03\x04WAVE\0',
  ])('%j is nothing that is taken', (text) => {
    expect(isiBerkas(bytes(text))).toBeNull();
  });
});
