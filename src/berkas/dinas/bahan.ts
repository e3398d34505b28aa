/** What the report to the dinas is made of, read at one instant, so that its parts agree. */
import type { Pejabat } from '../../domain/kantor.ts';
import type { Kinerja } from '../../domain/kinerja.ts';
import type { IsiDinas } from '../../domain/lampiran-dinas.ts';
import type { AngkaProgram, Rekap, Tunggu } from '../../domain/rekap.ts';
import { addDays, weekOf } from '../../domain/waktu.ts';
import { mingguPenuh, readKinerja } from '../../store/kinerja.ts';
import {
  eachOrangTercatat,
  type FotoTercatat,
  type JumlahKeluhan,
  listFoto,
  listJumlahKeluhan,
  listTersisa,
  type OrangTercatat,
  type Tersisa,
} from '../../store/laporan-dinas.ts';
import { readPejabat } from '../../store/pejabat.ts';
import { readAngkaProgram, readRekap } from '../../store/rekap.ts';
import { readTunggu } from '../../store/tunggu.ts';
import type { BerkasRuang } from '../pembuat.ts';

export interface BahanDinas {
  isi: IsiDinas;
  pejabat: Pejabat;
  rekap: Rekap;
  programList: AngkaProgram[];
  tersisaList: Tersisa[];
  keluhanList: JumlahKeluhan[];
  tunggu: Tunggu;
  fotoList: FotoTercatat[];
  /** of the whole weeks that begin in the span and are over; null where there is none */
  kinerja: Kinerja | null;
}

/**
 * Reads it in one transaction.
 * @param onOrang called for every line of the list by name
 */
export function readBahanDinas(isi: IsiDinas, ruang: BerkasRuang, onOrang: (orang: OrangTercatat) => void): BahanDinas {
  const { db, reference, zona } = ruang;
  const { desaList } = reference.wilayah;
  const { rentang, on } = isi;
  const mingguList = mingguPenuh(rentang, addDays(weekOf(on).from, -1));
  return db.transaction(() => {
    for (const orang of eachOrangTercatat(db, rentang)) onOrang(orang);
    return {
      isi,
      pejabat: readPejabat(db, on),
      rekap: readRekap(db, rentang, { zona, desaList }),
      programList: readAngkaProgram(db, rentang),
      tersisaList: listTersisa(db, rentang),
      keluhanList: listJumlahKeluhan(db, rentang),
      tunggu: readTunggu(db, { desaList, on }),
      fotoList: listFoto(db, rentang),
      kinerja: mingguList && readKinerja(db, mingguList, { zona, desaList }),
    };
  })();
}
