/** A week of Halong with something of everything, and the value from which its files are made. */
import { readConfig } from '../../src/config.ts';
import type { IsiRekap } from '../../src/domain/lampiran-rekap.ts';
import { type Rentang, weekOf } from '../../src/domain/waktu.ts';
import { loadReference } from '../../src/reference/load-reference.ts';
import { readIsiRekap } from '../../src/store/isi-rekap.ts';
import type { Database } from '../../src/store/open.ts';
import { prepared } from '../../src/store/prepared.ts';
import { readRekapMingguan } from '../../src/store/rekap-mingguan.ts';
import { DESA_HALONG, fillTiket } from '../_kit/fill.ts';

const { referenceDir, kecamatan } = readConfig({});
export const reference = loadReference({ dataDir: referenceDir, kecamatan });
export const zona = 'Asia/Makassar' as const;
export const W46 = weekOf('2026-11-10');

/** Desa with salur of every look, with a nihil, with proposals alone, and some that say nothing. */
export function isiMinggu(db: Database): void {
  DESA_HALONG.forEach(({ nama: desa }, at) => {
    const on = `2026-11-${String(9 + (at % 7)).padStart(2, '0')}`;
    if (at % 5 === 3) return;
    if (at % 7 === 2) fillTiket(db, { jenis: 'laporan', on, desa, subJenis: 'nihil' });
    else {
      const gagal = at % 3;
      const belum = at % 4 === 0 ? 6 : 0;
      const tersalur = 20 + 3 * at;
      const salur: [number, number, number, number] = [
        tersalur + belum + gagal + (at % 6 === 1 ? 5 : 0),
        tersalur,
        belum,
        gagal,
      ];
      fillTiket(db, { jenis: 'salur', on, desa, program: at % 2 === 0 ? 'PKH' : 'BLT-DD', salur });
    }
    if (at % 4 === 1)
      fillTiket(db, { jenis: 'usulan', on, desa, program: 'PKH', rows: [{ nama: 'Rahmah Contoh' }, {}] });
  });
  fillTiket(db, { jenis: 'verifikasi', on: '2026-11-11', desa: 'Liyu', orang: 3, program: 'PKH', peran: 'tksk' });
  fillTiket(db, { jenis: 'laporan', on: '2026-11-12', peran: 'tksk', beberapaDesa: ['Liyu', 'Uren'] });
  fillTiket(db, { jenis: 'keluhan', on: '2026-11-12', desa: 'Uren', subJenis: 'kartu', program: 'BPNT' });
  fillTiket(db, { jenis: 'salur', on: '2026-11-12', desa: 'Liyu', state: 'perlu_perbaikan', salur: [9, 9, 0, 0] });
  fillTiket(db, {
    jenis: 'salur',
    on: '2026-11-12',
    rekapOn: '2026-11-03',
    desa: 'Kapul',
    program: 'PKH',
    salur: [7, 7, 0, 0],
  });
}

/** Registers who signs. */
export function isiPejabat(db: Database): void {
  const sql =
    "INSERT INTO petugas (nama, peran, mulai_on, created_at) VALUES (?, ?, '2026-01-01', '2026-01-01T00:00:00.000Z')";
  prepared(db, sql).run('Drs. Anwar Contoh', 'camat');
}

/** @param mingguList oldest first; several are a recap that makes up missed ones */
export function isiRekapOf(
  db: Database,
  [first = W46, ...rest]: readonly Rentang[] = [W46],
  on = '2026-11-16',
): IsiRekap {
  const { wilayah } = reference;
  return readIsiRekap(
    db,
    readRekapMingguan(db, [first, ...rest], {
      zona,
      wilayah,
      on,
      tenggatList: [],
      laranganList: reference.laranganList,
    }),
    wilayah,
  );
}
