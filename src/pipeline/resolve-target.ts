/** A report by the row numbers of a ticket ("VERIFIKASI U-0012 1,3-5 layak"): finds the persons behind the numbers. */
import { isPeranDesa } from '../domain/petugas.ts';
import type { Tiket } from '../domain/tiket.ts';
import type { Baris, Isi, Perubahan, UraianLaporan } from '../domain/uraian.ts';
import { sayUnknownTiket } from '../render/tanggapan.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { readIsi } from '../store/isi.ts';
import { findTiketByKode } from '../store/tiket.ts';
import { refuseTiket } from './authorise.ts';
import { correct } from './correct.ts';
import { type Office, type Outcome, refuse, type Sender } from './office.ts';

/** A report whose persons are known, and what has to be said of numbers that are not. */
export type Resolved = UraianLaporan & { catatan: string | null };

/** @returns the report with its persons filled in, or what to answer instead */
export function resolveTarget(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  uraian: UraianLaporan,
): Resolved | Outcome {
  const kode = uraian.target ?? '';
  const tiket = findTiketByKode(office.db, kode);
  if (!tiket) return refuse(sayUnknownTiket(kode));
  const isi = readIsi(office.db, tiket.id);
  const refusal = refuseUse(sender, uraian, tiket) ?? refuseTiket(sender, tiket, isi.desa);
  if (refusal !== null) return refuse(refusal);
  const rowByNo = new Map(isi.rows.map((row) => [row.no, row]));
  const known = withSemua(
    uraian,
    uraian.rows.filter((row) => rowByNo.has(row.no)),
    isi.rows,
  );
  const missingList = uraian.rows.filter((row) => !rowByNo.has(row.no)).map((row) => row.no);
  const missing = missingList.length === 0 ? null : sayMissing(kode, [...rowByNo.keys()], missingList);
  if (known.length === 0) return refuse(`${missing ?? `${kode} tidak punya baris`} Periksa lagi, lalu kirim ulang.`);
  // A distribution told again by its own ticket corrects that ticket.
  if (tiket.jenis === uraian.kind) return correct(office, message, sender, tiket, known.flatMap(toPerubahan));
  return {
    ...uraian,
    ...headFrom(uraian, isi),
    catatan: missing,
    rows: known.map((row) => withPerson(row, rowByNo.get(row.no))),
  };
}

/** `semua layak kecuali 2 pindah`: the rows of the ticket that are not named get what is said of all. */
function withSemua({ semua }: UraianLaporan, known: readonly Baris[], rows: readonly Baris[]): Baris[] {
  if (semua == null) return [...known];
  const named = new Set(known.map(({ no }) => no));
  const others = rows.filter(({ no }) => !named.has(no));
  return [...known, ...others.map((row) => ({ ...row, status: semua, alasan: null, jumlahRupiah: null }))].sort(
    (a, b) => a.no - b.no,
  );
}

/** Good numbers are taken, the others are told. */
function sayMissing(kode: string, noList: readonly number[], missingList: readonly number[]): string {
  const last = noList.at(-1) ?? 0;
  const range = noList.length === last ? `1 sampai ${last}` : noList.join(', ');
  return `Nomor ${missingList.slice(0, 20).join(', ')} tidak ada di ${kode} (yang ada: ${range}).`;
}

function refuseUse(sender: Sender, uraian: UraianLaporan, tiket: Tiket): string | null {
  const { kode } = tiket;
  if (tiket.state === 'dibatalkan')
    return `${kode} sudah dibatalkan. Untuk menghidupkannya lagi kirim: PULIHKAN ${kode}`;
  if (tiket.jenis !== 'usulan' && tiket.jenis !== uraian.kind) {
    return `${kode} adalah ${tiket.jenis}, jadi tidak bisa dipakai untuk ${uraian.kind}. Pakai nomor usulan (U-…).`;
  }
  if (uraian.kind === 'verifikasi' && isPeranDesa(sender.konteks.role)) {
    return `Usulan ${kode} diverifikasi oleh TKSK/pendamping PKH, bukan oleh desa pengusul. Kalau ada data yang salah kirim: RALAT ${kode} baris (nomor) …`;
  }
  return null;
}

function headFrom(uraian: UraianLaporan, isi: Isi): Pick<Isi, 'desa' | 'program' | 'periode'> {
  return { desa: isi.desa, program: uraian.program ?? isi.program, periode: uraian.periode ?? isi.periode };
}

function withPerson(row: Baris, person: Baris | undefined): Baris {
  return person
    ? { ...person, no: row.no, status: row.status, alasan: row.alasan, jumlahRupiah: row.jumlahRupiah }
    : row;
}

function toPerubahan({ no, nama, status, alasan }: Baris): Perubahan[] {
  const at = { no, nama, lama: null };
  return [
    { ...at, kolom: 'status', baru: status },
    { ...at, kolom: 'alasan', baru: alasan },
  ];
}
