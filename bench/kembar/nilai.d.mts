import type { Database } from 'better-sqlite3';
import type { OrangBuatan, PasanganBuatan, RegisterBuatan } from './register-keluarga.mjs';

export function isiRegister(db: Database, orangList: readonly OrangBuatan[]): void;
export function nilaiTemuan(
  register: Pick<RegisterBuatan, 'gandaList' | 'jebakanList'>,
  kembarList: readonly { aId: number; bId: number }[],
): {
  precision: number;
  recall: number;
  perJenis: Record<string, { ada: number; ditemukan: number }>;
  terjebak: PasanganBuatan[];
  keliruList: string[];
};
