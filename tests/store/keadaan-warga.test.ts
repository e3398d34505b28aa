/** How everybody stands with each programme, and the figures by desa, against a fold over the raw rows in plain TypeScript. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeadaanWarga } from '../../src/store/keadaan-warga.ts';
import { kejadianSql, kepesertaanSql } from '../../src/store/kepesertaan.ts';
import { pastikanSegar } from '../../src/store/kepesertaan-kini.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { gabungWarga, pisahWarga } from '../../src/store/warga-gabung.ts';
import { type BarisIsi, DESA_HALONG, fillTiket } from '../_kit/fill.ts';
import { orang } from '../_kit/orang.ts';
import { type Chance, chanceOf } from '../_kit/seed.ts';

const AT = '2026-08-12T01:00:00.000Z';
const SEJAK = '2025-08-12';
const SOURCE = { at: new Date(AT), inboxId: null, tiketId: null, petugasId: null };
const LARANGAN = [{ program: ['BLT-DD', 'PKH'] as [string, string] }];
const PROGRAM = ['PKH', 'BPNT', 'BLT-DD', 'DTSEN'];
const ORANG = 60;
const DESA = DESA_HALONG.slice(0, 3);
let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  db.exec(
    "INSERT INTO petugas (id, nama, peran, mulai_on, created_at) VALUES (1, 'Noor', 'tksk', '2024-01-01', '2024')",
  );
  db.exec(
    `INSERT INTO impor (id, berkas, sha256, at, n_baris, n_baru, n_ubah, n_tolak) VALUES (1, 'a', 'a', '${AT}', 0, 0, 0, 0)`,
  );
  const insert = db.prepare(
    'INSERT INTO warga (id, nik, nama, desa_kode, sumber_at, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (let n = 1; n <= ORANG; n++) insert.run(n, orang(n).nik, orang(n).nama, DESA[n % 3]!.kode, AT, AT);
});
afterEach(() => void db.close());

function addTiket(chance: Chance): void {
  const jenis = chance.pick(['usulan', 'verifikasi', 'salur'] as const);
  const on = new Date(Date.UTC(2025, 0, 1 + chance.below(590))).toISOString().slice(0, 10);
  const status = {
    usulan: ['usul_baru', 'usul_baru', 'usul_hapus'],
    verifikasi: ['layak', 'layak', 'tidak_layak', 'perlu_cek'],
    salur: ['tersalur', 'tersalur', 'diwakilkan', 'belum'],
  }[jenis];
  const nomorList = new Set(Array.from({ length: 6 }, () => 1 + chance.below(ORANG)));
  const rows = [...nomorList].map((n) => ({
    nama: orang(n).nama,
    nik: orang(n).nik,
    status: chance.pick(status) as NonNullable<BarisIsi['status']>,
    alasan: 'mampu',
  }));
  const peran = jenis === 'verifikasi' ? chance.pick(['tksk', 'kasi_kesra_kec']) : 'kesra_desa';
  const id = fillTiket(db, { jenis, on, program: chance.pick(PROGRAM), peran, rows });
  db.prepare('UPDATE tiket SET petugas_id = 1 WHERE id = ?').run(id);
}

/** One of the things that change how somebody stands. */
function disturb(chance: Chance): void {
  const tiket = 1 + chance.below(db.prepare('SELECT count(*) FROM tiket').pluck().get() as number);
  const [a, b] = [1 + chance.below(ORANG), 1 + chance.below(ORANG)];
  const row = (db.prepare('SELECT tiket_id, no FROM baris WHERE tiket_id = ? LIMIT 1').raw().get(tiket) as
    | [number, number]
    | undefined) ?? [0, 0];
  const merged = db.prepare('SELECT gabung_ke FROM warga WHERE id = ?').pluck();
  chance.pick([
    () => addTiket(chance),
    () => db.prepare("UPDATE tiket SET state = 'dibatalkan' WHERE id = ?").run(tiket),
    () => db.prepare("UPDATE tiket SET state = 'diterima', program = 'RTLH' WHERE id = ?").run(tiket),
    () => db.prepare("UPDATE tiket SET rekap_on = '2026-07-01' WHERE id = ?").run(tiket),
    () => db.prepare('UPDATE baris SET nik = ? WHERE tiket_id = ? AND no = ?').run(orang(a).nik, ...row),
    () => db.prepare('UPDATE baris SET nik = NULL, warga_id = ? WHERE tiket_id = ? AND no = ?').run(a, ...row),
    () => db.prepare('DELETE FROM baris WHERE tiket_id = ? AND no = ?').run(...row),
    () => db.prepare("UPDATE warga SET keadaan = 'meninggal', keadaan_on = '2026-02-02' WHERE id = ?").run(a),
    () => db.prepare("UPDATE warga SET keadaan = 'ada', keadaan_on = NULL WHERE id = ?").run(a),
    () => db.prepare('UPDATE warga SET is_tercatat = 1 - is_tercatat WHERE id = ?').run(a),
    () => {
      if (a !== b && merged.get(a) === null && merged.get(b) === null) gabungWarga(db, a, b, SOURCE);
      else pisahWarga(db, a, SOURCE);
    },
    () =>
      db
        .prepare(
          'INSERT OR REPLACE INTO kepesertaan_impor (warga_id, program, periode, state, prioritas, impor_id) VALUES (?, ?, ?, ?, ?, 1)',
        )
        .run(
          a,
          chance.pick(PROGRAM),
          '2026',
          chance.pick(['diusulkan', 'terverifikasi', 'ditetapkan', 'aktif', 'nonaktif']),
          chance.below(2),
        ),
    () => db.prepare('DELETE FROM kepesertaan_impor WHERE warga_id = ?').run(a),
  ])();
}

const kini = () =>
  db
    .prepare(
      'SELECT warga_id, program, periode, peringkat, sebab, "on", tertinggi, verif_on FROM kepesertaan_kini ORDER BY 1, 2',
    )
    .raw()
    .all();
const seharusnya = () =>
  db
    .prepare(`SELECT * FROM (${kepesertaanSql(kejadianSql('1'), 'warga_id, program')}) ORDER BY 1, 2`)
    .raw()
    .all();

describe('how everybody stands now', () => {
  it.each([1, 2, 3, 4])('whatever changes, it is what the rows say (seed %i)', (seed) => {
    const chance = chanceOf(seed);
    for (let n = 0; n < 30; n++) addTiket(chance);
    for (let round = 0; round < 25; round++) {
      for (let n = chance.below(8); n >= 0; n--) disturb(chance);
      pastikanSegar(db);
      expect(kini()).toEqual(seharusnya());
    }
    expect(kini().length).toBeGreaterThan(20);
  });
});

interface Berdiri {
  peringkat: number;
  tertinggi: number;
  on: string;
  verif: string | null;
}

/** The same from the raw rows: program by program, in the order of time. Nobody is merged here. */
function lipat(nik: string): Map<string, Berdiri> {
  const rowList = db
    .prepare(
      `SELECT t.program, t.jenis, t.peran, t.rekap_on AS hari, t.sent_at AS at, b.status FROM baris b JOIN tiket t ON t.id = b.tiket_id
       WHERE b.nik = ? AND t.state = 'diterima' AND t.petugas_id IS NOT NULL ORDER BY t.rekap_on, t.sent_at`,
    )
    .all(nik) as { program: string; jenis: string; peran: string; hari: string; at: string; status: string }[];
  const byProgram = new Map<string, Berdiri & { akhir: string }>();
  for (const { program, jenis, peran, hari, at, status } of rowList) {
    if (status === 'usul_hapus' || status === 'perlu_cek' || (jenis === 'verifikasi' && peran !== 'tksk')) continue;
    const nilai = { usul_baru: 1, layak: 2, tidak_layak: 0, tersalur: 4, diwakilkan: 4, belum: 3 }[status] ?? -1;
    const old = byProgram.get(program) ?? { peringkat: 0, tertinggi: 0, on: hari, verif: null, akhir: '' };
    // What happens in the very moment of the end does not count.
    const isAfter = `${hari} ${at}` > old.akhir;
    byProgram.set(program, {
      peringkat: nilai === 0 ? 0 : isAfter ? Math.max(old.peringkat, nilai) : old.peringkat,
      tertinggi: Math.max(old.tertinggi, nilai),
      on: hari,
      verif: jenis === 'verifikasi' ? hari : old.verif,
      akhir: nilai === 0 ? `${hari} ${at}` : old.akhir,
    });
  }
  return byProgram;
}

it.each([11, 12, 13])('the figures by desa are those of the raw rows (seed %i)', (seed) => {
  const chance = chanceOf(seed);
  for (let n = 0; n < 120; n++) addTiket(chance);
  // Two tickets of one day are sent at one moment here; order among them is told by other tests.
  db.exec("UPDATE tiket SET sent_at = substr(sent_at, 1, 11) || printf('%02d:%02d:00.000Z', id / 60, id % 60)");
  for (let n = 0; n < 6; n++)
    db.prepare("UPDATE warga SET keadaan = 'pindah' WHERE id = ?").run(1 + chance.below(ORANG));
  db.exec(
    "INSERT INTO mungkin_sama (a_id, b_id, sebab, state, seen_at) VALUES (1, 2, 'nik_mirip', 'terbuka', '2026'), (3, 6, 'nama_kk', 'terbuka', '2026'), (4, 5, 'nama_kk', 'beda', '2026')",
  );
  const expected = DESA.map(({ kode: desaKode }) => {
    const angka = { desaKode, ganda: 0, terlarang: 0, belumPernah: 0, vervalWajib: 0, vervalSudah: 0, mungkinSama: 0 };
    const rowList = db.prepare("SELECT id, nik FROM warga WHERE desa_kode = ? AND keadaan = 'ada'").all(desaKode) as {
      id: number;
      nik: string;
    }[];
    for (const { nik } of rowList) {
      const programs = [...lipat(nik)];
      const terima = programs
        .filter(([program, p]) => p.peringkat >= 3 && p.on >= SEJAK && program !== 'DTSEN')
        .map(([program]) => program);
      const isWajib = programs.some(([, { peringkat }]) => peringkat >= 2);
      if (terima.length > 1) angka.ganda += 1;
      if (terima.includes('PKH') && terima.includes('BLT-DD')) angka.terlarang += 1;
      if (isWajib && !programs.some(([, { tertinggi }]) => tertinggi === 4)) angka.belumPernah += 1;
      if (isWajib) angka.vervalWajib += 1;
      if (isWajib && programs.some(([, { verif }]) => verif !== null && verif >= SEJAK)) angka.vervalSudah += 1;
    }
    // 1 and 2 live in two desa, 3 and 6 in one.
    angka.mungkinSama = [1, 2, 3].filter((n) => DESA[n % 3]!.kode === desaKode).length;
    return angka;
  });
  expect(readKeadaanWarga(db, { sejak: SEJAK, laranganList: LARANGAN })).toEqual(expected);
  expect(expected.every(({ ganda, terlarang, vervalSudah }) => ganda > 0 && terlarang > 0 && vervalSudah > 0)).toBe(
    true,
  );
});
