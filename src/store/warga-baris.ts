/** Builds the register from the rows of a report, in the transaction of its message: when it is kept, changed or withdrawn. */
import type { Baris, Isi } from '../domain/uraian.ts';
import type { DataWarga } from '../domain/warga.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { findWargaByNik, type SumberWarga } from './warga.ts';
import { settleKeadaan } from './warga-keadaan.ts';
import { refold } from './warga-sumber.ts';
import { findTanpaNik } from './warga-tanpa-nik.ts';
import { addWarga, takeRow } from './warga-upsert.ts';

/** A report whose rows are registered; `source.tiketId` is its number. */
export interface LaporanWarga {
  isi: Isi;
  /** rows that are taken; none of a report that does not count */
  rowList: readonly Baris[];
  /** can it say what became of a person? (usulan, verifikasi) */
  isPenilaian: boolean;
  source: SumberWarga & { tiketId: number };
}

/**
 * Registers the persons of a report that was just written. Only what a registered officer says builds the register: anybody may send a
 * keluhan about anybody.
 */
export function registerRows(db: Database, { isi, rowList, isPenilaian, source }: LaporanWarga): void {
  if (source.petugasId === null) return;
  const usedSet = new Set<number>();
  for (const row of rowList) {
    if (row.nama === null) continue;
    const data = toData(row.nama, row, isi);
    const known = data.nik === null ? findTanpaNik(db, data, usedSet) : findWargaByNik(db, data.nik);
    const id = known?.id ?? addWarga(db, data, source);
    if (data.nik === null) {
      usedSet.add(id);
      prepared(db, 'UPDATE baris SET warga_id = ? WHERE tiket_id = ? AND no = ?').run(id, source.tiketId, row.no);
    }
    if (known) takeRow(db, known, data, source);
    // Who is there stays there, unless a judgement says otherwise; who is new can have been judged by this report alone.
    const isSettled = row.status === 'layak' || row.status === 'perlu_cek' || row.status === 'usul_baru';
    if (isPenilaian && (!isSettled || (known !== null && known.keadaan !== 'ada'))) settleKeadaan(db, id, source);
  }
}

/** The people of a report before it is changed: those whom it names no longer have to be worked out anew, too. */
export function listWargaOfTiket(db: Database, tiketId: number): number[] {
  return prepared(
    db,
    `SELECT w.id FROM baris b JOIN warga w ON w.nik = b.nik WHERE b.tiket_id = ?
     UNION SELECT warga_id FROM baris WHERE tiket_id = ? AND warga_id IS NOT NULL`,
  )
    .pluck()
    .all(tiketId, tiketId) as number[];
}

/** Registers a report anew after it was corrected, withdrawn or restored. @param beforeList who stood in it before */
export function reregisterRows(db: Database, laporan: LaporanWarga, beforeList: readonly number[]): void {
  registerRows(db, laporan);
  const { source } = laporan;
  for (const id of new Set([...beforeList, ...listWargaOfTiket(db, source.tiketId)])) {
    refold(db, id, source);
    if (laporan.isPenilaian) settleKeadaan(db, id, source);
  }
}

function toData(nama: string, row: Baris, isi: Isi): DataWarga {
  return {
    nik: row.nik,
    // A KK that is too short or too long is a warning to its sender, and nobody's number.
    kk: row.kk?.length === 16 ? row.kk : null,
    nama,
    desaKode: isi.desa?.kode ?? null,
    desaNama: isi.desa?.nama ?? null,
    alamat: row.alamat,
    rt: row.rt,
    rw: row.rw,
    kategori: row.kategori,
  };
}
