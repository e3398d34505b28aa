/** `kartu`: all message forms on one page, to be printed for the wall of the village office. */
import { findDesaDekat } from '../../domain/desa.ts';
import { kantorOf } from '../../domain/kantor.ts';
import { lampiranKartu } from '../../domain/lampiran-kartu.ts';
import { PERAN_LIST } from '../../domain/petugas.ts';
import { defineCommand } from '../define-command.ts';

export const kartu = defineCommand({
  id: 'kartu',
  keywords: ['kartu'],
  pola: /^[!/]?\s*kartu(?:\s+(?:pesan|format|desa\b.*))?[.!\s]*$/i,
  peran: PERAN_LIST,
  isPribadi: true,
  ringkas: 'kartu satu halaman (PDF) berisi semua bentuk pesan, untuk ditempel di kantor desa',
  contoh: ['kartu', 'kartu desa Liyu'],
  run({ argumen, reference, petugas, contohByKind }) {
    const { wilayah } = reference;
    const kata = (argumen ?? '').replace(/^(?:pesan|format|desa)\s*/i, '').trim();
    const found = kata === '' ? petugas.desa : findDesaDekat(kata, wilayah);
    if (kata !== '' && !found) return `Desa "${kata.slice(0, 20)}" belum saya kenal. Contoh: *kartu desa Liyu*`;
    const desa = found?.nama ?? wilayah.desaList[0]?.nama ?? '';
    const lampiran = lampiranKartu({
      kantor: kantorOf(wilayah),
      kecamatanKode: wilayah.kecamatanKode,
      desa,
      contohByKind,
    });
    return { text: `Kartu pesan dengan contoh Desa ${desa} menyusul. Cetak di kertas A4.`, lampiranList: [lampiran] };
  },
});
