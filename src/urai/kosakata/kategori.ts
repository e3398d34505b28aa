/** The words that put a person into a category of recipients. */
import type { Kategori } from '../../domain/uraian.ts';
import { phraseTable } from '../../text/phrase-table.ts';

export const kategoriTable = phraseTable<Kategori>({
  ibu_hamil: `
    ibu hamil, bumil, hamil, nifas, ibu nifas, batianan, ibu menyusui, busui`,
  usia_dini: `
    usia dini, anak usia dini, balita, anak balita, paud, baduta, aud, bayi`,
  anak_sd: `
    anak sd, siswa sd, sekolah dasar, anak sekolah sd, anak mi, komponen sd`,
  anak_smp: `
    anak smp, smp, siswa smp, mts, anak mts, komponen smp`,
  anak_sma: `
    anak sma, sma, smk, siswa sma, anak smk, komponen sma, slta`,
  lansia: `
    lansia, lanjut usia, jompo, manula, usia lanjut, lansia tunggal`,
  disabilitas: `
    disabilitas, difabel, penyandang disabilitas, cacat, tuna netra, tunanetra, tuna rungu, tunarungu,
    tuna wicara, bisu, tuli, lumpuh, odgj, tuna grahita, tunagrahita, tuna daksa, tunadaksa, difable,
    down syndrome, disabilitas fisik, disabilitas mental, disabilitas berat`,
  yatim: ['yatim', 'anak yatim'],
  piatu: ['piatu', 'anak piatu'],
  yatim_piatu: ['yatim piatu', 'anak yatim piatu'],
});

/** Inside a field that is labelled as category, one word is enough. */
export const kategoriPendekTable = phraseTable<Kategori>({
  anak_sd: ['sd', 'mi'],
  anak_smp: ['smp', 'mts'],
  anak_sma: ['sma', 'smk', 'ma'],
});
