/** What the worker is told at its start, and what it and the bot say to each other. */
import type { Berkas, Lampiran } from '../domain/lampiran.ts';
import type { Zona } from '../domain/waktu.ts';

export interface WorkerData {
  databaseFile: string;
  /** folder that holds reference/ */
  referenceDir: string;
  /** dotted code, `63.11.02` */
  kecamatan: string;
  mediaDir: string;
  zona: Zona;
  /** folder of the files that are made */
  dir: string;
}

export interface Pesanan {
  id: number;
  lampiran: Lampiran;
}

export type Jawaban = { id: number; berkas: Berkas } | { id: number; error: string };
