/** `verval`: who has to be verified again, because the last time is more than a year ago (BALAKAS: "harus diverifikasi setiap tahunnya"). */
import { peranWarga } from '../../domain/privasi.ts';
import { addDays, localDay, sayDate } from '../../domain/waktu.ts';
import { tabelAngka } from '../../render/rekap-tabel.ts';
import { sayDaftar, sayWarga } from '../../render/warga.ts';
import { listPeserta, type Peserta } from '../../store/peserta.ts';
import { readDesaDiminta } from '../../urai/desa-diminta.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

const SETAHUN_HARI = 365;

export const verval = defineCommand({
  id: 'verval',
  keywords: ['verval', 'verifikasi ulang', 'belum verval'],
  pola: /^[!/]?\s*(?:belum\s+)?(?:verval|verifikasi\s+ulang)(?:\s+(?!pkh|bpnt|blt|sembako|dtsen|dtks|pbi|rtlh|kube|uep)[\p{L}'’.]+){0,3}[.?!\s]*$/iu,
  peran: peranWarga('verval'),
  isPribadi: false,
  ringkas: 'penerima yang setahun belum diverifikasi',
  contoh: ['verval', 'verval Liyu'],
  run(context) {
    const { db, reference, zona, now, petugas, argumen, isGroup } = context;
    const asked = readDesaDiminta(argumen, reference, petugas);
    if (asked.apa === 'asing') return isGroup ? null : `Desa "${asked.kata.slice(0, 20)}" belum saya kenal.`;
    if (asked.apa === 'lain')
      return `Maaf, Anda terdaftar untuk Desa ${petugas.desa?.nama ?? '-'}. Kirim saja: *verval*`;
    const sejak = addDays(localDay(now, zona), -SETAHUN_HARI);
    const desa = asked.apa === 'desa' ? asked.desa : null;
    const wajibList = listPeserta(db, desa?.kode ?? null).filter(isWajib);
    if (wajibList.length === 0) return `Belum ada penerima yang tercatat${desa ? ` di Desa ${desa.nama}` : ''}.`;
    return desa ? sayDesa(wajibList, desa.nama, sejak, isGroup) : sayKecamatan(wajibList, sejak, context);
  },
});

/** Recipients and those who are about to be: whoever is out of every programme need not be asked again. */
function isWajib({ warga, programList }: Peserta): boolean {
  return warga.keadaan === 'ada' && programList.some(({ state }) => state !== 'nonaktif' && state !== 'diusulkan');
}

function isSudah({ verifOn }: Peserta, sejak: string): boolean {
  return verifOn !== null && verifOn >= sejak;
}

function sayKecamatan(wajibList: readonly Peserta[], sejak: string, { reference }: CommandContext): string {
  const desaList = [...reference.wilayah.desaList, null];
  const rowList = desaList
    .map((desa) => ({ desa, own: wajibList.filter(({ warga }) => isOf(warga.desaKode, desa, reference)) }))
    .filter(({ own }) => own.length > 0)
    .map(({ desa, own }) => ({ desa, cells: [own.filter((peserta) => isSudah(peserta, sejak)).length, own.length] }));
  const sudah = wajibList.filter((peserta) => isSudah(peserta, sejak)).length;
  return [
    `*Verval tahunan: ${sudah} dari ${wajibList.length} penerima*`,
    `_Diverifikasi sejak ${sayDate(sejak)}; S sudah, P penerima_`,
    tabelAngka(['S', 'P'], rowList),
    'Nama yang belum: *verval* dan nama desa',
  ].join('\n');
}

function isOf(kode: string | null, desa: { kode: string } | null, { wilayah }: CommandContext['reference']): boolean {
  return desa === null ? !wilayah.desaList.some((own) => own.kode === kode) : desa.kode === kode;
}

function sayDesa(wajibList: readonly Peserta[], nama: string, sejak: string, isGroup: boolean): string {
  const belumList = wajibList
    .filter((peserta) => !isSudah(peserta, sejak))
    .sort((a, b) => (a.verifOn ?? '').localeCompare(b.verifOn ?? ''));
  const head = `*Verval Desa ${nama}: ${wajibList.length - belumList.length} dari ${wajibList.length} penerima*`;
  if (belumList.length === 0) return `${head}\nSemua sudah diverifikasi sejak ${sayDate(sejak)}.`;
  const lineList = belumList.map(({ warga, verifOn }) => {
    const when = verifOn === null ? 'belum pernah' : sayDate(verifOn);
    return isGroup ? sayWarga(warga) : `${sayWarga(warga)}${warga.rt ? `, RT ${warga.rt}` : ''} (${when})`;
  });
  return [head, `Belum sejak ${sayDate(sejak)}:`, ...sayDaftar(lineList, 'Lengkapnya di ekspor kantor.')].join('\n');
}
