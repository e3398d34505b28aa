/** In which reports a person stands, and what became of them: name and last four digits, never a whole NIK. */
import { localDay, sayDate, type Zona } from '../../domain/waktu.ts';
import { sayCode, sayPeriode, sayPerson, sayRupiah } from '../../render/sebutan.ts';
import { isDecisive } from '../../store/keputusan.ts';
import type { OrangRow } from './store.ts';

const MAX_ENTRIES = 8;
const MAX_PERSONS = 3;

/**
 * The reports in which one person stands, `rowList` newest first: in a private chat the last ones, in a group the last one and no reasons.
 * @returns no line where there is none
 */
export function sayLaporan(rowList: readonly OrangRow[], zona: Zona, isGroup: boolean, max = MAX_ENTRIES): string[] {
  const [first] = rowList;
  if (!first) return [];
  if (isGroup) return [`Laporan terakhir: ${sayEntry(first, zona)}. ${sayOutcome(first, zona, true)}`];
  const rest = rowList.length - max;
  return [
    `Ada di ${rowList.length} laporan:`,
    ...rowList.slice(0, max).map((row) => `- ${sayEntry(row, zona)}\n  ${sayOutcome(row, zona, false)}`),
    ...(rest > 0 ? [`… dan ${rest} lagi yang lebih lama`] : []),
  ];
}

/** Whom only reports name that do not count: one or several persons with the same digits. Null where there is nobody. */
export function sayTakDikenal(rowList: readonly OrangRow[], zona: Zona, isGroup: boolean): string | null {
  const personList = byPerson(rowList);
  if (personList.length === 0) return null;
  if (personList.length > (isGroup ? 1 : MAX_PERSONS)) {
    return `Ada ${personList.length} orang yang cocok. Tulis namanya lebih lengkap, misalnya nama depan dan belakang.`;
  }
  const max = Math.floor(MAX_ENTRIES / personList.length);
  return personList
    .map((entryList) => [`*${sayPerson(entryList[0])}*`, ...sayLaporan(entryList, zona, isGroup, max)].join('\n'))
    .join('\n\n');
}

/** Rows by NIK, in the order in which they come; without one nobody is told apart from others. */
function byPerson(rowList: readonly OrangRow[]): [OrangRow, ...OrangRow[]][] {
  const personByNik = new Map<string, [OrangRow, ...OrangRow[]]>();
  for (const row of rowList) {
    if (row.nik === null) continue;
    const person = personByNik.get(row.nik);
    if (person) person.push(row);
    else personByNik.set(row.nik, [row]);
  }
  return [...personByNik.values()];
}

/** `*U-0012* usulan (usul baru) PKH Agu 2026, Desa Liyu, 12 Agu 2026` */
function sayEntry(row: OrangRow, zona: Zona): string {
  const kind = row.jenis === 'usulan' && row.status === 'usul_hapus' ? 'usul hapus' : row.jenis;
  const periode = row.periode === null ? null : sayPeriode(row.periode);
  const what = [kind, row.program, periode].filter(Boolean).join(' ');
  const on = row.tanggalOn ?? localDay(new Date(row.sentAt), zona);
  return [`*${row.kode}* ${what}`, row.desaNama === null ? null : `Desa ${row.desaNama}`, sayDate(on)]
    .filter(Boolean)
    .join(', ');
}

/** What became of the person in this report. Reasons (ill, well-off, dead) are left out where others read along. */
function sayOutcome(row: OrangRow, zona: Zona, isGroup: boolean): string {
  if (row.state === 'dibatalkan') return 'Laporan dibatalkan.';
  if (row.state === 'perlu_perbaikan') return 'Laporan perlu perbaikan, belum dihitung.';
  if (row.masalah !== null) return `Baris ${row.no} perlu perbaikan, belum dihitung.`;
  if (row.jenis === 'keluhan') return 'Masih terbuka.';
  if (row.jenis === 'usulan') return sayKeputusan(row, zona, isGroup);
  const judged = sayJudged(row.status, isGroup ? null : row.alasan);
  if (row.jenis === 'verifikasi') {
    return isDecisive(row.peran) ? `Diputuskan ${judged}.` : `Menurut desa ${judged}; menunggu TKSK atau pendamping.`;
  }
  const rupiah = isGroup || row.jumlahRupiah === null ? '' : ` ${sayRupiah(row.jumlahRupiah)}`;
  return `${capitalise(judged)}${rupiah}.`;
}

function sayKeputusan(row: OrangRow, zona: Zona, isGroup: boolean): string {
  if (row.hasil === null) return 'Menunggu TKSK atau pendamping.';
  const on = row.hasilAt === null ? null : sayDate(localDay(new Date(row.hasilAt), zona));
  const source = [row.hasilKode, on].filter(Boolean).join(', ');
  return `Diputuskan ${sayJudged(row.hasil, isGroup ? null : row.hasilAlasan)}${source === '' ? '' : ` (${source})`}.`;
}

function sayJudged(status: string | null, alasan: string | null): string {
  const word = status === null ? 'belum dinilai' : sayCode(status);
  return alasan === null ? word : `${word}, ${sayCode(alasan)}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
