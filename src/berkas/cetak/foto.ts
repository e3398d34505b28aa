/** Documentation photos on paper: a few, from as many desa as possible, small enough for a mail. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Content } from 'pdfmake/interfaces.js';
import { sayDate } from '../../domain/waktu.ts';
import type { FotoTercatat } from '../../store/laporan-dinas.ts';

/** What fills one page. */
const FOTO_MAKS = 6;
const LEBAR = 240;
const TINGGI = 180;
/** Pixels for one point of paper: sharp in print. */
const KETAJAMAN = 2.5;
const MIME_BY_AKHIRAN: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

/** One photo of each ticket in turn, desa after desa: six of one desa would say less than one of six. */
export function pilihFoto(fotoList: readonly FotoTercatat[]): FotoTercatat[] {
  const byDesa = new Map<string, FotoTercatat[]>();
  for (const foto of fotoList.filter(isTercetak)) {
    const kode = foto.desaKode ?? '';
    byDesa.set(kode, [...(byDesa.get(kode) ?? []), foto]);
  }
  const pilihan: FotoTercatat[] = [];
  for (let putaran = 0; pilihan.length < FOTO_MAKS && putaran < fotoList.length; putaran++) {
    for (const list of byDesa.values()) {
      const foto = list[putaran];
      if (foto && pilihan.length < FOTO_MAKS) pilihan.push(foto);
    }
  }
  return pilihan;
}

/** So many tickets are named in one sentence. */
const TIKET_MAKS = 8;

/** What paper does not show, and where it is; null where nothing is left out for its format. */
export function catatanHeic(fotoList: readonly FotoTercatat[]): string | null {
  const heicList = fotoList.filter((foto) => !isTercetak(foto));
  if (heicList.length === 0) return null;
  const tiketList = [...new Set(heicList.map(({ tiket }) => tiket))];
  const lain = tiketList.length > TIKET_MAKS ? `, dan ${tiketList.length - TIKET_MAKS} tiket lain` : '';
  return `${heicList.length} foto HEIC tidak bisa ditampilkan di sini (${tiketList.slice(0, TIKET_MAKS).join(', ')}${lain}). Berkasnya ada di folder media; namanya di lembar Dokumentasi berkas XLSX.`;
}

/** Of HEIC photos no picture can be made here. */
function isTercetak({ berkas }: FotoTercatat): boolean {
  return akhiranOf(berkas) in MIME_BY_AKHIRAN;
}

function akhiranOf(berkas: string): string {
  return berkas.slice(berkas.lastIndexOf('.') + 1).toLowerCase();
}

/** The photos in two columns, each with its ticket, desa and date below. */
export function halamanFoto(
  pilihan: readonly FotoTercatat[],
  mediaDir: string,
  sayDesa: (kode: string | null) => string,
): Content {
  const sel = (foto: FotoTercatat): Content => ({
    stack: [
      gambarOf(join(mediaDir, foto.berkas), akhiranOf(foto.berkas)),
      {
        text: `${foto.tiket}${foto.program === null ? '' : ` ${foto.program}`}, Desa ${sayDesa(foto.desaKode)}, ${sayDate(foto.on)}`,
        alignment: 'center',
        margin: [0, 2, 0, 8],
      },
    ],
  });
  const barisList: Content[] = [];
  for (let at = 0; at < pilihan.length; at += 2) {
    barisList.push({
      columns: [...pilihan.slice(at, at + 2).map(sel), ...(at + 1 < pilihan.length ? [] : [{ text: '' }])],
    });
  }
  return { stack: barisList };
}

function gambarOf(path: string, akhiran: string): Content {
  if (!existsSync(path)) return { text: '(foto tidak ada lagi di folder media)', alignment: 'center' };
  const image = `data:image/png;base64,${Buffer.from(kecilkan(readFileSync(path), akhiran)).toString('base64')}`;
  return { image, fit: [LEBAR, TINGGI], alignment: 'center' };
}

/** A photo of any size in the few pixels that paper needs. */
function kecilkan(photo: Uint8Array, akhiran: string): Uint8Array {
  const [width, height] = [LEBAR * KETAJAMAN, TINGGI * KETAJAMAN];
  const href = `data:${MIME_BY_AKHIRAN[akhiran]};base64,${Buffer.from(photo).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
