/** `verval`: who has to be verified again, because the last time is more than a year ago (BALAKAS: "harus diverifikasi setiap tahunnya"). */
import type { Desa } from '../../domain/petugas.ts';
import { peranWarga } from '../../domain/privasi.ts';
import { localDay, sayDate, setahunSebelum } from '../../domain/waktu.ts';
import { tabelAngka } from '../../render/rekap-tabel.ts';
import { sayDaftar, sayWarga } from '../../render/warga.ts';
import { type KeadaanWarga, readKeadaanWarga } from '../../store/keadaan-warga.ts';
import { listPeserta, type Peserta } from '../../store/peserta.ts';
import type { CommandContext } from '../define-command.ts';
import { defineDaftar } from '../define-daftar.ts';

export const verval = defineDaftar({
  id: 'verval',
  keywords: ['verval', 'verifikasi ulang', 'belum verval'],
  pola: /^[!/]?\s*(?:belum\s+)?(?:verval|verifikasi\s+ulang)(?:\s+(?!pkh|bpnt|blt|sembako|dtsen|dtks|pbi|rtlh|kube|uep)[\p{L}'’.]+){0,3}[.?!\s]*$/iu,
  peran: peranWarga('verval'),
  ringkas: 'penerima yang setahun belum diverifikasi',
  contoh: ['verval', 'verval Liyu'],
  say(desa, context) {
    const sejak = setahunSebelum(localDay(context.now, context.zona));
    return desa === null ? sayKecamatan(sejak, context) : sayDesa(desa, sejak, context);
  },
});

function sayKecamatan(sejak: string, { db, reference }: CommandContext): string {
  const keadaanList = readKeadaanWarga(db, { sejak, laranganList: [] });
  const sum = (list: readonly KeadaanWarga[]) => [
    list.reduce((total, { vervalSudah }) => total + vervalSudah, 0),
    list.reduce((total, { vervalWajib }) => total + vervalWajib, 0),
  ];
  const [sudah = 0, wajib = 0] = sum(keadaanList);
  if (wajib === 0) return 'Belum ada penerima yang tercatat.';
  const { desaList } = reference.wilayah;
  const isOwn = (kode: string | null) => desaList.some((desa) => desa.kode === kode);
  const rowList = [...desaList, null]
    .map((desa) => ({
      desa,
      cells: sum(keadaanList.filter(({ desaKode }) => (desa === null ? !isOwn(desaKode) : desa.kode === desaKode))),
    }))
    .filter(({ cells: [, penerima = 0] }) => penerima > 0);
  return [
    `*Verval tahunan: ${sudah} dari ${wajib} penerima*`,
    `_Diverifikasi sejak ${sayDate(sejak)}; S sudah, P penerima_`,
    tabelAngka(['S', 'P'], rowList),
    'Nama yang belum: *verval* dan nama desa',
  ].join('\n');
}

function sayDesa(desa: Desa, sejak: string, { db, isGroup }: CommandContext): string {
  const wajibList = listPeserta(db, desa.kode).filter(isWajib);
  if (wajibList.length === 0) return `Belum ada penerima yang tercatat di Desa ${desa.nama}.`;
  const belumList = wajibList
    .filter(({ verifOn }) => verifOn === null || verifOn < sejak)
    .sort((a, b) => (a.verifOn ?? '').localeCompare(b.verifOn ?? ''));
  const head = `*Verval Desa ${desa.nama}: ${wajibList.length - belumList.length} dari ${wajibList.length} penerima*`;
  if (belumList.length === 0) return `${head}\nSemua sudah diverifikasi sejak ${sayDate(sejak)}.`;
  const lineList = belumList.map(({ warga, verifOn }) => {
    const when = verifOn === null ? 'belum pernah' : sayDate(verifOn);
    return isGroup ? sayWarga(warga) : `${sayWarga(warga)}${warga.rt ? `, RT ${warga.rt}` : ''} (${when})`;
  });
  return [head, `Belum sejak ${sayDate(sejak)}:`, ...sayDaftar(lineList, 'Lengkapnya di ekspor kantor.')].join('\n');
}

/** Recipients and those who are about to be: whoever is out of every programme need not be asked again. */
function isWajib({ warga, programList }: Peserta): boolean {
  return warga.keadaan === 'ada' && programList.some(({ state }) => state !== 'nonaktif' && state !== 'diusulkan');
}
