/** In which reports a person stands, and what became of them: name and last four digits, never a whole NIK. */
import { localDay, sayDate, type Zona } from '../../domain/waktu.ts';
import { sayCode, sayPeriode, sayPerson, sayRupiah } from '../../render/sebutan.ts';
import { isDecisive } from '../../store/keputusan.ts';
import type { OrangRow } from './store.ts';

const MAX_ENTRIES = 8;
const MAX_PERSONS = 3;

/** The answer in a private chat. `rowList` newest first, of one or several persons with the same digits. */
export function sayOrangPribadi(rowList: readonly OrangRow[], zona: Zona): string {
  const personList = byPerson(rowList);
  if (personList.length > MAX_PERSONS) {
    return `Ada ${personList.length} orang yang cocok. Tulis namanya lebih lengkap, misalnya nama depan dan belakang.`;
  }
  const max = Math.floor(MAX_ENTRIES / personList.length);
  const blockList = personList.map(([first, ...restList]) => {
    const entryList = [first, ...restList];
    const lineList = entryList
      .slice(0, max)
      .map((row) => `- ${sayEntry(row, zona)}\n  ${sayOutcome(row, zona, false)}`);
    const rest = entryList.length - max;
    return [
      `*${sayPerson(first)}* ada di ${entryList.length} laporan:`,
      ...lineList,
      ...(rest > 0 ? [`… dan ${rest} lagi yang lebih lama`] : []),
    ].join('\n');
  });
  return blockList.join('\n\n');
}

/** The short answer in a group: the newest report, no reasons. */
export function sayOrangGrup(rowList: readonly OrangRow[], zona: Zona): string {
  const personList = byPerson(rowList);
  const [first] = personList[0] ?? [];
  if (!first) return '';
  if (personList.length > 1) return `Ada ${personList.length} orang yang cocok.`;
  const count = personList[0]?.length ?? 1;
  const opening = count > 1 ? `${count} laporan, yang terakhir ` : '';
  return `${sayPerson(first)}: ${opening}${sayEntry(first, zona)}. ${sayOutcome(first, zona, true)}`;
}

/** Rows by NIK, in the order in which they come. */
function byPerson(rowList: readonly OrangRow[]): [OrangRow, ...OrangRow[]][] {
  const personByNik = new Map<string, [OrangRow, ...OrangRow[]]>();
  for (const row of rowList) {
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
