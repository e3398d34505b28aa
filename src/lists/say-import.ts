/** What came of an import in Indonesian: for the terminal, and as one reply in a private chat. */

import { sayDate } from '../domain/waktu.ts';
import { lastFour, maskLongNumbers, sayPeriode } from '../render/sebutan.ts';
import { cellText } from './cell-text.ts';
import { faultText, listWarningText } from './fault.ts';
import type { PersonRow, Section } from './layout.ts';
import type { ImportResult, RefusedRow } from './result.ts';
import type { SectionFacts } from './section-facts.ts';

const count = (n: number) => n.toLocaleString('id-ID').replaceAll(',', '.');

/** How a table was understood, with its first persons masked. */
export function sayTable(section: Section, facts: SectionFacts, sampleList: readonly PersonRow[]): string[] {
  const { header, sheet, desa } = section;
  const columnList = [...header.columnByKolom]
    .sort(([, a], [, b]) => a - b)
    .map(([kolom, column]) => `«${cellText(header.cellList[column])}» = ${kolom}`);
  const programList = header.programColumnList.map(({ program }) => program);
  const list = facts.programList.length > 0 ? facts.programList : programList;
  return [
    `${sheet === null ? 'Daftar' : `Lembar «${sheet}»`}${desa ? `, Desa ${desa.nama}` : ''}: ${
      list.length > 0
        ? `${list.join(' dan ')} ${sayPeriode(facts.periode)}${facts.keadaan ? `, ${facts.keadaan}` : ''}`
        : header.columnByKolom.has('program')
          ? 'program menurut kolomnya'
          : 'tanpa program, hanya data orang'
    }`,
    `  kolom: ${columnList.join(', ')}`,
    ...(header.unusedList.length > 0
      ? [`  tidak dipakai: ${header.unusedList.map((text) => `«${text}»`).join(', ')}`]
      : []),
    ...sampleList.map((row) => `  ${sayRow(row)}`),
  ];
}

/** `baris 12: Siti Aminah …9001`, with the sheet where there is one. */
function sayRow({ row, section: { header } }: Pick<PersonRow, 'row' | 'section'>): string {
  const of = (kolom: 'nama' | 'nik') => cellText(row.cellList[header.columnByKolom.get(kolom) ?? -1]);
  const nik = of('nik');
  return `baris ${row.no}: ${[maskLongNumbers(of('nama')), nik.length > 4 ? lastFour(nik) : ''].filter(Boolean).join(' ')}`;
}

/** `baris 12 (Liyu) Siti …9001: NIK 15 angka, harus 16` */
export function sayRefused(refused: RefusedRow): string {
  const { sheet } = refused.row;
  const where = sheet === null ? '' : `lembar ${sheet}, `;
  return `${where}${sayRow(refused)}: ${refused.faultList.map(faultText).join('; ')}`;
}

/** The counts, and what was odd. */
export function sayCounts(result: ImportResult, isCoba = false): string[] {
  const { baris, baru, ubah, sama, refusedList, peserta, pernahOn } = result;
  const programList = [...result.pesertaByProgram.values()].map(
    ({ program, periode, jumlah }) => `${program} ${sayPeriode(periode)} ${count(jumlah)} orang`,
  );
  const lineList = [
    `${count(baris)} baris orang dibaca: ${count(baru)} baru, ${count(ubah)} berubah, ${count(sama)} sudah sama, ${count(refusedList.length)} ditolak.`,
  ];
  if (programList.length > 0) lineList.push(`${programList.join(', ')} (${count(peserta)} baru atau berubah).`);
  if (isCoba) lineList.push('Hanya percobaan: tidak ada yang disimpan.');
  else if (baris > 0 && result.isSama) lineList.push('Tidak ada yang berubah.');
  if (pernahOn !== null && !isCoba) {
    lineList.push(`Berkas ini pernah diimpor pada ${sayDate(pernahOn)}; tidak ada yang terganda.`);
  }
  for (const { fault, count: n, noList } of result.oddityList) {
    const more = n > noList.length ? ', …' : '';
    lineList.push(`Perlu dilihat, ${count(n)} baris: ${listWarningText(fault)} (baris ${noList.join(', ')}${more})`);
  }
  for (const { sheet, rows } of result.lostList) lineList.push(sayLost(sheet, rows));
  if (result.hiddenList.length > 0) {
    lineList.push(`Lembar tersembunyi tidak dibaca: ${result.hiddenList.join(', ')}. Tampilkan dulu bila perlu.`);
  }
  return lineList;
}

function sayLost(sheet: string | null, rows: number): string {
  const where = sheet === null ? 'Judul kolom' : `Lembar «${sheet}» (${count(rows)} baris) dilewati: judul kolom`;
  return `${where} tidak ditemukan di 20 baris pertama. Perlu satu baris judul dengan nama dan NIK, contoh: nama; nik; no kk; desa; rt. Kata lain untuk judul ditambah di data/reference/kolom.json.`;
}

export const CURE = 'Perbaiki barisnya lalu kirim atau impor lagi: yang sudah masuk tidak terganda.';

const FAULTS_IN_CHAT = 10;

/** The one reply to a file that was sent in a private chat. @param berkasMasalah name of the file of refused rows that follows it */
export function sayImportReply(name: string, result: ImportResult, berkasMasalah: string): string {
  const { refusedList } = result;
  const lineList = [`*Daftar ${name}*`, ...sayCounts(result)];
  if (refusedList.length > 0) {
    lineList.push('', 'Ditolak:', ...refusedList.slice(0, FAULTS_IN_CHAT).map((refused) => `- ${sayRefused(refused)}`));
    if (refusedList.length > FAULTS_IN_CHAT)
      lineList.push(`… dan ${count(refusedList.length - FAULTS_IN_CHAT)} baris lagi.`);
    lineList.push(sayFollows(berkasMasalah));
  } else if (result.baris > 0 && result.pesertaByProgram.size === 0) {
    lineList.push(
      'Programnya belum disebut, jadi hanya data orangnya yang dicatat. Tulis program di judul daftar (contoh: USULAN PKH TAHAP 3 2026), lalu kirim lagi.',
    );
  }
  return maskLongNumbers(lineList.join('\n'));
}

function sayFollows(berkasMasalah: string): string {
  return `Baris yang ditolak menyusul dalam berkas «${berkasMasalah}», dengan sebabnya di kolom masalah. Perbaiki di situ, lalu kirim berkas itu ke sini: yang sudah masuk tidak terganda.`;
}

/** To the sender of a list in the group, in private. */
export function sayNotInGroup({ namaBerkas }: { namaBerkas: string | null }): string {
  return `Daftar ${quoteName(namaBerkas)} tidak saya ambil dari grup karena berisi NIK warga. Kirim berkasnya ke saya di chat ini, lalu hapus dari grup.`;
}

/** A file that could not be fetched or read. @param error why, in Indonesian */
export function sayNotTaken(namaBerkas: string | null, error: string | null): string {
  const why = error === null ? '' : ` (${error})`;
  return `Daftar ${quoteName(namaBerkas)} belum masuk${why}. Kirim lagi sebagai berkas .xlsx atau .csv; bila tetap gagal, hubungi admin.`;
}

function quoteName(namaBerkas: string | null): string {
  return namaBerkas === null ? 'itu' : `«${maskLongNumbers(namaBerkas)}»`;
}
