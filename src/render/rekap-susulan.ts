/** What came in too late for its own week, and what is due soon. */
import type { Susulan, Tenggat } from '../domain/rekap.ts';
import { hariAntara, sayDate } from '../domain/waktu.ts';
import { sayJumlah } from './jumlah.ts';
import { sebut } from './rekap-bagian.ts';

/** So many weeks get a line of their own. */
const MINGGU_MAKS = 2;
const TENGGAT_MAKS = 3;

/**
 * Late reports by the week in which they count, and by desa; null where there is none.
 * @param maks so many weeks, and so many reports of a week, are named; without it few
 */
export function bagianSusulan(list: readonly Susulan[], maks?: number): string | null {
  if (list.length === 0) return null;
  const mingguList = [...new Set(list.map(({ minggu }) => minggu))];
  const lineList = mingguList.slice(0, maks ?? MINGGU_MAKS).map((minggu) => {
    const nameList = list.filter((entry) => entry.minggu === minggu).map(saySusulan);
    return `• ${minggu.slice(5)}: ${sebut(nameList, maks)}`;
  });
  const older = list.filter(({ minggu }) => mingguList.indexOf(minggu) >= (maks ?? MINGGU_MAKS)).length;
  if (older > 0) lineList.push(`• lebih lama: ${older} laporan`);
  return [`*Susulan: ${list.length} laporan* (dihitung di minggunya)`, ...lineList].join('\n');
}

function saySusulan({ kode, jenis, desa, jumlah }: Susulan): string {
  const angka = jenis === 'laporan' || jenis === 'keluhan' ? jenis : `${jenis} ${sayJumlah(jumlah)}`;
  return `${desa?.nama ?? 'tanpa desa'} ${angka} (${kode})`;
}

/** What closes soon, with the days that are left; null where nothing does. */
export function bagianTenggat(list: readonly Tenggat[], on: string): string | null {
  if (list.length === 0) return null;
  const lineList = list
    .slice(0, TENGGAT_MAKS)
    .map(
      ({ tanggal, perihal }) =>
        `• ${sayDate(tanggal).slice(0, -5)} (${saySisaHari(hariAntara(on, tanggal))}): ${perihal}`,
    );
  return ['*Segera jatuh tempo*', ...lineList].join('\n');
}

function saySisaHari(hari: number): string {
  if (hari === 0) return 'hari ini';
  return hari === 1 ? 'besok' : `${hari} hari lagi`;
}
