import type { RegisterBuatan } from './register-keluarga.mjs';

export function registerAcak(
  count: number,
  desaList: readonly { kode: string; nama: string }[],
  seed?: number,
): RegisterBuatan;
