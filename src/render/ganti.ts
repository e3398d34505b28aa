/** Replies to a newer telling of what is on record: old → new, and how to undo it. */
import type { IsiDinilai, Tiket, TiketState } from '../domain/tiket.ts';
import type { Isi } from '../domain/uraian.ts';
import { ROW_LIMIT, renderBadRows, renderHeldBack, renderRecorded, TITLE_BY_KIND } from './konfirmasi.ts';
import { lastFour, sayCode, sayHead, sayPerson, sayRupiah } from './sebutan.ts';

/** By name, what a report counts for in recaps. */
type Counted = Readonly<Record<'orang' | 'sasaran' | 'tersalur' | 'belum' | 'gagal', number>>;

export interface Replaced {
  tiket: Tiket;
  before: IsiDinilai & { state: TiketState };
  after: IsiDinilai & { state: TiketState };
  figures: { before: Counted; after: Counted };
  isEffective: boolean;
  isLate: boolean;
}

/** What became different in each ticket, and who was on record anyway. */
export function renderReplaced(replacedList: readonly Replaced[], tiketByRow: ReadonlyMap<number, string>): string {
  return [...replacedList.flatMap(renderOne), ...renderRecorded(tiketByRow)].join('\n');
}

function renderOne({ tiket, before, after, figures, isEffective, isLate }: Replaced): string[] {
  const head = `*${tiket.kode}* ${TITLE_BY_KIND[tiket.jenis]} ${sayHead(after.isi)}`;
  if (isLate) return [`${head}: pesan ini lebih lama dari yang tercatat, jadi catatan tidak berubah.`];
  const faultList = [
    ...renderHeldBack(after.state, after.masalah),
    ...renderBadRows(tiket.kode, after.isi, after.masalah),
  ];
  if (!isEffective) return [`Sudah tercatat di ${head}, tidak ada yang berubah.`, ...faultList];
  const mark = after.state === 'perlu_perbaikan' ? '⚠️' : '🔄';
  return [
    `${mark} ${head} diganti:`,
    ...sayDifferences(before.isi, after.isi, figures),
    ...faultList,
    `Kembalikan: PULIHKAN ${tiket.kode}`,
  ];
}

/** Figures and rows that differ: `tersalur 24 → 25`, `baris 2 Siti …9001: belum → tersalur`. */
export function sayDifferences(before: Isi, after: Isi, figures?: { before: Counted; after: Counted }): string[] {
  const all = [
    ...headDifferences(before, after),
    ...figureDifferences(before, after, figures),
    ...rowDifferences(before, after),
  ];
  return all.length > ROW_LIMIT ? [...all.slice(0, ROW_LIMIT), `… dan ${all.length - ROW_LIMIT} perubahan lagi`] : all;
}

function headDifferences(before: Isi, after: Isi): string[] {
  const pairList: [string, string | null, string | null][] = [
    ['program', before.program, after.program],
    ['desa', before.desa?.nama ?? null, after.desa?.nama ?? null],
    ['periode', before.periode, after.periode],
  ];
  return pairList
    .filter(([, old, now]) => old !== now)
    .map(([name, old, now]) => `${name} ${old ?? '-'} → ${now ?? '-'}`);
}

/** Where figures are counted (salur), what is counted is said: a list and a bare sum of it are the same. */
function figureDifferences(
  before: Isi,
  after: Isi,
  figures: { before: Counted; after: Counted } | undefined,
): string[] {
  const isCounted = figures !== undefined && (figures.before.sasaran > 0 || figures.after.sasaran > 0);
  const counted = isCounted ? (['sasaran', 'tersalur', 'belum', 'gagal'] as const) : [];
  const keyList = [
    ...new Set([...Object.keys(before.totals), ...Object.keys(after.totals)]),
  ] as (keyof Isi['totals'])[];
  const stated = keyList.filter((key) => !(counted as readonly string[]).includes(key));
  const say = (key: string, value: number | undefined) =>
    value === undefined ? '-' : key.endsWith('_rupiah') ? sayRupiah(value) : String(value);
  return [
    ...counted
      .filter((key) => figures?.before[key] !== figures?.after[key])
      .map((key) => `${key} ${figures?.before[key]} → ${figures?.after[key]}`),
    ...stated
      .filter((key) => before.totals[key] !== after.totals[key])
      .map((key) => `${sayCode(key)} ${say(key, before.totals[key])} → ${say(key, after.totals[key])}`),
  ];
}

function rowDifferences(before: Isi, after: Isi): string[] {
  const count =
    before.rows.length === after.rows.length ? [] : [`jumlah baris ${before.rows.length} → ${after.rows.length}`];
  const rowList = after.rows.flatMap((row) => {
    const old = before.rows.find((candidate) => candidate.no === row.no && candidate.nama === row.nama);
    if (!old) return [];
    const line = (lama: string, baru: string) => `baris ${row.no} ${sayPerson(row)}: ${lama} → ${baru}`;
    return [
      ...(old.nik === null && row.nik !== null ? [line('tanpa NIK', `NIK ${lastFour(row.nik)}`)] : []),
      ...(old.status === row.status && old.alasan === row.alasan
        ? []
        : [line(sayCode(old.status ?? '-'), sayCode(row.status ?? '-'))]),
    ];
  });
  return [...count, ...rowList];
}
