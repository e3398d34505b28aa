/** Single changes in a correction: `baris 2 NIK seharusnya …`, `RT 002 menjadi RT 004`, `Tersalur : 11`. */
import { findDesaDekat } from '../domain/desa.ts';
import { findPeriode } from '../domain/periode.ts';
import { findHariRelatif, findTanggal } from '../domain/tanggal.ts';
import type { Perubahan } from '../domain/uraian.ts';
import type { Bacaan } from './bacaan.ts';
import { findHitungan } from './hitung.ts';
import { addNama, addNomor, addStatus, addUang, nomorSebelum, ubah } from './perubahan-baris.ts';

export interface PerubahanOptions {
  /** a short reply: programme, desa and date may stand alone */
  isPendek: boolean;
}

const BARIS = /(?:^|[^a-z])(?:no|nomor|nmr|baris|urutan|no urut|nomor urut)\.? ?(?:urut ?)?(\d{1,3})(?![\d/-])/g;

const RT =
  /r\.?([tw])\.?[ :.]*(\d{1,3})(?:[^\d\n]{0,24}?(?:menjadi|jadi|jd|->|→|=>|ke|seharusnya|diganti|ganti|yang benar|yg benar)[ :]*(?:r\.?[tw]\.?[ :.]*)?(\d{1,3}))?/g;

const pad = (value: string) => value.padStart(3, '0');

/** All changes that a message asks for. */
export function readPerubahan(bacaan: Bacaan, options: PerubahanOptions): Perubahan[] {
  const tiket = bacaan.tiket;
  const low = tiket
    ? bacaan.low.slice(0, tiket.start) + ' '.repeat(tiket.end - tiket.start) + bacaan.low.slice(tiket.end)
    : bacaan.low;
  const rows = [...low.matchAll(BARIS)].map((match) => ({ no: Number(match[1]), at: match.index }));
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
  if (rows.length === 0 && list.every((item) => item.kolom !== 'nik' && item.kolom !== 'kk')) addHitungan(bacaan, list);
  addKepala(bacaan, low, options, list);
  return list.sort((a, b) => tempat(bacaan, a) - tempat(bacaan, b));
}

/** Where in the text the new value stands: changes keep the order of the message. */
function tempat(bacaan: Bacaan, { kolom, baru }: Perubahan): number {
  if (kolom !== 'nik' && kolom !== 'kk' && kolom !== 'rt' && kolom !== 'rw') return 0;
  if (kolom === 'rt' || kolom === 'rw') return bacaan.low.indexOf(kolom);
  return bacaan.identitas.flat().find((id) => id.raw === baru)?.start ?? 0;
}

function addHitungan(bacaan: Bacaan, list: Perubahan[]): void {
  const dates = findTanggal(bacaan.low, bacaan.sentOn);
  for (const line of bacaan.lines) {
    const tokens = line.tokens.filter(
      (token) => !dates.some((date) => token.start < date.end && token.end > date.start),
    );
    for (const item of findHitungan(bacaan, tokens)) {
      const behind = /^\s*(?:menjadi|jadi|jd|->|→|=>|seharusnya|harusnya)\s*(\d{1,6})/.exec(
        bacaan.low.slice(item.end, item.end + 24),
      );
      const lama = behind ? item.nilai : null;
      const isOldFirst = /(?:bukan|bkn)/.test(bacaan.low.slice(item.start, item.end));
      if (item.nilai !== null && !isOldFirst)
        list.push(ubah(null, null, item.kunci, behind ? Number(behind[1]) : item.nilai, lama));
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
