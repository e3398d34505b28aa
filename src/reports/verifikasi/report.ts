/** Verifikasi: persons are judged. TKSK and pendamping PKH decide; the desa's own check waits for them (PAK SOTARSA VIII.1.c). */
import { defineReport, NO_FIGURES } from '../define-report.ts';
import { confirmVerifikasi } from './reply.ts';
import { decideUsulan, findRecordedVerifikasi } from './store.ts';

export const verifikasi = defineReport({
  kind: 'verifikasi',
  peran: ['kesra_desa', 'operator_desa', 'tksk', 'pendamping_pkh', 'kasi_kesra_kec', 'admin'],
  isTerbuka: false,
  isDikenalOrang: true,
  ringkas: 'hasil cek layak / tidak layak',
  contoh: `VERIFIKASI PKH
Desa {DESA}
1. Siti Aminah / {NIK} / layak
2. Ahmad Fauzi / {NIK} / tidak layak, meninggal`,
  rekapOn: (_isi, sentOn) => sentOn,
  figures: (_isi, rowList) => ({ ...NO_FIGURES, orang: rowList.length }),
  findRecorded: findRecordedVerifikasi,
  afterChange: decideUsulan,
  confirm: confirmVerifikasi,
});
