/** Fills a database with a register of families and with rows about them in three kinds of reports, over two and a half years. */
import { isiRegister } from '../kembar/nilai.mjs';
import { registerKeluarga } from '../kembar/register-keluarga.mjs';
import { chance } from '../nama/warga-buatan.mjs';

const AT = '2026-01-01T00:00:00.000Z';
const HARI_PERTAMA = Date.UTC(2024, 0, 1);
const HARI = 950;
const ROWS = 20;
const PROGRAM = ['PKH', 'BPNT', 'BLT-DD', 'PBI-JK', 'RTLH', 'ATENSI'];
const JENIS = {
  usulan: { peran: 'kesra_desa', status: ['usul_baru', 'usul_baru', 'usul_hapus'] },
  verifikasi: { peran: 'tksk', status: ['layak', 'layak', 'layak', 'tidak_layak', 'perlu_cek'] },
  salur: { peran: 'kesra_desa', status: ['tersalur', 'tersalur', 'diwakilkan', 'belum'] },
};

/** @param db with all migrations; @returns nothing: `orang` people and at least `baris` rows stand in it */
export function isiRegisterDanBaris(db, { orang, baris, desaList }) {
  const { orangList } = registerKeluarga(orang, desaList, 5);
  isiRegister(db, orangList);
  const rnd = chance(9);
  const pick = (list) => list[Math.floor(rnd() * list.length)];
  const byDesa = new Map(desaList.map(({ kode }) => [kode, []]));
  for (const [at, { desa }] of orangList.entries()) byDesa.get(desa.kode).push(at);
  db.prepare(
    "INSERT INTO petugas (id, nama, peran, mulai_on, created_at) VALUES (9, 'Noor', 'tksk', '2024-01-01', ?)",
  ).run(AT);
  const inbox =
    db.prepare(`INSERT INTO inbox (id, chat_id, stanza_id, is_group, sender_id, sent_at, received_at, text, has_media, state)
    VALUES (?, 'grup', ?, 1, '6281200009001', ?, ?, '', 0, 'done')`);
  const tiket =
    db.prepare(`INSERT INTO tiket (id, kode, jenis, state, inbox_id, petugas_id, sender_id, peran, sent_at, created_at, desa_kode,
    desa_nama, program, periode_kunci, sidik, rekap_on) VALUES (?, ?, ?, 'diterima', ?, 9, '6281200009001', ?, ?, ?, ?, ?, ?, ?, '', ?)`);
  const row = db.prepare('INSERT INTO baris (tiket_id, no, nama, nik, status, warga_id) VALUES (?, ?, ?, ?, ?, ?)');
  const laporan = (id) => {
    const jenis = pick(['usulan', 'verifikasi', 'salur', 'salur']);
    const { peran, status } = JENIS[jenis];
    const desa = pick(desaList);
    const on = new Date(HARI_PERTAMA + Math.floor(rnd() * HARI) * 86_400_000).toISOString().slice(0, 10);
    const at = `${on}T02:00:00.000Z`;
    inbox.run(id, `isi-${id}`, at, at);
    // The first programmes reach many people, the last ones few.
    const program = PROGRAM[Math.floor(rnd() ** 2 * PROGRAM.length)];
    tiket.run(id, `${jenis}-${id}`, jenis, id, peran, at, at, desa.kode, desa.nama, program, on.slice(0, 7), on);
    const list = [...new Set(Array.from({ length: ROWS }, () => pick(byDesa.get(desa.kode))))];
    for (const [no, at] of list.entries()) {
      const { nama, nik } = orangList[at];
      row.run(id, no + 1, nama, nik, pick(status), nik === null ? at + 1 : null);
    }
    return list.length;
  };
  db.transaction(() => {
    for (let id = 1, n = 0; n < baris; id++) n += laporan(id);
  })();
}
