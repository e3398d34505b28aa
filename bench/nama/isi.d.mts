import type { Database } from 'better-sqlite3';

export interface Pertanyaan {
  id: number;
  nama: string;
  desaKode: string;
  nik: string;
  q: string;
}
export function isiWarga(db: Database, count: number, desaList: readonly { kode: string; nama: string }[]): void;
export function pertanyaan(db: Database, count: number, seed?: number): Pertanyaan[];
