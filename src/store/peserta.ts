/** People with all their programmes at once: what the lists for camat, TKSK and desa are made of. */
import type { Kepesertaan } from '../domain/kepesertaan.ts';
import { kejadianSql, kepesertaanSql, toKepesertaan } from './kepesertaan.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { toWarga, WARGA_COLUMNS, type Warga } from './warga.ts';
import { ANGGOTA } from './warga-sumber.ts';

export interface Peserta {
  warga: Warga;
  /** how the person stands with each programme now */
  programList: Kepesertaan[];
  /** judged layak once, on a decided list, or served */
  isTerverifikasi: boolean;
  /** has any aid ever arrived? */
  isPernahDibantu: boolean;
  /** the last day of a judgement by TKSK or pendamping; null = never */
  verifOn: string | null;
  isPrioritasDaftar: boolean;
}

const SEMUA = kepesertaanSql(kejadianSql('1'), 'warga_id, program');
const DESA = kepesertaanSql(
  kejadianSql('coalesce(w.gabung_ke, w.id) IN (SELECT id FROM warga WHERE desa_kode = ?)'),
  'warga_id, program',
);
const SATU = kepesertaanSql(kejadianSql(ANGGOTA), 'warga_id, program');
const ORANG = WARGA_COLUMNS.split(/,\s*/)
  .map((column) => `o.${column}`)
  .join(', ');
const sqlOf = (kepesertaan: string) =>
  `SELECT ${ORANG}, x.*, EXISTS (SELECT 1 FROM kepesertaan_impor k JOIN warga w ON w.id = k.warga_id
     WHERE k.prioritas = 1 AND (w.id = o.id OR w.gabung_ke = o.id)) AS isDaftar
   FROM (${kepesertaan}) x JOIN warga o ON o.id = x.wargaId ORDER BY o.desa_kode, lower(o.nama), o.id, x.program`;

type Row = Parameters<typeof toKepesertaan>[0] & { tertinggi: number; verifOn: string | null; isDaftar: number };

/** Everybody of whom a programme speaks, by desa and name. @param desaKode only people of this desa; null = all */
export function listPeserta(db: Database, desaKode: string | null): Peserta[] {
  return toPeserta(
    desaKode === null ? prepared(db, sqlOf(SEMUA)).all() : prepared(db, sqlOf(DESA)).all(desaKode, desaKode, desaKode),
  );
}

/** One person; an empty list where no programme speaks of them. */
export function listPesertaOf(db: Database, wargaId: number): Peserta[] {
  return toPeserta(prepared(db, sqlOf(SATU)).all(...Array(6).fill(wargaId)));
}

function toPeserta(rowList: readonly unknown[]): Peserta[] {
  const pesertaById = new Map<number, Peserta>();
  for (const value of rowList) {
    const { wargaId, program, periode, peringkat, sebab, on, tertinggi, verifOn, isDaftar } = value as Row;
    let peserta = pesertaById.get(wargaId);
    if (!peserta) {
      const warga = toWarga(value);
      peserta = {
        warga,
        programList: [],
        isTerverifikasi: false,
        isPernahDibantu: false,
        verifOn: null,
        isPrioritasDaftar: isDaftar === 1,
      };
      pesertaById.set(wargaId, peserta);
    }
    peserta.programList.push(toKepesertaan({ wargaId, program, periode, peringkat, sebab, on }));
    peserta.isTerverifikasi ||= peringkat >= 2;
    peserta.isPernahDibantu ||= tertinggi === 4;
    if (verifOn !== null && (peserta.verifOn === null || verifOn > peserta.verifOn)) peserta.verifOn = verifOn;
  }
  return [...pesertaById.values()];
}
