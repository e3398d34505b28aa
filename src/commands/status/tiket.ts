/** The state of one ticket in words: what it is, what is missing, what was decided, what waits. No persons. */
import { isMessageProblem } from '../../domain/problem.ts';
import { localClock, localDay, sayDate, type Zona } from '../../domain/waktu.ts';
import { problemText } from '../../render/problem-text.ts';
import { sayCode, sayPeriode, sayRupiah } from '../../render/sebutan.ts';
import { isDecisive } from '../../store/keputusan.ts';
import type { BarisRow, RiwayatRow, TiketRow } from './store.ts';

export interface TiketFacts {
  tiket: TiketRow;
  rowList: readonly BarisRow[];
  riwayatList: readonly RiwayatRow[];
}

/** What the ticket is, in one line: `*U-0012* usulan PKH Agu 2026, Desa Liyu`. */
function sayHead(tiket: Pick<TiketRow, 'kode' | 'jenis' | 'program' | 'periode' | 'desaNama' | 'subJenis'>): string {
  // What a complaint is about (pemotongan, salah sasaran) concerns its persons.
  const sub = tiket.subJenis !== null && tiket.jenis === 'laporan' ? sayCode(tiket.subJenis) : null;
  const periode = tiket.periode === null ? null : sayPeriode(tiket.periode);
  const what = [tiket.jenis, sub, tiket.program, periode].filter(Boolean).join(' ');
  return `*${tiket.kode}* ${what}${tiket.desaNama === null ? '' : `, Desa ${tiket.desaNama}`}`;
}

/** The whole answer; in a group the short one. */
export function sayTiket(facts: TiketFacts, zona: Zona, isGroup: boolean): string {
  const { tiket } = facts;
  const lineList = [sayHead(tiket), ...(isGroup ? [] : [sayOrigin(tiket, zona)]), ...sayState(facts, isGroup)];
  if (tiket.state !== 'dibatalkan') lineList.push(...sayCounts(facts, isGroup));
  if (tiket.nFoto > 0) lineList.push(sayFoto(tiket));
  if (isGroup) lineList.push(`Rinciannya lewat chat pribadi: *status ${tiket.kode}*`);
  else lineList.push(...sayRiwayat(facts, zona));
  return lineList.join('\n');
}

function sayOrigin(tiket: TiketRow, zona: Zona): string {
  const sentOn = localDay(new Date(tiket.sentAt), zona);
  const event = tiket.tanggalOn !== null && tiket.tanggalOn !== sentOn ? `Tanggal ${sayDate(tiket.tanggalOn)}. ` : '';
  return `${event}Dikirim ${sayDate(sentOn)} oleh ${tiket.pengirim ?? 'warga'}.`;
}

function sayState({ tiket, rowList }: TiketFacts, isGroup: boolean): string[] {
  if (tiket.state === 'dibatalkan') return [`Dibatalkan, tidak dihitung. Mengembalikannya: *pulihkan ${tiket.kode}*`];
  const messageProblemList = tiket.masalah.filter(isMessageProblem);
  if (tiket.state === 'diterima') return ['Diterima.', ...(isGroup ? [] : sayBadRows(tiket))];
  if (messageProblemList.length === 0)
    return ['Perlu perbaikan, belum dihitung: belum ada baris yang benar.', ...sayBadRows(tiket)];
  const missing = messageProblemList.map((problem) => `- ${problemText(problem)}`);
  return [
    'Perlu perbaikan, belum dihitung:',
    ...missing,
    ...(isGroup || rowList.length === 0 ? [] : sayBadRows(tiket)),
  ];
}

const MAX_BAD = 6;

function sayBadRows({ kode, masalah }: TiketRow): string[] {
  const rowProblemList = masalah.filter((problem) => problem.row !== undefined);
  if (rowProblemList.length === 0) return [];
  const lineList = rowProblemList.slice(0, MAX_BAD).map((problem) => `- baris ${problem.row}: ${problemText(problem)}`);
  const rest = rowProblemList.length - MAX_BAD;
  const first = rowProblemList[0]?.row;
  return [
    'Baris yang perlu perbaikan:',
    ...lineList,
    ...(rest > 0 ? [`… dan ${rest} lagi`] : []),
    `Perbaiki dengan, misalnya: *ralat ${kode} baris ${first} NIK …*`,
  ];
}

function sayCounts(facts: TiketFacts, isGroup: boolean): string[] {
  const { tiket, rowList } = facts;
  const goodList = rowList.filter((row) => !row.isBad);
  switch (tiket.jenis) {
    case 'usulan':
      return sayUsulan(goodList, tiket, isGroup);
    case 'verifikasi': {
      const waits = isDecisive(tiket.peran)
        ? []
        : ['Ini pemeriksaan desa; keputusannya menunggu TKSK atau pendamping.'];
      return [...sayCountBy(goodList, (row) => row.status ?? 'belum dinilai'), ...waits];
    }
    case 'salur': {
      const { nTersalur, nSasaran, nBelum, nGagal } = tiket;
      return [`Tersalur ${nTersalur} dari ${nSasaran}, belum ${nBelum}, gagal ${nGagal}.`];
    }
    case 'laporan':
      return sayTotals(tiket);
    case 'keluhan':
      return ['Keluhan ini masih terbuka.'];
  }
}

function sayFoto({ nFoto, nFotoHilang }: TiketRow): string {
  return `Foto: ${nFoto}${nFotoHilang > 0 ? ` (${nFotoHilang} berkasnya tidak tersimpan)` : ''}`;
}

function sayUsulan(goodList: readonly BarisRow[], tiket: TiketRow, isGroup: boolean): string[] {
  const lineList = sayCountBy(goodList, (row) => row.status ?? 'usul_baru');
  const waitingList = goodList.filter((row) => row.hasil === null);
  const decidedList = goodList.filter((row) => row.hasil !== null);
  if (decidedList.length > 0)
    lineList.push(`Sudah diputuskan: ${sayCountBy(decidedList, (row) => row.hasil ?? '')[0]}`);
  if (waitingList.length === 0 || tiket.state !== 'diterima') return lineList;
  const noText = sayNumbers(waitingList.map((row) => row.no));
  const where = isGroup || decidedList.length === 0 ? '' : ` (baris ${noText})`;
  return [...lineList, `Menunggu TKSK atau pendamping: ${waitingList.length} orang${where}.`];
}

/** `5 layak, 2 tidak layak.`; nothing where there is nothing to count. */
function sayCountBy(rowList: readonly BarisRow[], keyOf: (row: BarisRow) => string): string[] {
  const countByKey = new Map<string, number>();
  for (const row of rowList) countByKey.set(keyOf(row), (countByKey.get(keyOf(row)) ?? 0) + 1);
  if (countByKey.size === 0) return [];
  return [`${[...countByKey].map(([key, count]) => `${count} ${sayCode(key)}`).join(', ')}.`];
}

function sayTotals({ totals, nDesa }: TiketRow): string[] {
  const partList = Object.entries(totals).map(([key, value]) =>
    key.endsWith('_rupiah') ? `${sayCode(key.replace('_rupiah', ''))} ${sayRupiah(value)}` : `${sayCode(key)} ${value}`,
  );
  const desa = nDesa > 0 ? [`Berisi angka ${nDesa} desa.`] : [];
  return partList.length > 0 ? [`${partList.join(', ')}.`, ...desa] : desa;
}

/** Row numbers as officers write them: `1-4, 7`. */
function sayNumbers(noList: readonly number[]): string {
  const runList: [number, number][] = [];
  for (const no of noList) {
    const last = runList.at(-1);
    if (last && no === last[1] + 1) last[1] = no;
    else runList.push([no, no]);
  }
  const shown = runList.slice(0, 12).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return shown.join(', ') + (runList.length > 12 ? ', …' : '');
}

const KE_TEXT: Record<string, string> = { diusulkan: 'menunggu lagi', perlu_perbaikan: 'perlu perbaikan' };

/** The last three steps; rows that one message decided together are one step. */
function sayRiwayat({ riwayatList }: TiketFacts, zona: Zona): string[] {
  const noListByStep = new Map<string, { row: RiwayatRow; noList: number[] }>();
  for (const row of riwayatList) {
    const key = [row.at, row.ke, row.sebab, row.no === null].join('|');
    const step = noListByStep.get(key) ?? { row, noList: [] };
    if (row.no !== null) step.noList.unshift(row.no);
    noListByStep.set(key, step);
  }
  const lineList = [...noListByStep.values()].slice(0, 3).map(({ row, noList }) => {
    const at = new Date(row.at);
    const where = noList.length > 0 ? `baris ${sayNumbers(noList)} ` : '';
    return `- ${sayDate(localDay(at, zona))} ${localClock(at, zona)}: ${where}${KE_TEXT[row.ke] ?? sayCode(row.ke)} (${row.sebab})`;
  });
  return lineList.length === 0 ? [] : ['Perubahan terakhir:', ...lineList];
}
