/** Single changes in a correction: `baris 2 NIK seharusnya …`, `RT 002 menjadi RT 004`, `Tersalur : 11`. */
import { findDesaDekat } from '../domain/desa.ts';
import { findPeriode } from '../domain/periode.ts';
import { findNominal } from '../domain/rupiah.ts';
import { findHariRelatif, findTanggal } from '../domain/tanggal.ts';
import type { Perubahan } from '../domain/uraian.ts';
import type { Bacaan } from './bacaan.ts';
import { findHitungan } from './hitung.ts';
import { addNama, addNomor, addStatus, addUang, nomorSebelum, ubah } from './perubahan-baris.ts';

export interface PerubahanOptions {
  /** a short reply: programme, desa and date may stand alone */
  isPendek: boolean;
}

const BARIS =
  /(?:^|[^a-z])(?:no|nomor|nmr|baris|urutan|no urut|nomor urut)\.? ?(?:urut ?)?(\d{1,3})(?![\d/-])((?: ?(?:,|&|dan|wan) ?(?:(?:no|nomor|baris)\.? ?)?\d{1,3}(?![\d/.-]))*)/g;
/** `tersalur 24 menjadi 22`: the new value is no count of its own. */
const MENJADI = /(\d{1,6}) ?(?:menjadi|jadi|jd|->|→|=>|seharusnya|harusnya) ?(\d{1,6})(?!\d)/g;

const RT =
  /r\.?([tw])\.?[ :.]*(\d{1,3})(?:[^\d\n]{0,24}?(?:menjadi|jadi|jd|->|→|=>|ke|seharusnya|diganti|ganti|yang benar|yg benar)[ :]*(?:r\.?[tw]\.?[ :.]*)?(\d{1,3}))?/g;

const pad = (value: string) => value.padStart(3, '0');

/** All changes that a message asks for. */
export function readPerubahan(bacaan: Bacaan, options: PerubahanOptions): Perubahan[] {
  const tiket = bacaan.tiket;
  const low = tiket
    ? bacaan.low.slice(0, tiket.start) + ' '.repeat(tiket.end - tiket.start) + bacaan.low.slice(tiket.end)
    : bacaan.low;
  const rows = [...low.matchAll(BARIS)].map((match) => ({
    no: Number(match[1]),
    at: match.index,
    lainList: (match[2]!.match(/\d+/g) ?? []).map(Number),
  }));
  const list: Perubahan[] = [];
  addNomor(bacaan, rows, list);
  addNama(bacaan, low, rows, list);
  for (const match of low.matchAll(RT)) {
    const kolom = match[1] === 't' ? 'rt' : 'rw';
    list.push(
      ubah(
        nomorSebelum(rows, match.index),
        null,
        kolom,
        pad(match[3] ?? match[2]!),
        match[3] === undefined ? null : pad(match[2]!),
      ),
    );
  }
  if (rows.length > 0) addStatus(bacaan, rows, list);
  addUang(low, rows, list);
  if (rows.length === 0 && list.every((item) => item.kolom !== 'nik' && item.kolom !== 'kk'))
    addHitungan(bacaan, low, options, list);
  addKepala(bacaan, low, options, list);
  list.sort((a, b) => tempat(bacaan, a) - tempat(bacaan, b));
  return rows.some(({ lainList }) => lainList.length > 0) ? list.flatMap((item) => tiapBaris(item, rows)) : list;
}

/** `baris 1 dan 2 RT 007`: one change for each row. */
function tiapBaris(item: Perubahan, rows: readonly { no: number; lainList: readonly number[] }[]): Perubahan[] {
  const lainList = rows.find(({ no }) => no === item.no)?.lainList ?? [];
  return [item, ...lainList.map((no) => ({ ...item, no }))];
}

/** Where in the text the new value stands: changes keep the order of the message. */
function tempat(bacaan: Bacaan, { kolom, baru }: Perubahan): number {
  if (kolom !== 'nik' && kolom !== 'kk' && kolom !== 'rt' && kolom !== 'rw') return 0;
  if (kolom === 'rt' || kolom === 'rw') return bacaan.low.indexOf(kolom);
  return bacaan.identitas.flat().find((id) => id.raw === baru)?.start ?? 0;
}

/** `2 orang` as a whole answer. */
const ORANG = /^\W*(\d{1,4}) ?(?:orang|org|urang|kpm|baris|nama|ikung)\W*$/;

function addHitungan(bacaan: Bacaan, low: string, { isPendek }: PerubahanOptions, list: Perubahan[]): void {
  const orang = isPendek ? ORANG.exec(low) : null;
  if (orang) {
    list.push(ubah(null, null, 'jumlah', Number(orang[1])));
    return;
  }
  const pairs = [...low.matchAll(MENJADI)].map((match) => {
    const end = match.index + match[0].length;
    return { start: match.index + match[1]!.length, end, from: match.index, baru: Number(match[2]) };
  });
  // dates, amounts and the ticket hold figures that count nothing
  const spans: { start: number; end: number }[] = [
    ...findTanggal(low, bacaan.sentOn),
    ...findNominal(low).filter(({ nilai }) => nilai !== null),
    ...pairs,
  ];
  if (bacaan.tiket) spans.push(bacaan.tiket);
  for (const line of bacaan.lines) {
    const tokens = line.tokens.filter(
      (token) => !spans.some(({ start, end }) => token.start < end && token.end > start),
    );
    for (const item of findHitungan(bacaan, tokens)) {
      const pair = pairs.find(({ from, start }) => from < item.end && start >= item.end - 1);
      const isOldFirst = /(?:bukan|bkn)/.test(bacaan.low.slice(item.start, item.end));
      if (item.nilai !== null && !isOldFirst)
        list.push(ubah(null, null, item.kunci, pair?.baru ?? item.nilai, pair ? item.nilai : null));
    }
  }
}

/** Programme, desa, date and period of the head, where the reply states one. */
function addKepala(bacaan: Bacaan, low: string, { isPendek }: PerubahanOptions, list: Perubahan[]): void {
  const tokens = bacaan.tokens;
  const isKoreksiProgram = isPendek || /program|bantuan(?:nya)?\s*(?:seharusnya|menjadi|jadi|:|yang benar)/.test(low);
  const program = bacaan.kamus.program.findAll(tokens).at(-1);
  if (program && isKoreksiProgram && list.length === 0 && tokens.length <= 14)
    list.push(ubah(null, null, 'program', program.value.kode));
  addDesa(bacaan, low, isPendek, list);
  const isDated = isPendek || /tanggal|tgl|hari/.test(low);
  const date = isDated
    ? findTanggal(/^\s*\d{1,2}\/\d{1,2}\s*$/.test(low) ? `tgl ${low.trim()}` : low, bacaan.sentOn).at(-1)
    : undefined;
  const on = date?.on ?? (isPendek && tokens.length <= 5 ? findHariRelatif(low, bacaan.sentOn) : null);
  if (on) list.push(ubah(null, null, 'tanggal', on));
  if (!isPendek && !/periode|bulan|tahap|alokasi/.test(low)) return;
  const periode = on ? null : findPeriode(low, { sentOn: bacaan.sentOn, isBertahap: true });
  if (periode !== null && (isPendek || /periode|bulan(?:nya)? (?:seharusnya|menjadi|jadi)|tahap/.test(low)))
    list.push(ubah(null, null, 'periode', periode));
}

function addDesa(bacaan: Bacaan, low: string, isPendek: boolean, list: Perubahan[]): void {
  const tokens = bacaan.tokens;
  const at = tokens.findIndex((token) => token.word === 'desa');
  const isCorrected = /desa(?:nya)?\s*(?:seharusnya|menjadi|jadi|:|yang benar|yg benar|bukan)/.test(low);
  if (!isPendek && !isCorrected) return;
  const from = at >= 0 ? at + 1 : isPendek && tokens.length <= 4 ? 0 : -1;
  if (from < 0) return;
  const hit = bacaan.kamus.desa.find(tokens, from);
  const near = hit
    ? { nama: hit.value.nama, kode: hit.value.kode }
    : at >= 0 && tokens[from]
      ? findDesaDekat(
          bacaan.text.slice(tokens[from]!.start, tokens[Math.min(from + 1, tokens.length - 1)]!.end),
          bacaan.reference.wilayah,
        )
      : null;
  if (!near) return;
  list.push(ubah(null, null, 'desa', near.nama), ubah(null, null, 'desa_kode', near.kode));
}
