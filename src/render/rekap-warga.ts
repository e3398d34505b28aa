/** What the register of people asks somebody to look at, and what was announced: counts, never a name. */
import type { Pengumuman } from '../domain/pengumuman.ts';
import type { JumlahWarga } from '../domain/rekap.ts';
import { sayJumlah } from './jumlah.ts';

const PENGUMUMAN_MAKS = 3;

/** Each count with the order that names the people; null where there is nothing to look at. */
export function bagianWarga(warga: JumlahWarga | undefined): string | null {
  if (warga === undefined) return null;
  const { ganda, terlarang, belumPernah, vervalTertunda, mungkinSama } = warga;
  const dilarang = terlarang > 0 ? `, ${sayJumlah(terlarang)} di antaranya tidak boleh` : '';
  const lineList = [
    ...(ganda > 0 ? [`• Lebih dari satu program: ${sayJumlah(ganda)} orang${dilarang} (*ganda*)`] : []),
    ...(belumPernah > 0
      ? [`• Terverifikasi, belum pernah dibantu: ${sayJumlah(belumPernah)} orang (*belum pernah*)`]
      : []),
    ...(vervalTertunda > 0 ? [`• Setahun belum diverifikasi: ${sayJumlah(vervalTertunda)} orang (*verval*)`] : []),
    ...(mungkinSama > 0 ? [`• Mungkin tercatat dua kali: ${sayJumlah(mungkinSama)} pasang (*mungkin sama*)`] : []),
  ];
  return lineList.length === 0 ? null : ['*Warga*', ...lineList].join('\n');
}

/** The announcements of the span, and how many have read them where WhatsApp tells; null where there is none. */
export function bagianPengumuman(list: readonly Pengumuman[] = []): string | null {
  if (list.length === 0) return null;
  const lineList = list.slice(0, PENGUMUMAN_MAKS).map(({ kode, ringkas, dibaca, anggota }) => {
    const pembaca = dibaca === null ? '' : `: dibaca ${dibaca}${anggota === null ? '' : ` dari ${anggota}`}`;
    return `• ${kode} ${ringkas}${pembaca}`;
  });
  if (list.length > PENGUMUMAN_MAKS) lineList.push(`• dan ${list.length - PENGUMUMAN_MAKS} lagi (*pengumuman*)`);
  return ['*Pengumuman*', ...lineList].join('\n');
}
