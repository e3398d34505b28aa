/** Confirms a keluhan without repeating who complains or about whom (Puskesos C.8, kerahasiaan). */
import type { Baris, Isi } from '../../domain/uraian.ts';
import { sayCode } from '../../render/sebutan.ts';

const JENIS_TEXT: Record<string, string> = {
  salah_sasaran: 'salah sasaran',
  tidak_cair: 'bantuan tidak cair / nonaktif',
  kartu: 'kartu, PIN atau saldo',
  data: 'data tidak cocok',
  pemotongan: 'pemotongan',
  layanan: 'layanan',
  darurat: 'DARURAT',
  kepesertaan: 'kepesertaan',
};

/** The kind of the problem, how many persons, and what happens next. */
export function confirmKeluhan(isi: Isi, rowList: readonly Baris[]): string[] {
  const jenis = isi.jenis === null ? null : `Jenis: ${JENIS_TEXT[isi.jenis] ?? sayCode(isi.jenis)}.`;
  const count = rowList.length > 0 ? `${rowList.length} orang.` : null;
  return [[jenis, count].filter(Boolean).join(' '), 'Tercatat dan akan ditindaklanjuti petugas kecamatan.'].filter(
    Boolean,
  );
}
