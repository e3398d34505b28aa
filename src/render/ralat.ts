/** Replies to corrections, edits, withdrawals and their undoing. */
import type { Problem } from '../domain/problem.ts';
import { isMessageProblem } from '../domain/problem.ts';
import type { IsiDinilai, Tiket, TiketState } from '../domain/tiket.ts';
import type { Isi, Perubahan, ReportKind } from '../domain/uraian.ts';
import { differences, renderBadRows } from './konfirmasi.ts';
import { problemText } from './problem-text.ts';
import { lastFour, sayCode, sayHead, sayRupiah } from './sebutan.ts';

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
    if (isLate) lineList.push('Ralat ini lebih lama dari ralat yang sudah tercatat, jadi isi terakhir tetap berlaku.');
    lineList.push(...nilai.lineList);
    lineList.push(...nilai.masalah.filter(isMessageProblem).map((problem) => `• ${problemText(problem)}.`));
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
  return `${where}${sayCode(kolom)} ${sayValue(kolom, lama)} → ${sayValue(kolom, baru)}`;
}

function sayValue(kolom: string, value: string | number | null): string {
  if (value === null) return '-';
  if (kolom === 'nik' || kolom === 'kk') return lastFour(String(value));
  if (typeof value === 'number') return kolom.endsWith('rupiah') ? sayRupiah(value) : String(value);
  return kolom === 'status' || kolom === 'alasan' ? sayCode(value) : value;
}

/** An edited message: the same ticket, and what became different. */
export function renderEdited(
  tiket: Tiket,
  change: { before: IsiDinilai; after: IsiDinilai & { state: TiketState }; isEffective: boolean },
  confirmList: readonly string[],
): string {
  if (!change.isEffective)
    return `*${tiket.kode}*: suntingan ini tidak mengubah catatan, karena ada ralat yang lebih baru.`;
  const { isi, masalah, state } = change.after;
  const lineList = [
    `${state === 'diterima' ? '✅' : '⚠️'} *${tiket.kode}* diperbarui menurut pesan yang disunting: ${sayHead(isi)}`,
  ];
  lineList.push(...differences(change.before.isi, isi));
  if (state === 'diterima') lineList.push(...confirmList);
  lineList.push(...masalah.filter(isMessageProblem).map((problem) => `• ${problemText(problem)}.`));
  lineList.push(...renderBadRows(tiket.kode, isi, masalah));
  return lineList.join('\n');
}

/** A withdrawal, and how to undo it. */
export function renderWithdrawn(tiket: Tiket, isi: Isi, sebab: 'batal' | 'hapus'): string {
  const why = sebab === 'hapus' ? 'dibatalkan karena pesannya dihapus' : 'dibatalkan';
  const what = isi.rows.length > 0 ? `, ${isi.rows.length} baris` : '';
  return `🚫 *${tiket.kode}* ${why} (${[tiket.jenis, sayHead(isi)].join(' ')}${what}). Menghidupkan lagi: PULIHKAN ${tiket.kode}`;
}

/** A message with whole NIKs was deleted: good for the persons in it, and the report stays. */
export function renderHygiene(tiket: Tiket): string {
  return `Pesan ber-NIK dihapus, terima kasih. Laporannya *tetap tercatat* di ${tiket.kode}. Kalau laporannya juga dibatalkan kirim: BATAL ${tiket.kode}`;
}

/** The last change of a ticket is undone. */
export function renderRestored(tiket: Tiket, after: IsiDinilai & { state: TiketState }, isEffective: boolean): string {
  if (!isEffective) return `Tidak ada perubahan ${tiket.kode} yang bisa dikembalikan.`;
  const state = after.state === 'dibatalkan' ? 'dibatalkan' : sayCode(after.state);
  return `✅ *${tiket.kode}* dikembalikan seperti sebelum perubahan terakhir: ${tiket.jenis} ${sayHead(after.isi)}, ${state}.`;
}
