/** `ganda`: who receives more than one programme, and which of them the rules forbid together (BALAKAS: "tumpang tindih penerima"). */
import { isProgramPeka, peranWarga } from '../../domain/privasi.ts';
import type { LaranganFact } from '../../domain/reference.ts';
import { addDays, localDay } from '../../domain/waktu.ts';
import { lastFour } from '../../render/sebutan.ts';
import { sayDaftar, sayWarga } from '../../render/warga.ts';
import { listPeserta, type Peserta } from '../../store/peserta.ts';
import { readDesaDiminta } from '../../urai/desa-diminta.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

/** Who received something before that receives it no longer at the same time. */
const SETAHUN_HARI = 365;
/** Being in the state's data is no aid. */
const BUKAN_BANTUAN = 'DTSEN';
const KOMBINASI_MAKS = 6;

export const ganda = defineCommand({
  id: 'ganda',
  keywords: ['ganda', 'data ganda'],
  pola: /^[!/]?\s*(?:data\s+)?ganda(?:\s+[\p{L}'’.]+){0,3}[.?!\s]*$/iu,
  peran: peranWarga('ganda'),
  isPribadi: false,
  ringkas: 'penerima lebih dari satu program',
  contoh: ['ganda', 'ganda Liyu'],
  run(context) {
    const { db, reference, zona, now, petugas, argumen, isGroup } = context;
    const asked = readDesaDiminta(argumen, reference, petugas);
    if (asked.apa === 'asing') return isGroup ? null : `Desa "${asked.kata.slice(0, 20)}" belum saya kenal.`;
    if (asked.apa === 'lain')
      return `Maaf, Anda terdaftar untuk Desa ${petugas.desa?.nama ?? '-'}. Kirim saja: *ganda*`;
    const desa = asked.apa === 'desa' ? asked.desa : null;
    const sejak = addDays(localDay(now, zona), -SETAHUN_HARI);
    const penerimaList = listPeserta(db, desa?.kode ?? null).flatMap((peserta) => toPenerima(peserta, sejak));
    return say(penerimaList, desa?.nama ?? null, context);
  },
});

interface Penerima {
  peserta: Peserta;
  programList: string[];
}

function toPenerima(peserta: Peserta, sejak: string): Penerima[] {
  const programList = peserta.programList
    .filter(({ state, on }) => (state === 'aktif' || state === 'ditetapkan') && on >= sejak)
    .map(({ program }) => program)
    .filter((program) => program !== BUKAN_BANTUAN);
  return programList.length === 0 ? [] : [{ peserta, programList }];
}

/** A family: everybody of one KK, with what they receive together. */
interface Keluarga {
  kk: string;
  anggotaList: Penerima[];
  programList: string[];
}

function keluargaOf(penerimaList: readonly Penerima[]): Keluarga[] {
  const byKk = new Map<string, Penerima[]>();
  for (const penerima of penerimaList) {
    const { kk } = penerima.peserta.warga;
    if (kk !== null) byKk.set(kk, [...(byKk.get(kk) ?? []), penerima]);
  }
  return [...byKk].map(([kk, anggotaList]) => ({
    kk,
    anggotaList,
    programList: [...new Set(anggotaList.flatMap(({ programList }) => programList))].sort(),
  }));
}

function laranganOf(programList: readonly string[], laranganList: readonly LaranganFact[]): LaranganFact[] {
  return laranganList.filter(({ program }) => program.every((kode) => programList.includes(kode)));
}

function say(penerimaList: readonly Penerima[], desa: string | null, context: CommandContext): string {
  const { reference, isGroup } = context;
  const { laranganList, programList: factList } = reference;
  const orangList = penerimaList.filter(({ programList }) => programList.length > 1);
  const keluargaList = keluargaOf(penerimaList).filter(
    ({ anggotaList, programList }) => anggotaList.length > 1 && programList.length > 1,
  );
  const where = desa === null ? `Kecamatan ${reference.wilayah.kecamatan}` : `Desa ${desa}`;
  if (orangList.length + keluargaList.length === 0)
    return `Tidak ada penerima ganda di ${where} dalam setahun terakhir.`;
  const terlarangList = [
    ...orangList.flatMap(({ peserta, programList }) =>
      laranganOf(programList, laranganList).map((larangan) => ({
        who: `${sayWarga(peserta.warga)}${desaOf(peserta, desa)}`,
        larangan,
      })),
    ),
    ...keluargaList
      // Told of one person already.
      .filter(({ anggotaList }) =>
        anggotaList.every(({ programList }) => laranganOf(programList, laranganList).length === 0),
      )
      .flatMap(({ kk, anggotaList, programList }) =>
        laranganOf(programList, laranganList).map((larangan) => ({
          who: `${isGroup ? 'Satu KK' : `KK ${lastFour(kk)}`}: ${anggotaList.map(({ peserta }) => sayWarga(peserta.warga)).join(' dan ')}`,
          larangan,
        })),
      ),
  ];
  const sebut = (kode: string) => (isGroup && isProgramPeka(kode, factList) ? 'lainnya' : kode);
  const lineList = [
    `*Lebih dari satu program: ${orangList.length} orang, ${keluargaList.length} KK*`,
    `${where}, setahun terakhir`,
  ];
  if (terlarangList.length > 0) {
    lineList.push('', `*Tidak boleh bersama: ${terlarangList.length}*`);
    lineList.push(
      ...sayDaftar(
        terlarangList.map(({ who, larangan }) => `${who}: ${larangan.program.map(sebut).join(' + ')}`),
        'Per desa: *ganda* dan nama desa',
      ),
    );
    lineList.push(...new Set(terlarangList.map(({ larangan }) => `_${larangan.dasar}_`)));
  }
  const kombinasiList = sayKombinasi(orangList, sebut);
  if (kombinasiList.length > 0) lineList.push('', '*Gabungan program (orang)*', ...kombinasiList);
  return lineList.join('\n');
}

function desaOf({ warga }: Peserta, desa: string | null): string {
  return desa === null && warga.desaNama !== null ? `, ${warga.desaNama}` : '';
}

/** `- BPNT + PKH: 14`, the most frequent first. */
function sayKombinasi(orangList: readonly Penerima[], sebut: (kode: string) => string): string[] {
  const countByText = new Map<string, number>();
  for (const { programList } of orangList) {
    const text = programList.map(sebut).sort().join(' + ');
    countByText.set(text, (countByText.get(text) ?? 0) + 1);
  }
  return [...countByText]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, KOMBINASI_MAKS)
    .map(([text, count]) => `- ${text}: ${count}`);
}
