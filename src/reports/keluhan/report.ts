/** Keluhan: a stated problem of persons or of the service; anybody may send it (Puskesos H.1). Its workflow comes later. */
import { PERAN_LIST } from '../../domain/petugas.ts';
import { defineReport, NO_FIGURES } from '../define-report.ts';
import { confirmKeluhan } from './reply.ts';
import { findRecordedKeluhan } from './store.ts';

export const keluhan = defineReport({
  kind: 'keluhan',
  peran: PERAN_LIST,
  isTerbuka: true,
  isDikenalOrang: false,
  ringkas: 'masalah bantuan: tidak cair, kartu, salah sasaran',
  contoh: `KELUHAN
Desa {DESA}
Nama: Siti Aminah
NIK: {NIK}
Program: BPNT
Masalah: kartu KKS hilang`,
  rekapOn: (_isi, sentOn) => sentOn,
  figures: (_isi, rowList) => ({ ...NO_FIGURES, orang: Math.max(1, rowList.length) }),
  findRecorded: findRecordedKeluhan,
  confirm: confirmKeluhan,
});
