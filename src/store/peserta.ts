/** People with all their programmes at once: what the lists for camat, TKSK and desa are made of. */
import type { Kepesertaan } from '../domain/kepesertaan.ts';
import { toKepesertaan } from './kepesertaan.ts';
import { pastikanSegar } from './kepesertaan-kini.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { toWarga, WARGA_COLUMNS, type Warga } from './warga.ts';

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

const ORANG = WARGA_COLUMNS.split(/,\s*/)
  .map((column) => `o.${column}`)
  .join(', ');
// CROSS JOIN: in by the people asked for.
const sqlOf = (where: string) =>
  `SELECT ${ORANG}, k.program, k.periode, k.peringkat, k.sebab, k."on", k.tertinggi, k.verif_on AS verifOn, k.prioritas
   FROM warga o CROSS JOIN kepesertaan_kini k ON k.warga_id = o.id WHERE ${where} ORDER BY lower(o.nama), o.id, k.program`;
const DESA_SQL = sqlOf('o.desa_kode = ?');
const SATU_SQL = sqlOf('o.id = ?');

interface Row {
  id: number;
  program: string;
  periode: string;
  peringkat: number;
  sebab: string | null;
  on: string;
  tertinggi: number;
  verifOn: string | null;
  prioritas: number;
}

/** Everybody of a desa of whom a programme speaks, by name. */
export function listPeserta(db: Database, desaKode: string): Peserta[] {
  pastikanSegar(db);
  return toPeserta(prepared(db, DESA_SQL).all(desaKode));
}

/** One person; an empty list where no programme speaks of them. */
export function listPesertaOf(db: Database, wargaId: number): Peserta[] {
  pastikanSegar(db);
  return toPeserta(prepared(db, SATU_SQL).all(wargaId));
}

function toPeserta(rowList: readonly unknown[]): Peserta[] {
  const pesertaById = new Map<number, Peserta>();
  for (const value of rowList) {
    const { id, program, periode, peringkat, sebab, on, tertinggi, verifOn, prioritas } = value as Row;
    let peserta = pesertaById.get(id);
    if (!peserta) {
      const warga = toWarga(value);
      peserta = {
        warga,
        programList: [],
        isTerverifikasi: false,
        isPernahDibantu: false,
        verifOn: null,
        isPrioritasDaftar: false,
      };
      pesertaById.set(id, peserta);
    }
    peserta.programList.push(toKepesertaan({ wargaId: id, program, periode, peringkat, sebab, on }));
    peserta.isTerverifikasi ||= peringkat >= 2;
    peserta.isPernahDibantu ||= tertinggi === 4;
    peserta.isPrioritasDaftar ||= prioritas === 1;
    if (verifOn !== null && (peserta.verifOn === null || verifOn > peserta.verifOn)) peserta.verifOn = verifOn;
  }
  return [...pesertaById.values()];
}
