/** Complaints in running text: a stated problem of somebody, as against a mere question or talk. */
import { isPeranDesa } from '../../domain/petugas.ts';
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import { aduTable, masalahTable, pihakTable, privasiTable } from '../kosakata/masalah.ts';
import { findPasangan } from '../kosakata/pasangan.ts';
import { terimaKasihTable } from '../kosakata/rute.ts';
import { MASALAH } from './obrolan.ts';

const MINTA = /mohon|mhn|tolong|bantu|segera|butuh|perlu|darurat|lapor|sos\b|🆘|minta/;
const BUKAN_DARURAT =
  /simulasi|pelatihan|sosialisasi|waspada|antisipasi|hati-hati|turut berduka|innalillahi|berpulang|semoga|donasi|penggalangan/;
const BENDA =
  /bantuan|bansos|kartu|kks|bpjs|kis\b|pbi|nik\b|desil|beras|saldo|dtks|dtsen|daftar|data|sembako|duit|uang|pencairan|rumah/;

/** An emergency is heard before anything else. */
export function isDarurat(bacaan: Bacaan, tokens: readonly Token[]): boolean {
  if (BUKAN_DARURAT.test(bacaan.low)) return false;
  const hits =
    masalahTable.findAll(tokens).filter((hit) => hit.value === 'darurat').length +
    (findPasangan(tokens)?.jenis === 'darurat' ? 1 : 0);
  return hits >= 2 || (hits === 1 && MINTA.test(bacaan.low));
}

interface Tanda {
  masalah: number;
  /** only `belum …`: it may be a question */
  isBelumSaja: boolean;
  /** something is denied: `tidak dapat`, `kada masuk` */
  ingkar: number;
  /** words of reproach: `kenapa`, `padahal`, `cuma` */
  adu: number;
  isPihak: boolean;
  isBenda: boolean;
  isDiterimaOrangMampu: boolean;
}

function tandaOf(bacaan: Bacaan, tokens: readonly Token[]): Tanda {
  const stated = masalahTable.findAll(tokens).length + (findPasangan(tokens) ? 1 : 0);
  const reasons = bacaan.kamus.alasan.findAll(tokens);
  const problems = reasons.filter((hit) => MASALAH.has(hit.value));
  const adu = aduTable.findAll(tokens);
  const isPihak = pihakTable
    .findAll(tokens)
    .some((hit) => hit.from > 1 || !['bapak', 'ibu'].includes(tokens[hit.from]!.word));
  const isRich = reasons.some((hit) => hit.value === 'mampu' || hit.value === 'aparatur');
  return {
    masalah: stated + problems.length,
    isBelumSaja: stated === 0 && problems.every((hit) => tokens[hit.from]!.word === 'belum'),
    ingkar: privasiTable.findAll(tokens).length,
    adu: adu.reduce((sum, hit) => sum + (hit.value === 'keras' ? 2 : 1), 0),
    isPihak,
    isBenda: bacaan.kamus.program.has(tokens) || BENDA.test(bacaan.low),
    isDiterimaOrangMampu: isRich && /dapat|dapet|terima|penerima|kebagian/.test(bacaan.low),
  };
}

/** `PKH tahap 4 kapan cair?`, `sudah cair belum?`: asked, not complained. */
function isTanyaSaja(bacaan: Bacaan, tanda: Tanda): boolean {
  const isSchedule = /kapan|kpn|pabila|jam berapa|tanggal berapa|tgl berapa/.test(bacaan.low) && tanda.adu < 2;
  const isYesNo =
    /\bkah\b|\w+kah\b|^\W*(?:apakah|sudah|sdh)|belum ya|blm ya|\bapa\b[^?]*\?|syarat|cara (?:daftar|usul|mengusul)/.test(
      bacaan.low,
    ) &&
    tanda.isBelumSaja &&
    tanda.adu === 0;
  return isSchedule || isYesNo;
}

/** Does the running text complain? */
export function isKeluhanBerpihak(bacaan: Bacaan, tokens: readonly Token[]): boolean {
  if (terimaKasihTable.matchAt(tokens, 0) && !/padahal|pdhl|tapi|tp\b/.test(bacaan.low)) return false;
  const tanda = tandaOf(bacaan, tokens);
  const isAny = tanda.masalah > 0 || tanda.isDiterimaOrangMampu || tanda.adu > 0 || tanda.ingkar > 0;
  if (!isAny || isTanyaSaja(bacaan, tanda)) return false;
  const { role } = bacaan.konteks;
  const isResident = role === 'warga' || role === 'tidak_dikenal';
  const isParty = tanda.isPihak || isResident;
  if (
    tanda.masalah > 0 &&
    !tanda.isBelumSaja &&
    (isParty || tanda.masalah >= 2 || isPeranDesa(role)) &&
    (tanda.isBenda || tanda.masalah >= 2 || isResident)
  )
    return true;
  if (!isParty || !(tanda.isBenda || isResident)) return false;
  const weight =
    (tanda.masalah > 0 ? 2 : 0) + Math.min(2, tanda.ingkar) + tanda.adu + (tanda.isDiterimaOrangMampu ? 2 : 0);
  return weight >= (isResident ? 2 : 3);
}
