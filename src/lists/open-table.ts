/** Opens a file as a table: a workbook of Excel or LibreOffice (new or old), or a CSV file in any dialect. */
import { EncryptedFileError, HucreError } from 'hucre';
import { readXls, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { isiBerkas } from '../domain/berkas.ts';
import { csvRows, decodeCsv, separatorOf } from '../text/csv.ts';
import { readSheetNames, type SheetName } from './sheet-names.ts';
import { ListFormatError, type Table, type TableRow } from './table.ts';

/** @throws ListFormatError where the file is no list at all; reading its rows may throw it, too */
export function openTable(bytes: Buffer): Table {
  const isi = isiBerkas(bytes);
  if (isi === 'xlsx' || isi === 'xls') return openWorkbook(bytes, isi);
  const text = isi === 'csv' ? decodeCsv(bytes) : null;
  if (text === null) {
    throw new ListFormatError(
      bytes.length === 0
        ? 'Berkasnya kosong. Simpan ulang dari Excel, lalu coba lagi.'
        : 'Berkas ini bukan XLSX, XLS atau CSV. Di Excel pilih Simpan Sebagai, jenis «Buku Kerja Excel (.xlsx)» atau CSV.',
    );
  }
  const separator = separatorOf(text);
  return { format: 'csv', separator, hiddenList: [], rows: rowsOfCsv(text, separator) };
}

function* rowsOfCsv(text: string, separator: string): Generator<TableRow> {
  for (const { line, cellList } of csvRows(text, separator)) yield { sheet: null, no: line, cellList };
}

function openWorkbook(bytes: Buffer, isi: 'xlsx' | 'xls'): Table {
  const nameList = isi === 'xlsx' ? readSheetNames(bytes) : null;
  const hiddenList = (nameList ?? []).filter(({ isHidden }) => isHidden).map(({ name }) => name);
  return { format: 'xlsx', separator: ';', hiddenList, rows: inWords(rowsOfWorkbook(bytes, isi, nameList)) };
}

/** One sheet is streamed, row by row. Several are read at once: each stream would unpack the words of the whole workbook again. */
async function* rowsOfWorkbook(
  bytes: Buffer,
  isi: 'xlsx' | 'xls',
  nameList: SheetName[] | null,
): AsyncGenerator<TableRow> {
  const [only, ...others] = nameList?.filter(({ isHidden }) => !isHidden) ?? [];
  if (only && others.length === 0) {
    const sheet = nameList?.indexOf(only) ?? 0;
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      yield { sheet: only.name, no: index + 1, cellList: values };
    }
    return;
  }
  const isRead = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) => !hidden && !veryHidden;
  const { sheets } = isi === 'xls' ? await readXls(bytes) : await readXlsx(bytes, { sheets: isRead });
  for (const { name, rows } of sheets) {
    for (const [index, cellList] of rows.entries()) yield { sheet: name, no: index + 1, cellList };
  }
}

/** What the library says of a file → what the officer can do about it. */
async function* inWords(rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  try {
    yield* rows;
  } catch (error) {
    if (error instanceof EncryptedFileError) {
      throw new ListFormatError('Berkas Excel ini berkata sandi. Buka, hapus kata sandinya, simpan, lalu coba lagi.');
    }
    if (!(error instanceof HucreError)) throw error;
    throw new ListFormatError(
      'Berkas Excel ini rusak. Buka di Excel, Simpan Sebagai berkas .xlsx baru, lalu coba lagi.',
    );
  }
}
