/** The kind words in the head of a message, and what else the message holds. */
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import type { Struktur } from '../bentuk.ts';
import { hitunganBaris } from '../hitung.ts';
import { jenisTable, type KataJenis } from '../kosakata/jenis.ts';
import { tanyaTable } from '../kosakata/rute.ts';
import { labelAwal } from '../label-awal.ts';
import { isPengumuman } from './obrolan.ts';

export interface Sebutan {
  kata: KataJenis;
  /** place among the words of the head */
  at: number;
}

/** Words of the head (no rows, no counts), with the kind words among them. */
export function sebutanOf(bacaan: Bacaan, struktur: Struktur): { sebutan: Sebutan[]; tokens: Token[] } {
  const tokens: Token[] = [];
  for (const line of bacaan.lines) {
    const peran = struktur.peran[line.index]!;
    if (peran === 'hitung' && line.index > 0 && labelAwal(bacaan, line) === null && !isKalimatHitung(line.tokens))
      continue;
    if (
      peran === 'kepala' ||
      peran === 'hitung' ||
      (peran === 'bagian' && jenisTable.find(line.tokens)?.value === 'usulan')
    )
      tokens.push(...line.tokens);
    else if (peran === 'baris' && line.mark?.no == null && struktur.rekaman.length <= 3) tokens.push(...line.tokens);
    else if (peran === 'catatan' && struktur.rekaman.length === 0) tokens.push(...line.tokens);
    if (tokens.length > 120) break;
  }
  const sebutan = jenisTable
    .findAll(tokens)
    .map((hit) => ({ kata: hit.value, at: hit.from }))
    .filter(({ kata, at }) => !isPermintaan(tokens, at) && !(kata === 'salur' && isIngkar(tokens, at)));
  return { sebutan, tokens };
}

/** `untuk diverifikasi`, `mohon diverifikasi`: what others are asked to do names no kind. */
function isPermintaan(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word;
  const isAsked =
    before === 'untuk' ||
    before === 'agar' ||
    before === 'mohon' ||
    before === 'supaya' ||
    before === 'segera' ||
    before === 'tolong' ||
    before === 'bisa';
  return isAsked && /^di|^ver|^mem/.test(tokens[at]!.low) && at > 3;
}

/** `tidak pernah dibagikan`: what did not happen is no report of it. */
function isIngkar(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.word === 'pernah' && ['tidak', 'belum'].includes(tokens[at - 2]?.word ?? '');
}

function isKalimatHitung(tokens: readonly Token[]): boolean {
  return tokens.length > 5;
}

export interface IsiPesan {
  /** rows of persons, with a number of theirs or only named */
  orang: number;
  nomor: number;
  desa: number;
  hitung: number;
  isBerisi: boolean;
  isRapat: boolean;
  isTanya: boolean;
}

export function isiOf(bacaan: Bacaan, struktur: Struktur, tokens: readonly Token[]): IsiPesan {
  const desa = struktur.peran.filter((peran) => peran === 'desa').length;
  const hitung = bacaan.lines.reduce(
    (sum, line) =>
      struktur.peran[line.index] === 'baris' || struktur.peran[line.index] === 'lanjut'
        ? sum
        : sum + hitunganBaris(bacaan, line).length,
    0,
  );
  const nomor = bacaan.identitas.reduce((sum, list) => sum + list.length, 0);
  const orang = struktur.rekaman.length;
  const isTanya = /\?/.test(bacaan.low) || tanyaTable.has(tokens);
  return {
    orang,
    nomor,
    desa,
    hitung,
    isBerisi: orang > 0 || desa > 0 || hitung > 0 || bacaan.tiket !== null,
    isRapat: isPengumuman(bacaan, struktur),
    isTanya,
  };
}

export const SPESIFIK: ReadonlySet<KataJenis> = new Set<KataJenis>(['usulan', 'verifikasi', 'salur']);
