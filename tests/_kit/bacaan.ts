/** A message for the tests of understanding: who sends it, when, and what it was read as. */
import type { Konteks, SenderRole } from '../../src/domain/petugas.ts';
import type { Baris, Uraian } from '../../src/domain/uraian.ts';
import { parseMessage } from '../../src/pipeline/parse-message.ts';
import { loadReference } from '../../src/reference/load-reference.ts';
import { PROJECT_DIR } from './project-files.ts';

export const referensi = loadReference({ dataDir: `${PROJECT_DIR}/data`, kecamatan: '63.11.02' });

export interface Pengirim {
  role?: SenderRole;
  /** name of the sender's desa, null = none */
  desa?: string | null;
  /** ISO 8601 */
  waktu?: string;
}

/** Wednesday morning, 18 November 2026, in Halong. */
export const WAKTU = '2026-11-18T09:00:00+08:00';

export function konteksOf({
  role = 'kesra_desa',
  desa = role === 'kesra_desa' ? 'Liyu' : null,
  waktu = WAKTU,
}: Pengirim = {}): Konteks {
  const found = referensi.wilayah.desaList.find(({ nama }) => nama === desa);
  return { sentAt: new Date(waktu), role, desa: found ? { kode: found.kode, nama: found.nama } : null };
}

export function urai(text: string, pengirim: Pengirim = {}): Uraian {
  return parseMessage(text, konteksOf(pengirim), referensi);
}

/** Rejects as the contract prints them. */
export function kodeList({ rejects }: Uraian): string[] {
  return rejects.map(({ code, row }) => (row === undefined ? code : `${code}:baris=${row}`)).sort();
}

/** Only the stated fields of the rows. */
export function barisList({ rows }: Uraian): Partial<Baris>[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
}

/** NIK of two women and two men of Halong, and their KK; nobody's numbers. */
export const NIK = ['6311024107809001', '6311026005709003', '6311021512809011', '6311020303159012'] as const;
export const KK = ['6311022005709004', '6311021404189005', '6311022811209006', '6311020901169007'] as const;
