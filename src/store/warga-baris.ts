/** Builds the register from the rows of a report, in the transaction of its message: when it is kept, changed or withdrawn. */
import type { Baris, Isi } from '../domain/uraian.ts';
import type { DataWarga } from '../domain/warga.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { findWargaByNik, insertWarga, lastWargaId, type SumberWarga } from './warga.ts';
import { settleKeadaan } from './warga-keadaan.ts';
import { flagSimilarNew } from './warga-mirip.ts';
import { BARIS_SAH, KK_SAH, refold } from './warga-sumber.ts';
import { findTanpaNik } from './warga-tanpa-nik.ts';
import { takeRow } from './warga-upsert.ts';

/** A report whose rows are registered; `source.tiketId` is its number. */
export interface LaporanWarga {
  isi: Isi;
  /** rows that are taken; none of a report that does not count */
  rowList: readonly Baris[];
  /** can it say what became of a person? (usulan, verifikasi) */
  isPenilaian: boolean;
  source: SumberWarga & { tiketId: number };
}

// Nearly all persons of a report are new and have a NIK: written in one go, straight from the rows.
const BARU_SQL = `
  INSERT INTO warga (nik, kk, nama, desa_kode, desa_nama, alamat, rt, rw, kategori, sumber_at, created_at)
  SELECT b.nik, ${KK_SAH}, b.nama, t.desa_kode, t.desa_nama, b.alamat, b.rt, b.rw, b.kategori, t.sent_at, t.sent_at
  FROM tiket t CROSS JOIN baris b ON b.tiket_id = t.id WHERE t.id = ? AND b.nik IS NOT NULL AND ${BARIS_SAH} ORDER BY b.no
  ON CONFLICT (nik) DO NOTHING`;

/**
 * Registers the persons of a report that was just written. Only what a registered officer says builds the register: anybody may send a
 * keluhan about anybody.
 */
export function registerRows(db: Database, { isi, rowList, isPenilaian, source }: LaporanWarga): void {
  if (source.petugasId === null || rowList.length === 0) return;
  const lastId = lastWargaId(db);
  const newCount = prepared(db, BARU_SQL).run(source.tiketId).changes;
  const isAllNew = newCount === rowList.filter(({ nik, nama }) => nik !== null && nama !== null).length;
  const usedSet = new Set<number>();
  for (const row of rowList) {
    // Who is there stays there, unless a judgement says otherwise; who is new can have been judged by this report alone.
    const isSettled =
      !isPenilaian || row.status === 'layak' || row.status === 'perlu_cek' || row.status === 'usul_baru';
    if (row.nama === null || (row.nik !== null && isAllNew && isSettled)) continue;
    const data = toData(row.nama, row, isi);
    const known = data.nik === null ? findTanpaNik(db, data, usedSet) : findWargaByNik(db, data.nik);
    const id = known?.id ?? insertWarga(db, [data], source)[0]!;
    if (data.nik === null) {
      usedSet.add(id);
      prepared(db, 'UPDATE baris SET warga_id = ? WHERE tiket_id = ? AND no = ?').run(id, source.tiketId, row.no);
    }
    if (known) takeRow(db, known, data, source);
    if (!isSettled || (isPenilaian && known !== null && known.keadaan !== 'ada')) settleKeadaan(db, id, source);
  }
  flagSimilarNew(db, lastId, source.at);
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
