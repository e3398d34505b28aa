/** The story of a ticket or a person in words. */
import type { Kepesertaan, Prioritas } from '../../domain/kepesertaan.ts';
import { localClock, localDay, sayDate, type Zona } from '../../domain/waktu.ts';
import { maskLongNumbers, sayCode, sayPeriode } from '../../render/sebutan.ts';
import { sayKeadaan, sayWarga } from '../../render/warga.ts';
import type { Warga } from '../../store/warga.ts';
import type { Kejadian, Langkah, TiketCerita } from './store.ts';

const MAKS = 10;
const KUTIPAN = 60;

/** `*U-0001* usulan PKH Agu 2026, Desa Liyu` and its steps; in a group without the words of the messages. */
export function sayTiket(tiket: TiketCerita, langkahList: readonly Langkah[], zona: Zona, isGroup: boolean): string {
  const periode = tiket.periode === null ? null : sayPeriode(tiket.periode);
  const what = [tiket.jenis, tiket.program, periode].filter(Boolean).join(' ');
  const lineList = langkahList.slice(-MAKS).map((langkah) => {
    const at = new Date(langkah.at);
    const baris = langkah.baris > 0 ? `${langkah.baris} baris ` : '';
    const oleh = langkah.oleh === null ? '' : ` oleh ${langkah.oleh}`;
    const step = `- ${sayDate(localDay(at, zona))} ${localClock(at, zona)}: ${baris}${sayCode(langkah.ke)} (${langkah.sebab})${oleh}`;
    return isGroup || langkah.text === '' ? step : `${step}\n  “${kutip(langkah.text)}”`;
  });
  const rest = langkahList.length - MAKS;
  return [
    `*${tiket.kode}* ${what}${tiket.desaNama === null ? '' : `, Desa ${tiket.desaNama}`}`,
    ...(rest > 0 ? [`… ${rest} langkah lebih lama`] : []),
    ...lineList,
  ].join('\n');
}

/** The first words of a message, without line ends and whole numbers. */
function kutip(text: string): string {
  const plain = maskLongNumbers(text).replace(/\s+/g, ' ').trim();
  return plain.length <= KUTIPAN ? plain : `${plain.slice(0, KUTIPAN - 1)}…`;
}

export interface Orang {
  warga: Warga;
  kepesertaanList: readonly Kepesertaan[];
  kejadianList: readonly Kejadian[];
  prioritas: Prioritas;
}

/** Everything about a person, for a private chat with somebody who may see it. */
export function sayOrang({ warga, kepesertaanList, kejadianList, prioritas }: Orang, zona: Zona): string {
  const rt = [warga.rt === null ? null : `RT ${warga.rt}`, warga.rw === null ? null : `RW ${warga.rw}`]
    .filter(Boolean)
    .join(' ');
  const alamat = [warga.alamat, rt, warga.desaNama === null ? null : `Desa ${warga.desaNama}`]
    .filter(Boolean)
    .join(', ');
  const on = warga.keadaanOn === null ? '' : ` (${sayDate(warga.keadaanOn)})`;
  const rest = kejadianList.length - MAKS;
  return [
    `*${sayWarga(warga)}*`,
    warga.nik === null ? `Tanpa NIK, kode ${warga.kode}` : `NIK ${warga.nik}`,
    ...(warga.kk === null ? [] : [`KK ${warga.kk}`]),
    ...(alamat === '' ? [] : [alamat]),
    ...(warga.kategori === null ? [] : [`Kategori: ${sayCode(warga.kategori)}`]),
    ...(warga.keadaan === 'ada' ? [] : [`Keadaan: ${sayKeadaan(warga.keadaan)}${on}`]),
    prioritas.isPrioritas ? `Prioritas: ya (${prioritas.alasanList.map(sayCode).join(', ')})` : 'Prioritas: tidak',
    ...(kepesertaanList.length === 0 ? ['Belum ada program.'] : ['Program:', ...kepesertaanList.map(sayPeserta)]),
    ...(kejadianList.length === 0
      ? []
      : ['Riwayat:', ...kejadianList.slice(0, MAKS).map((kejadian) => sayKejadian(kejadian, zona))]),
    ...(rest > 0 ? [`… dan ${rest} yang lebih lama`] : []),
  ].join('\n');
}

function sayPeserta({ program, state, sebab, on }: Kepesertaan): string {
  return `- ${program}: ${state}${sebab === null ? '' : `, ${sayCode(sebab)}`} (${sayDate(on)})`;
}

function sayKejadian(kejadian: Kejadian, zona: Zona): string {
  const on = sayDate(localDay(new Date(kejadian.at), zona));
  const oleh = kejadian.oleh === null ? '' : `, oleh ${kejadian.oleh}`;
  if (kejadian.kode === null)
    return `- ${on}: ${sayPerintah(kejadian)}${kejadian.state === 'dicabut' ? ' (dicabut)' : ''}${oleh}`;
  const periode = kejadian.periode === null ? null : sayPeriode(kejadian.periode);
  const kind = kejadian.status === 'usul_hapus' ? 'usul hapus' : kejadian.jenis;
  const what = [kind, kejadian.program, periode].filter(Boolean).join(' ');
  return `- ${on} *${kejadian.kode}* ${what}: ${sayHasil(kejadian)}${oleh}`;
}

function sayHasil({ state, masalah, status, alasan }: Kejadian): string {
  if (state === 'dibatalkan') return 'dibatalkan';
  if (state !== 'diterima' || masalah !== null) return 'perlu perbaikan';
  const word = status === null || status.startsWith('usul_') ? 'diterima' : sayCode(status);
  return alasan === null ? word : `${word}, ${sayCode(alasan)}`;
}

/** Orders, and what changed of name, KK or desa. */
function sayPerintah({ jenis, ke }: Kejadian): string {
  const isi = JSON.parse(ke ?? '{}') as { keadaan?: string; nama?: string; desa?: string };
  if (jenis === 'keadaan') return `keadaan ${sayCode(isi.keadaan ?? '')}`;
  if (jenis === 'ubah') return `data menjadi ${isi.nama ?? ''}${isi.desa == null ? '' : `, Desa ${isi.desa}`}`;
  return jenis === 'gabung' ? 'digabung' : 'dipisah lagi';
}
