import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCsv, readCsv } from '../../src/text/csv.ts';

const cells = (text: string) => readCsv(text).map(({ cellList }) => cellList);

describe('readCsv', () => {
  it.each([
    ['comma', 'nama,desa\nBudi,Liyu\n'],
    ['semicolon', 'nama;desa\r\nBudi;Liyu'],
    ['tab', 'nama\tdesa\nBudi\tLiyu'],
    ['byte order mark', '\ufeffnama;desa\nBudi;Liyu\n'],
    ["Excel's hint", 'sep=;\r\nnama;desa\r\nBudi;Liyu\r\n'],
    ['lone carriage returns', 'nama;desa\rBudi;Liyu\r'],
    ['quotes', '"nama";"desa"\n"Budi";"Liyu"\n'],
    ['empty lines', 'nama;desa\n\n;\nBudi;Liyu\n\n'],
  ])('%s', (_, text) => {
    expect(cells(text)).toEqual([
      ['nama', 'desa'],
      ['Budi', 'Liyu'],
    ]);
  });

  it('keeps marks, quotes and line ends inside quotes, empty cells, and the line numbers', () => {
    expect(readCsv('nama,desa,wa\n"Budi, S.Sos","a ""b""",\n,"x\ny",1\nz,,2')).toEqual([
      { line: 1, cellList: ['nama', 'desa', 'wa'] },
      { line: 2, cellList: ['Budi, S.Sos', 'a "b"', ''] },
      { line: 3, cellList: ['', 'x\ny', '1'] },
      { line: 5, cellList: ['z', '', '2'] },
    ]);
  });

  it('does not take the next line into an empty cell', () => {
    expect(cells('a;b\n1;\n"2";3\n')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['2', '3'],
    ]);
  });

  it('reads back what a spreadsheet would write', () => {
    const cell = fc.stringMatching(/^[a-z ";,\n]{0,8}$/).map((text) => text.trim());
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rowList) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['"x";"y"', ...rowList.map((row) => row.map(quote).join(';'))].join('\n');
        const full = rowList.filter((row) => row.some((value) => value !== ''));
        expect(cells(text)).toEqual([['x', 'y'], ...full]);
      }),
    );
  });

  it('ends on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readCsv(text)));
  });
});

describe('decodeCsv', () => {
  it('reads UTF-8, UTF-16 of Excel and Windows-1252', () => {
    expect(decodeCsv(new TextEncoder().encode('Nor’ain'))).toBe('Nor’ain');
    expect(decodeCsv(Buffer.from('\ufeffnama', 'utf16le'))).toBe('nama');
    expect(decodeCsv(Uint8Array.from([0x4e, 0x6f, 0x72, 0x92, 0x61]))).toBe('Nor’a');
  });

  it('knows what is no text', () => {
    expect(decodeCsv(Buffer.from('PK\u0003\u0004xxxx'))).toBeNull();
    expect(decodeCsv(Buffer.from('%PDF-1.7'))).toBeNull();
    expect(decodeCsv(Uint8Array.from([1, 0, 2]))).toBeNull();
  });
});

it('a list that begins with PK, as PKH does, is no archive', () => {
  expect(decodeCsv(Buffer.from('PKH TAHAP 3\nnama;nik'))).toBe('PKH TAHAP 3\nnama;nik');
  expect(decodeCsv(Buffer.from('PK\u0003\u0004'))).toBeNull();
});
