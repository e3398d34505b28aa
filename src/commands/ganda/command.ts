/** `ganda`: who receives more than one programme, and which of them the rules forbid together (BALAKAS: "tumpang tindih penerima"). */
import type { Desa } from '../../domain/petugas.ts';
import { isProgramPeka, peranWarga } from '../../domain/privasi.ts';
import { localDay, setahunSebelum } from '../../domain/waktu.ts';
import { lastFour } from '../../render/sebutan.ts';
import { DAFTAR_MAKS, sayDaftar, sayPerDesa, sayWarga } from '../../render/warga.ts';
import { listPenerima, listWarga } from '../../store/penerima.ts';
import type { CommandContext } from '../define-command.ts';
import { defineDaftar } from '../define-daftar.ts';
import { countKombinasi, findKeluarga, findTerlarang, type Terlarang } from './temuan.ts';

export const ganda = defineDaftar({
  id: 'ganda',
  keywords: ['ganda', 'data ganda'],
  pola: /^[!/]?\s*(?:data\s+)?ganda(?:\s+[\p{L}'’.]+){0,3}[.?!\s]*$/iu,
  peran: peranWarga('ganda'),
  ringkas: 'penerima lebih dari satu program',
  contoh: ['ganda', 'ganda Liyu'],
  say(desa, context) {
    const { db, reference, zona, now } = context;
    const penerimaList = listPenerima(db, desa?.kode ?? null, setahunSebelum(localDay(now, zona)));
    const orangList = penerimaList.filter(({ programList }) => programList.length > 1);
    const keluargaList = findKeluarga(penerimaList);
    const where = desa === null ? `Kecamatan ${reference.wilayah.kecamatan}` : `Desa ${desa.nama}`;
    if (orangList.length + keluargaList.length === 0)
      return `Tidak ada penerima ganda di ${where} dalam setahun terakhir.`;
    const terlarangList = findTerlarang(orangList, keluargaList, reference.laranganList);
    const kombinasiList = countKombinasi(orangList, sebutProgram(context)).map(
      ({ teks, jumlah }) => `- ${teks}: ${jumlah}`,
    );
    return [
      `*Lebih dari satu program: ${orangList.length} orang, ${keluargaList.length} KK*`,
      `${where}, setahun terakhir`,
      ...(terlarangList.length > 0 ? sayTerlarang(terlarangList, desa, context) : []),
      ...(kombinasiList.length > 0 ? ['', '*Gabungan program (orang)*', ...kombinasiList] : []),
    ].join('\n');
  },
});

/** By name, or of a whole kecamatan with too many for a phone, by desa. */
function sayTerlarang(terlarangList: readonly Terlarang[], desa: Desa | null, context: CommandContext): string[] {
  const { desaList } = context.reference.wilayah;
  const head = ['', `*Tidak boleh bersama: ${terlarangList.length}*`];
  const dasarList = [...new Set(terlarangList.map(({ larangan }) => `_${larangan.dasar}_`))];
  if (desa !== null || terlarangList.length <= DAFTAR_MAKS)
    return [...head, ...sayNama(terlarangList, desa, context), ...dasarList];
  const perDesa = terlarangList.map(({ penerimaList }) => ({ desaKode: penerimaList[0]!.desaKode, jumlah: 1 }));
  return [...head, ...sayPerDesa(perDesa, desaList), 'Nama-namanya: *ganda* dan nama desa', ...dasarList];
}

/** In a group no programme that tells of somebody's health. */
function sebutProgram({ isGroup, reference }: CommandContext): (kode: string) => string {
  return (kode) => (isGroup && isProgramPeka(kode, reference.programList) ? 'lainnya' : kode);
}

/** Persons first, then families, by desa and name. */
function sayNama(terlarangList: readonly Terlarang[], desa: Desa | null, context: CommandContext): string[] {
  const { db, isGroup } = context;
  const idList = terlarangList.flatMap(({ penerimaList }) => penerimaList.map(({ wargaId }) => wargaId));
  const wargaList = listWarga(db, idList);
  const placeById = new Map(wargaList.map(({ id }, at) => [id, at]));
  const entryList = terlarangList.map(({ kk, penerimaList, larangan }) => {
    const anggotaList = penerimaList.map(({ wargaId }) => placeById.get(wargaId)!).sort((a, b) => a - b);
    return { kk, larangan, place: anggotaList[0]!, namaList: anggotaList.map((at) => sayWarga(wargaList[at]!)) };
  });
  entryList.sort((a, b) => Number(a.kk !== null) - Number(b.kk !== null) || a.place - b.place);
  const lineList = entryList.map(({ kk, larangan, place, namaList }) => {
    const family = kk === null ? '' : isGroup ? 'Satu KK: ' : `KK ${lastFour(kk)}: `;
    const { desaNama } = wargaList[place]!;
    const where = desa === null && kk === null && desaNama !== null ? `, ${desaNama}` : '';
    return `${family}${namaList.join(' dan ')}${where}: ${larangan.program.map(sebutProgram(context)).join(' + ')}`;
  });
  return sayDaftar(lineList, 'Lengkapnya di ekspor kantor.');
}
