/** Keluhan: a stated problem of persons or of the service. */
import type { Isi, JenisKeluhan } from '../../domain/uraian.ts';
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../../urai/bacaan.ts';
import { jenisKeluhan } from '../../urai/kosakata/masalah.ts';
import { findPasangan } from '../../urai/kosakata/pasangan.ts';
import { periksaDesa, periksaOrang, periksaTanggal } from '../../urai/periksa.ts';
import type { KonteksBaris, ReportParser, Ucapan } from '../../urai/report-parser.ts';
import { MASALAH } from '../../urai/rute/obrolan.ts';
import { findAlasan } from '../../urai/ucapan.ts';

const UTAMA = [
  'komponen_salah',
  'salah_sasaran',
  'pemotongan',
  'kks_hilang',
  'kks_terblokir',
  'pin_lupa',
  'saldo_nol',
  'pbi_nonaktif',
  'tidak_pernah_terima',
];

/** The reason of the row, else of the whole message; a receiver called rich is salah_sasaran (settled case 3). */
function nilai(ucapan: Ucapan, { bacaan, kepala, program }: KonteksBaris) {
  let alasan = alasanKeluhan(bacaan, ucapan.tokens, program);
  for (const part of kepala) alasan ??= alasanKeluhan(bacaan, part.tokens, program);
  return { status: null, alasan: sesuaikan(alasan, program, bacaan.low) };
}

/** What is complained of comes before what merely is so (`sudah lulus SMA tapi masih dihitung SD`). */
function alasanKeluhan(bacaan: Bacaan, tokens: readonly Token[], program: string | null): string | null {
  const found = bacaan.kamus.alasan.findAll(tokens).map((hit) => hit.value);
  const first = UTAMA.find((kode) => found.includes(kode));
  if (first) return first;
  const pair = findPasangan(tokens)?.alasan ?? null;
  return pair ?? found.find((kode) => MASALAH.has(kode)) ?? findAlasan(bacaan, tokens, program);
}

function sesuaikan(alasan: string | null, program: string | null, low: string): string | null {
  if (alasan === 'mampu' || alasan === 'aparatur') return 'salah_sasaran';
  const isPbi =
    program === 'PBI-JK' && /non ?-?aktif|tidak aktif|tdk aktif|kada aktif|kd aktif|gak aktif|ga aktif|mati/.test(low);
  if (isPbi && (alasan === null || alasan === 'tidak_cair' || alasan === 'sakit' || alasan === 'meninggal'))
    return 'pbi_nonaktif';
  return alasan;
}

function jenis(isi: Isi, _struktur: unknown, { bacaan, kepala }: KonteksBaris): JenisKeluhan {
  const stated =
    isi.rows.find((row) => row.alasan !== null)?.alasan ??
    kepala.map((part) => alasanKeluhan(bacaan, part.tokens, isi.program)).find((kode) => kode !== null) ??
    null;
  return jenisKeluhan(bacaan, stated);
}

export const parseKeluhan: ReportParser = {
  kind: 'keluhan',
  nilai,
  jenis,
  check(isi, konteks, reference) {
    const orang = periksaOrang(isi, { wajibNik: false }, konteks, reference);
    const warnings = orang.warnings.filter((problem) => problem.code !== 'NIK_KOSONG');
    return {
      rejects: [...periksaDesa(isi, konteks, reference), ...periksaTanggal(isi, konteks, reference), ...orang.rejects],
      warnings,
    };
  },
};
