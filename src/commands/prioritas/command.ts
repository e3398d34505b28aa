/** `prioritas <desa>`: who comes first for aid in a desa (BALAKAS: "Penetapan data masyarakat prioritas dan non prioritas"). */
import { nilaiPrioritas, type Prioritas } from '../../domain/kepesertaan.ts';
import { umurDariNik } from '../../domain/nik.ts';
import { isKategoriPeka, peranWarga } from '../../domain/privasi.ts';
import { localDay } from '../../domain/waktu.ts';
import { sayCode } from '../../render/sebutan.ts';
import { sayDaftar, sayWarga } from '../../render/warga.ts';
import { listPeserta, type Peserta } from '../../store/peserta.ts';
import { defineDaftar } from '../define-daftar.ts';

export const prioritas = defineDaftar({
  id: 'prioritas',
  keywords: ['prioritas'],
  pola: /^[!/]?\s*prioritas(?:\s+[\p{L}'’.]+){0,3}[.?!\s]*$/iu,
  peran: peranWarga('prioritas'),
  ringkas: 'warga yang didahulukan di sebuah desa',
  contoh: ['prioritas Liyu'],
  say(desa, { db, zona, now, isGroup }) {
    if (desa === null) return 'Prioritas desa mana? Contoh: *prioritas Liyu*';
    const on = localDay(now, zona);
    const all = listPeserta(db, desa.kode).filter(({ warga }) => warga.keadaan === 'ada');
    const list = all
      .map((peserta) => ({ peserta, prioritas: nilaiOf(peserta, on) }))
      .filter((entry) => entry.prioritas.isPrioritas)
      .sort((a, b) => b.prioritas.nilai - a.prioritas.nilai);
    const head = `*Prioritas Desa ${desa.nama}: ${list.length} dari ${all.length} orang*`;
    if (list.length === 0) return `${head}\nBelum ada warga terverifikasi yang perlu didahulukan.`;
    const lineList = list.map((entry) => `${sayWarga(entry.peserta.warga)}${sayAlasan(entry.prioritas, isGroup)}`);
    return [head, ...sayDaftar(lineList, 'Lengkapnya di ekspor kantor.')].join('\n');
  },
});

function nilaiOf({ warga, isTerverifikasi, isPernahDibantu, isPrioritasDaftar }: Peserta, on: string): Prioritas {
  const umur = warga.nik === null ? null : umurDariNik(warga.nik, on);
  const { keadaan, kategori } = warga;
  return nilaiPrioritas({ keadaan, kategori, umur, isTerverifikasi, isPernahDibantu, isPrioritasDaftar });
}

/** In a group nothing that tells of somebody's health. */
function sayAlasan({ alasanList }: Prioritas, isGroup: boolean): string {
  const shown = alasanList.filter((alasan) => !isGroup || !isKategoriPeka(alasan)).map(sayCode);
  return shown.length === 0 ? '' : `: ${shown.join(', ')}`;
}
