/** A month for the dinas: lists of persons with every outcome, a complaint, photos good and bad. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encode } from 'fast-png';
import { kantorOf } from '../../src/domain/kantor.ts';
import type { Lampiran } from '../../src/domain/lampiran.ts';
import { lampiranDinas, rentangDinas } from '../../src/domain/lampiran-dinas.ts';
import type { Database } from '../../src/store/open.ts';
import { prepared } from '../../src/store/prepared.ts';
import { DESA_HALONG, fillTiket } from '../_kit/fill.ts';
import { reference } from './minggu-contoh.ts';

export const NIK = (serial: number) => `63110241076${'0'}${9000 + serial}`;
export const PENGADU = 'Pengadu Rahasia';

export function lampiranNovember(jenis: 'dinas-xlsx' | 'dinas-pdf', kode = '2026-11'): Lampiran {
  const rentang = rentangDinas(kode)!;
  const isi = { kantor: kantorOf(reference.wilayah), on: '2026-12-01', dimintaAt: '2026-12-01T01:00:00.000Z', rentang };
  const lampiran = lampiranDinas(jenis, isi);
  return { ...lampiran, isi: JSON.parse(JSON.stringify(lampiran.isi)) };
}

/** @returns ids of the salur tickets, one for each of eight desa */
export function isiBulan(db: Database): number[] {
  const idList = DESA_HALONG.slice(0, 8).map(({ nama: desa }, at) =>
    fillTiket(db, {
      ...{ jenis: 'salur', desa, program: 'PKH', on: `2026-11-${10 + at}`, salur: [4, 2, 1, 1] },
      rows: [
        { nama: 'Siti Contoh', nik: NIK(4 * at + 1), status: 'tersalur' },
        { nama: '=HYPERLINK("http://x")', nik: NIK(4 * at + 2), status: 'diwakilkan' },
        { nama: 'Amat Contoh', nik: NIK(4 * at + 3), status: 'gagal', alasan: 'meninggal' },
        { nama: 'Utuh Contoh', nik: NIK(4 * at + 4), status: 'proses' },
        { nama: 'Salah Tulis', status: 'tersalur', masalah: 'NIK_PANJANG' },
      ],
    }),
  );
  fillTiket(db, { jenis: 'salur', desa: 'Liyu', program: 'BLT-DD', on: '2026-11-20', salur: [30, 25, 3, 2] });
  fillTiket(db, { jenis: 'salur', desa: 'Uren', program: 'PKH', on: '2026-10-31', salur: [9, 8, 0, 1] });
  fillTiket(db, {
    jenis: 'salur',
    desa: 'Uren',
    program: 'PKH',
    on: '2026-11-21',
    salur: [9, 8, 0, 1],
    state: 'dibatalkan',
  });
  fillTiket(db, {
    jenis: 'usulan',
    desa: 'Liyu',
    program: 'PKH',
    on: '2026-11-21',
    rows: [{ nama: 'Galuh Contoh', nik: NIK(99) }],
  });
  const rows = [{ nama: PENGADU, nik: NIK(98) }];
  fillTiket(db, { jenis: 'keluhan', desa: 'Liyu', program: 'BPNT', subJenis: 'tidak_cair', on: '2026-11-22', rows });
  return idList;
}

/** Links a file to a ticket as its documentation, and lays it into the folder of media. */
export function isiFoto(
  db: Database,
  mediaDir: string,
  tiketId: number,
  berkas: string,
  data: Uint8Array | null,
): number {
  const inboxId = Number(prepared(db, 'SELECT max(id) + 1 FROM inbox').pluck().get());
  prepared(
    db,
    `INSERT INTO inbox (id, chat_id, stanza_id, is_group, sender_id, sent_at, received_at, text, has_media, state)
     VALUES (?, 'grup', ?, 1, '6281200009001', '2026-11-10T02:00:00.000Z', '2026-11-10T02:00:00.000Z', '', 1, 'done')`,
  ).run(inboxId, `foto-${inboxId}`);
  prepared(
    db,
    "INSERT INTO media (inbox_id, jenis, mime, sha256, berkas, state) VALUES (?, 'gambar', 'image/png', 'x', ?, 'tersimpan')",
  ).run(inboxId, berkas);
  prepared(db, "INSERT INTO dokumentasi (inbox_id, tiket_id, cara) VALUES (?, ?, 'balasan')").run(inboxId, tiketId);
  if (data !== null) {
    mkdirSync(dirname(join(mediaDir, berkas)), { recursive: true });
    writeFileSync(join(mediaDir, berkas), data);
  }
  return inboxId;
}

/** A photo of one colour. */
export function foto(rgb: readonly [number, number, number], width = 1600, height = 1200): Uint8Array {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < data.length; at++) data[at] = rgb[at % 3]!;
  return encode({ width, height, data, channels: 3 });
}
