/** Usulan: a desa proposes persons for a programme, or asks to take them off (PAK SOTARSA VIII.1). */
import { defineReport, NO_FIGURES } from '../define-report.ts';
import { confirmUsulan } from './reply.ts';
import { findRecordedUsulan, linkDecisions } from './store.ts';

export const usulan = defineReport({
  kind: 'usulan',
  peran: ['kesra_desa', 'operator_desa', 'tksk', 'pendamping_pkh', 'kasi_kesra_kec', 'admin'],
  isTerbuka: false,
  isDikenalOrang: true,
  ringkas: 'mengusulkan calon penerima, atau usul hapus',
  contoh: `USULAN PKH
Desa {DESA}
1. Nama: Siti Aminah
NIK: {NIK}
KK: {KK}
RT/RW: 001/000
Kategori: lansia`,
  rekapOn: (_isi, sentOn) => sentOn,
  figures: (_isi, rowList) => ({ ...NO_FIGURES, orang: rowList.length }),
  findRecorded: findRecordedUsulan,
  afterChange: linkDecisions,
  confirm: confirmUsulan,
});
