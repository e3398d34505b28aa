/** Salur: one distribution of one programme in one desa, by persons or by counts (PAK SOTARSA VIII.2 and VIII.3). */
import { defineReport } from '../define-report.ts';
import { figuresOfSalur } from './figures.ts';
import { confirmSalur } from './reply.ts';
import { findRecordedSalur } from './store.ts';

export const salur = defineReport({
  kind: 'salur',
  peran: ['kesra_desa', 'operator_desa', 'tksk', 'pendamping_pkh', 'kasi_kesra_kec', 'admin'],
  isTerbuka: false,
  isDikenalOrang: false,
  ringkas: 'laporan penyaluran bantuan',
  contoh: `SALUR BLT-DD
Desa {DESA}
Bulan: Juli 2026
Tanggal: 6 Agustus 2026
Sasaran: 25
Tersalur: 24
Belum: 1
Nominal: Rp 300.000 per KPM`,
  rekapOn: (isi, sentOn) => isi.tanggal ?? sentOn,
  figures: figuresOfSalur,
  findRecorded: findRecordedSalur,
  confirm: confirmSalur,
});
