/** Replies to corrections, edits, withdrawals and their undoing. */
import { isAlasanPeka, isKategoriPeka } from '../domain/privasi.ts';
import type { Problem } from '../domain/problem.ts';
import type { IsiDinilai, Tiket, TiketState } from '../domain/tiket.ts';
import type { Isi, Perubahan, ReportKind } from '../domain/uraian.ts';
import { sayDate } from '../domain/waktu.ts';
import { sayDifferences } from './ganti.ts';
import { renderBadRows, renderHeldBack } from './konfirmasi.ts';
import { lastFour, sayCode, sayHead, sayPeriode, sayRupiah } from './sebutan.ts';

export interface Corrected {
  diterapkan: readonly Perubahan[];
  gagal: readonly Perubahan[];
  /** the ticket as it stands now; null where nothing was changed */
  nilai: {
    kind: ReportKind;
    isi: Isi;
    masalah: readonly Problem[];
    state: TiketState;
    lineList: readonly string[];
  } | null;
  /** a newer correction speaks louder */
  isLate: boolean;
}

/** What was changed, old → new; what found no place; and what the ticket still misses. */
export function renderCorrected(kode: string, { diterapkan, gagal, nilai, isLate }: Corrected): string {
  const lineList: string[] = [];
  if (nilai) {
    const mark = nilai.state === 'diterima' ? '✅' : '⚠️';
    lineList.push(`${mark} *${kode}* ${nilai.kind} ${sayHead(nilai.isi)} diperbaiki:`);
    lineList.push(...diterapkan.filter(({ kolom }) => kolom !== 'desa_kode').map(sayPerubahan));
    if (isLate) lineList.push('Ralat ini lebih lama dari yang sudah tercatat, jadi isi terakhir tetap berlaku.');
    lineList.push(...nilai.lineList, ...renderHeldBack(nilai.state, nilai.masalah));
    lineList.push(...renderBadRows(kode, nilai.isi, nilai.masalah));
  }
  for (const perubahan of gagal.filter(({ kolom }) => kolom !== 'desa_kode')) {
    const where = perubahan.no === null ? (perubahan.nama ?? 'barisnya') : `baris ${perubahan.no}`;
    lineList.push(
      `Belum diganti: ${where} tidak ditemukan di ${kode}. Sebutkan nomor barisnya, contoh: RALAT ${kode} baris 2 ${sayCode(perubahan.kolom)} …`,
    );
  }
  return lineList.join('\n');
}

function sayPerubahan({ no, nama, kolom, lama, baru }: Perubahan): string {
  const where = no === null ? '' : `baris ${no}${nama === null ? '' : ` ${nama}`}: `;
  // Beside a name nothing is said of anybody's health.
  if (no !== null && [lama, baru].some((value) => isPeka(kolom, value))) return `${where}${sayCode(kolom)} diganti`;
  return `${where}${sayCode(kolom)} ${sayValue(kolom, lama)} → ${sayValue(kolom, baru)}`;
}

function isPeka(kolom: string, value: string | number | null): boolean {
  if (typeof value !== 'string') return false;
  return (kolom === 'alasan' && isAlasanPeka(value)) || (kolom === 'kategori' && isKategoriPeka(value));
}

function sayValue(kolom: string, value: string | number | null): string {
  if (value === null) return '-';
  if (kolom === 'nik' || kolom === 'kk') return lastFour(String(value));
  if (kolom === 'tanggal') return sayDate(String(value));
  if (kolom === 'periode') return sayPeriode(String(value));
  if (typeof value === 'number') return kolom.endsWith('rupiah') ? sayRupiah(value) : String(value);
  return kolom === 'status' || kolom === 'alasan' ? sayCode(value) : value;
}

/** An edited message: the same ticket, and what became different. Silence where a newer word speaks louder. */
export function renderEdited(
  tiket: Tiket,
  change: { before: IsiDinilai; after: IsiDinilai & { state: TiketState }; isLate: boolean },
  confirmList: readonly string[],
): string | null {
  if (change.isLate) return null;
  const { isi, masalah, state } = change.after;
  const mark = state === 'diterima' ? '✅' : '⚠️';
  return [
    `${mark} *${tiket.kode}* diperbarui menurut pesan yang disunting: ${sayHead(isi)}`,
    ...sayDifferences(change.before.isi, isi),
    ...(state === 'diterima' ? confirmList : []),
    ...renderHeldBack(state, masalah),
    ...renderBadRows(tiket.kode, isi, masalah),
  ].join('\n');
}

const WHY_BY_SEBAB = {
  batal: 'dibatalkan',
  hapus: 'dibatalkan karena pesannya dihapus',
  sunting: 'dibatalkan karena pesannya disunting',
} as const;

/** A withdrawal, and how to undo it. */
export function renderWithdrawn(tiket: Tiket, isi: Isi, sebab: keyof typeof WHY_BY_SEBAB): string {
  const what = isi.rows.length > 0 ? `, ${isi.rows.length} baris` : '';
  return `🚫 *${tiket.kode}* ${WHY_BY_SEBAB[sebab]} (${[tiket.jenis, sayHead(isi)].join(' ')}${what}). Menghidupkan lagi: PULIHKAN ${tiket.kode}`;
}

/** A message with whole NIKs was deleted: good for the persons in it, and the report stays. */
export function renderHygiene(tiket: Tiket): string {
  return `Pesan ber-NIK dihapus, terima kasih. Laporannya *tetap tercatat* di ${tiket.kode}. Kalau laporannya juga dibatalkan kirim: BATAL ${tiket.kode}`;
}

/** The last change of a ticket is undone, or what a deleted message had said is taken back: what stands now. */
export function renderRestored(
  tiket: Tiket,
  change: { before: IsiDinilai; after: IsiDinilai & { state: TiketState }; isEffective: boolean },
  confirmList: readonly string[],
): string {
  const { before, after, isEffective } = change;
  if (!isEffective) return `Tidak ada perubahan ${tiket.kode} yang bisa dikembalikan.`;
  const mark = after.state === 'diterima' ? '✅' : '⚠️';
  return [
    `${mark} *${tiket.kode}* dikembalikan seperti sebelum perubahan terakhir: ${tiket.jenis} ${sayHead(after.isi)}${after.state === 'dibatalkan' ? ', dibatalkan' : ''}.`,
    ...sayDifferences(before.isi, after.isi),
    ...(after.state === 'diterima' ? confirmList : []),
    ...renderHeldBack(after.state, after.masalah),
    ...renderBadRows(tiket.kode, after.isi, after.masalah),
  ].join('\n');
}
