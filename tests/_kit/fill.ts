/** Fills a database by SQL with tickets as the writers leave them: for tests of what is read, not of how it is written. */
import type { Desa } from '../../src/domain/petugas.ts';
import type { TiketState } from '../../src/domain/tiket.ts';
import type { Baris, ReportKind } from '../../src/domain/uraian.ts';
import type { Database } from '../../src/store/open.ts';
import { prepared } from '../../src/store/prepared.ts';

/** The 24 desa of Kec. Halong (idn-area-data 63.11.02). */
export const DESA_HALONG: readonly Desa[] = [
  ...['Hauwai', 'Bangkal', 'Mantuyan', 'Tabuan', 'Halong', '', '', 'Puyun', 'Buntu Pilanduk', 'Gunung Riut', 'Kapul'],
  ...['Mamantang', 'Binjai Punggal', 'Liyu', 'Binuang Santang', 'Aniungan', 'Binju', 'Karya', 'Uren', 'Marajai'],
  ...['Suryatama', 'Baruh Panyambaran', 'Mauya', 'Padang Raya', 'Sumber Agung', 'Mamigang'],
].flatMap((nama, at) => (nama === '' ? [] : [{ kode: `631102${2001 + at}`, nama }]));

/** A desa of Halong by its official name. */
export function desaHalong(nama: string): Desa {
  const desa = DESA_HALONG.find((entry) => entry.nama === nama);
  if (!desa) throw new Error(`Desa ${nama} tidak ada di Halong`);
  return desa;
}

export type BarisIsi = Partial<Pick<Baris, 'nama' | 'nik' | 'status' | 'alasan'>> & {
  masalah?: string;
  hasil?: 'layak' | 'tidak_layak' | 'perlu_cek';
};

export interface TiketIsi {
  jenis: ReportKind;
  /** the day of sending and, unless `rekapOn` says otherwise, of counting */
  on: string;
  desa?: string | null;
  rekapOn?: string;
  state?: TiketState;
  peran?: string;
  program?: string | null;
  subJenis?: string;
  orang?: number;
  /** sasaran, tersalur, belum, gagal */
  salur?: [number, number, number, number];
  rows?: BarisIsi[];
  /** names of the desa of a laporan about several */
  beberapaDesa?: string[];
}

/** Writes one ticket with its inbox message, rows and figures. @returns its id */
export function fillTiket(db: Database, isi: TiketIsi): number {
  const id = Number(prepared(db, 'SELECT coalesce(max(id), 0) + 1 AS id FROM tiket').pluck().get());
  const sentAt = `${isi.on}T02:00:00.000Z`;
  const desa = isi.desa ? desaHalong(isi.desa) : null;
  prepared(
    db,
    `INSERT INTO inbox (id, chat_id, stanza_id, is_group, sender_id, sent_at, received_at, text, has_media, state)
     VALUES (?, 'grup', ?, 1, '6281200009001', ?, ?, '', 0, 'done')`,
  ).run(id, `isi-${id}`, sentAt, sentAt);
  const [sasaran, tersalur, belum, gagal] = isi.salur ?? [0, 0, 0, 0];
  prepared(
    db,
    `INSERT INTO tiket (id, kode, jenis, state, inbox_id, sender_id, peran, sent_at, created_at, desa_kode, desa_nama, program,
       periode_kunci, sub_jenis, sidik, rekap_on, n_orang, n_sasaran, n_tersalur, n_belum, n_gagal)
     VALUES (?, ?, ?, ?, ?, '6281200009001', ?, ?, ?, ?, ?, ?, '2026', ?, '', ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    `${isi.jenis.slice(0, 1).toUpperCase()}-${String(id).padStart(4, '0')}`,
    isi.jenis,
    isi.state ?? 'diterima',
    id,
    isi.peran ?? 'kesra_desa',
    sentAt,
    sentAt,
    desa?.kode ?? null,
    desa?.nama ?? null,
    isi.program ?? null,
    isi.subJenis ?? null,
    isi.rekapOn ?? isi.on,
    isi.orang ?? isi.rows?.length ?? 0,
    sasaran,
    tersalur,
    belum,
    gagal,
  );
  fillDetail(db, id, isi);
  return id;
}

function fillDetail(db: Database, id: number, { jenis, rows, beberapaDesa }: TiketIsi): void {
  rows?.forEach((row, at) => {
    fillBaris(db, id, at + 1, jenis, row);
  });
  const insert = "INSERT INTO laporan_desa (tiket_id, no, desa_kode, desa_nama, totals) VALUES (?, ?, ?, ?, '{}')";
  beberapaDesa?.forEach((nama, at) => {
    prepared(db, insert).run(id, at + 1, desaHalong(nama).kode, nama);
  });
}

function fillBaris(db: Database, tiketId: number, no: number, jenis: ReportKind, row: BarisIsi): void {
  prepared(
    db,
    'INSERT INTO baris (tiket_id, no, nama, nik, status, alasan, masalah, hasil) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    tiketId,
    no,
    row.nama ?? 'Fulan',
    row.nik ?? null,
    row.status ?? (jenis === 'usulan' ? 'usul_baru' : null),
    row.alasan ?? null,
    row.masalah ?? null,
    row.hasil ?? null,
  );
}
