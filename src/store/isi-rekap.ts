/** What the files of a weekly recap need beside its figures: the office, who signs, every ticket behind the figures. */
import { kantorOf } from '../domain/kantor.ts';
import type { IsiRekap } from '../domain/lampiran-rekap.ts';
import type { Wilayah } from '../domain/reference.ts';
import type { RekapMingguan } from '../domain/rekap.ts';
import { REPORT_KIND_LIST } from '../domain/uraian.ts';
import type { Database } from './open.ts';
import { readPejabat } from './pejabat.ts';
import { listRincian } from './rincian.ts';

/** To be read in the transaction that reads the recap itself, so that tickets and figures add up. */
export function readIsiRekap(db: Database, mingguan: RekapMingguan, wilayah: Wilayah): IsiRekap {
  const desaList = wilayah.desaList.map(({ kode, nama }) => ({ kode, nama }));
  const { rentang } = mingguan.rekap;
  return {
    kantor: kantorOf(wilayah),
    pejabat: readPejabat(db, mingguan.on),
    mingguan,
    tiketList: REPORT_KIND_LIST.flatMap((jenis) =>
      listRincian(db, jenis, rentang, { desa: null, program: null, desaList }),
    ),
  };
}
