/** `riwayat`: the whole story of a ticket or a person, with its messages, for those who may know. */
import { nilaiPrioritas } from '../../domain/kepesertaan.ts';
import { umurDariNik } from '../../domain/nik.ts';
import { isPeranDesa } from '../../domain/petugas.ts';
import { desaTerlihat, peranWarga, rincianOf } from '../../domain/privasi.ts';
import { localDay } from '../../domain/waktu.ts';
import { sayUnknownTiket } from '../../render/tanggapan.ts';
import { sayKepesertaan, sayTidakDitemukan, sayWarga } from '../../render/warga.ts';
import { listKepesertaanOf } from '../../store/kepesertaan.ts';
import { listPesertaOf } from '../../store/peserta.ts';
import type { Warga } from '../../store/warga.ts';
import { cariOrang, type OrangDitanya } from '../../store/warga-cari.ts';
import { isNameMatch } from '../../text/nama-cocok.ts';
import { readOrang, sebutOrang } from '../../urai/orang-ditanya.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';
import { sayOrang, sayTiket } from './cerita.ts';
import { findTiketCerita, listKejadian, listLangkah } from './store.ts';

export const riwayat = defineCommand({
  id: 'riwayat',
  keywords: ['riwayat'],
  pola: /^[!/]?\s*riwayat\s+(?=[^\n]*\d)[^\n]{2,80}$/i,
  peran: peranWarga('riwayat'),
  isPribadi: false,
  ringkas: 'cerita lengkap sebuah tiket atau seorang warga',
  contoh: ['riwayat U-0012', 'riwayat 9001 Misrani', 'riwayat W-0001'],
  run(context) {
    const asked = readOrang(context.argumen, 'riwayat');
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

function answerOrang(context: CommandContext, orang: OrangDitanya): string {
  const { db, petugas, cari } = context;
  const kunci = sebutOrang(orang);
  const stop = cari.tahan(kunci);
  if (stop !== null) return stop;
  const foundList = cariOrang(db, orang, desaTerlihat(petugas), isNameMatch);
  cari.catat(
    kunci,
    foundList.map(({ id }) => id),
    foundList.length > 0 ? 'ditemukan' : 'tidak_ada',
  );
  const [only, ...others] = foundList;
  if (!only) return sayTidakDitemukan(kunci);
  if (others.length > 0) return `Ada ${foundList.length} orang yang cocok. Tulis namanya lebih lengkap.`;
  return sayOne(context, only);
}

function sayOne({ db, petugas, isGroup, reference, zona, now }: CommandContext, warga: Warga): string {
  const kepesertaanList = listKepesertaanOf(db, warga.id);
  if (rincianOf('riwayat', petugas, isGroup, warga.desaKode) !== 'lengkap') {
    const programs = sayKepesertaan(kepesertaanList, { isGroup, programList: reference.programList });
    const kata = warga.nik === null ? warga.kode : `${warga.nik.slice(-4)} ${warga.nama.split(/\s+/)[0]}`;
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
