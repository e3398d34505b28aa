/** `riwayat`: the whole story of a ticket or a person, with its messages, for those who may know. */
import { nilaiPrioritas } from '../../domain/kepesertaan.ts';
import { umurDariNik } from '../../domain/nik.ts';
import type { OrangDitanya } from '../../domain/orang-ditanya.ts';
import { isPeranDesa } from '../../domain/petugas.ts';
import { desaTerlihat, peranWarga, rincianOf } from '../../domain/privasi.ts';
import { localDay } from '../../domain/waktu.ts';
import { sayUnknownTiket } from '../../render/tanggapan.ts';
import { sayKepesertaan, sayWarga, sebutUlang } from '../../render/warga.ts';
import { listKepesertaanOf } from '../../store/kepesertaan.ts';
import { listPesertaOf } from '../../store/peserta.ts';
import type { Warga } from '../../store/warga.ts';
import { KALIMAT } from '../../urai/kosakata/perintah.ts';
import { readPertanyaan } from '../../urai/pertanyaan.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';
import { sayOrang, sayTiket } from './cerita.ts';
import { findTiketCerita, listKejadian, listLangkah } from './store.ts';

/** Words behind which no name stands: people also talk about histories. */
const OBROLAN = [
  ...KALIMAT,
  'sakit\\p{L}*',
  'penyakit\\p{L}*',
  'hidup\\p{L}*',
  'kerja',
  'pekerjaan',
  'pendidikan',
  'chat',
  'pesan',
];
/** Something with digits, or up to six words that can be a name and a desa. */
const POLA = new RegExp(
  `^[!/]?\\s*riwayat\\s+(?:(?=[^\\n]*\\d)[^\\n]{2,80}|(?!(?:[^\\n]*\\s)?(?:${OBROLAN.join('|')})(?![\\p{L}]))[\\p{L}'’.,()-]+(?:\\s+[\\p{L}'’.,()-]+){0,5})\\s*[?!]?\\s*$`,
  'iu',
);

export const riwayat = defineCommand({
  id: 'riwayat',
  keywords: ['riwayat'],
  pola: POLA,
  peran: peranWarga('riwayat'),
  isPribadi: false,
  ringkas: 'cerita lengkap sebuah tiket atau seorang warga',
  contoh: ['riwayat U-0012', 'riwayat 9001 Misrani', 'riwayat Misrani Liyu', 'riwayat W-0001'],
  run(context) {
    const asked = readPertanyaan(context.argumen, 'riwayat', context.reference.wilayah);
    if (asked.apa === 'salah') return asked.balasan;
    return asked.apa === 'tiket' ? answerTiket(context, asked.kode) : answerOrang(context, asked);
  },
});

/** Who may not know of a ticket hears the same as of one that does not exist; complaints are the office's own (Puskesos C.8). */
function answerTiket({ db, petugas, zona, isGroup }: CommandContext, kode: string): string {
  const tiket = findTiketCerita(db, kode);
  const own = desaTerlihat(petugas);
  const isHidden =
    tiket === null ||
    (own !== null && tiket.desaKode !== own) ||
    (tiket.jenis === 'keluhan' && (isGroup || own !== null));
  return isHidden ? sayUnknownTiket(kode) : sayTiket(tiket, listLangkah(db, tiket.id), zona, isGroup);
}

/** Words of talk behind `riwayat` get silence in a group; so does a name that nobody has who may be known to the asker. */
function answerOrang(context: CommandContext, orang: OrangDitanya): string | null {
  const found = context.cari.orang(orang);
  if (!('balasan' in found)) return sayOne(context, found);
  const isTalk = context.isGroup && found.isKosong === true && orang.apa === 'nama' && orang.digit === null;
  return isTalk ? null : found.balasan;
}

function sayOne({ db, petugas, isGroup, reference, zona, now }: CommandContext, warga: Warga): string {
  const kepesertaanList = listKepesertaanOf(db, warga.id);
  if (rincianOf('riwayat', petugas, isGroup, warga.desaKode) !== 'lengkap') {
    const programs = sayKepesertaan(kepesertaanList, { isGroup, programList: reference.programList });
    const kata = sebutUlang(warga);
    return `${sayWarga(warga)}: ${programs}.\nRinciannya lewat chat pribadi: *riwayat ${kata}*`;
  }
  const [peserta] = listPesertaOf(db, warga.id);
  const prioritas = nilaiPrioritas({
    keadaan: warga.keadaan,
    kategori: warga.kategori,
    umur: warga.nik === null ? null : umurDariNik(warga.nik, localDay(now, zona)),
    isTerverifikasi: peserta?.isTerverifikasi ?? false,
    isPernahDibantu: peserta?.isPernahDibantu ?? false,
    isPrioritasDaftar: peserta?.isPrioritasDaftar ?? false,
  });
  const kejadianList = listKejadian(db, warga.id, !isPeranDesa(petugas.peran));
  return sayOrang({ warga, kepesertaanList, kejadianList, prioritas }, zona);
}
