/** `belum pernah`: who was judged to be in need, and has never received anything (BALAKAS, Permasalahan 2 and 3). */
import type { Desa } from '../../domain/petugas.ts';
import { peranWarga, rincianOf } from '../../domain/privasi.ts';
import { localDay, setahunSebelum } from '../../domain/waktu.ts';
import { sayDaftar, sayPerDesa, sayWarga } from '../../render/warga.ts';
import { readKeadaanWarga } from '../../store/keadaan-warga.ts';
import { listPeserta } from '../../store/peserta.ts';
import type { CommandContext } from '../define-command.ts';
import { defineDaftar } from '../define-daftar.ts';

export const pernah = defineDaftar({
  id: 'pernah',
  keywords: ['belum pernah'],
  pola: /^[!/]?\s*belum\s+pernah(?:\s+(?:dapat|menerima|terima|dibantu))?(?:\s+[\p{L}'’.]+){0,3}[.?!\s]*$/iu,
  peran: peranWarga('pernah'),
  ringkas: 'warga terverifikasi yang belum pernah dibantu',
  contoh: ['belum pernah', 'belum pernah Liyu'],
  pengisi: /^(?:dapat|menerima|terima|dibantu)\b/i,
  say: (desa, context) => (desa === null ? sayKecamatan(context) : sayDesa(desa, context)),
});

const sayHead = (count: number) => `*Terverifikasi, belum pernah dibantu: ${count} orang*`;
const sayNobody = (where: string) =>
  `Semua warga terverifikasi di ${where} sudah pernah dibantu, atau belum ada yang diverifikasi.`;

function sayKecamatan({ db, reference, now, zona }: CommandContext): string {
  const { kecamatan, desaList } = reference.wilayah;
  const sejak = setahunSebelum(localDay(now, zona));
  const keadaanList = readKeadaanWarga(db, { sejak, laranganList: [] });
  const count = keadaanList.reduce((sum, { belumPernah }) => sum + belumPernah, 0);
  const where = `Kecamatan ${kecamatan}`;
  if (count === 0) return sayNobody(where);
  const perDesa = sayPerDesa(
    keadaanList.map(({ desaKode, belumPernah }) => ({ desaKode, jumlah: belumPernah })),
    desaList,
  );
  return [sayHead(count), where, ...perDesa, 'Nama-namanya: *belum pernah* dan nama desa'].join('\n');
}

function sayDesa(desa: Desa, { db, petugas, isGroup }: CommandContext): string {
  const list = listPeserta(db, desa.kode).filter(
    ({ warga, isTerverifikasi, isPernahDibantu }) => warga.keadaan === 'ada' && isTerverifikasi && !isPernahDibantu,
  );
  const where = `Desa ${desa.nama}`;
  if (list.length === 0) return sayNobody(where);
  const lineList = list
    .filter(({ warga }) => ['ringkas', 'lengkap'].includes(rincianOf('pernah', petugas, isGroup, warga.desaKode)))
    .map(({ warga }) => `${sayWarga(warga)}${!isGroup && warga.rt ? `, RT ${warga.rt}` : ''}`);
  return [sayHead(list.length), where, ...sayDaftar(lineList, 'Lengkapnya di ekspor kantor.')].join('\n');
}
