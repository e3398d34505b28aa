/** Laporan: nihil, the desa's weekly or monthly counts, recaps over several desa, activities (PAK SOTARSA VIII.3). */
import { defineReport, NO_FIGURES } from '../define-report.ts';
import { confirmLaporan } from './reply.ts';
import { findRecordedLaporan } from './store.ts';

export const laporan = defineReport({
  kind: 'laporan',
  peran: ['kesra_desa', 'operator_desa', 'tksk', 'pendamping_pkh', 'kasi_kesra_kec', 'admin'],
  isTerbuka: false,
  isDikenalOrang: false,
  ringkas: 'laporan mingguan/bulanan, nihil, kegiatan',
  contoh: `LAPORAN MINGGUAN
Desa {DESA}
Periode: minggu ini
Usulan: 2
Verifikasi: 1
Tersalur: 15
Keluhan: NIHIL`,
  rekapOn: (_isi, sentOn) => sentOn,
  figures: () => NO_FIGURES,
  findRecorded: findRecordedLaporan,
  confirm: confirmLaporan,
});
