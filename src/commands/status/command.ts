/** `status`: what became of a ticket, or of a person, for those who may know. */
import type { OrangDitanya } from '../../domain/orang-ditanya.ts';
import { isPeranDesa, PERAN_LIST, type Petugas } from '../../domain/petugas.ts';
import { desaTerlihat, isProgramPeka, peranWarga, rincianOf } from '../../domain/privasi.ts';
import { sayUnknownTiket } from '../../render/tanggapan.ts';
import { sayKepesertaan, sayWarga, sebutUlang } from '../../render/warga.ts';
import { listKepesertaanOf } from '../../store/kepesertaan.ts';
import type { Warga } from '../../store/warga.ts';
import { isNameMatch } from '../../text/nama-cocok.ts';
import { readPertanyaan } from '../../urai/pertanyaan.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';
import { sayLaporan, sayTakDikenal } from './orang.ts';
import {
  findTiketRow,
  listBarisRow,
  listByLastFour,
  listByNik,
  listByWarga,
  listRiwayat,
  type OrangRow,
  type TiketRow,
} from './store.ts';
import { sayTiket } from './tiket.ts';

export const status = defineCommand({
  id: 'status',
  keywords: ['status', 'cek'],
  // Who begins so in a private chat asks the bot, however the sentence goes on.
  polaPribadi: /^[!/]?\s*(?:status|cek)\s+\S/i,
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'melihat kabar sebuah tiket, atau seorang warga',
  contoh: ['status U-0012', 'status 9001 Misrani', 'cek Misrani desa Liyu'],
  run(context) {
    const { argumen, petugas, reference } = context;
    const pertanyaan = readPertanyaan(argumen, 'status', reference.wilayah);
    if (pertanyaan.apa === 'salah') return pertanyaan.balasan;
    if (pertanyaan.apa === 'tiket') return answerTiket(context, pertanyaan.kode);
    if (!peranWarga('status').includes(petugas.peran)) return BUKAN_PER_ORANG;
    return answerOrang(context, pertanyaan);
  },
});

/** The same words whomever it is about. */
const BUKAN_PER_ORANG =
  'Maaf, keterangan per orang hanya untuk petugas desa, kecamatan dan pendamping. Yang tersedia untuk Bapak/Ibu: *status U-0012* (tiket) dan *rekap*.';

/** Officers of a desa get the same sentence for another desa's ticket as for one that does not exist. */
function answerTiket({ db, petugas, zona, isGroup }: CommandContext, kode: string): string {
  const tiket = findTiketRow(db, kode);
  if (!tiket || !maySee(petugas, tiket)) return sayUnknownTiket(kode);
  return sayTiket(
    { tiket, rowList: listBarisRow(db, tiket.id), riwayatList: listRiwayat(db, tiket.id) },
    zona,
    isGroup,
  );
}

function maySee(petugas: Petugas, tiket: TiketRow): boolean {
  return !isPeranDesa(petugas.peran) || tiket.desaKode === petugas.desa?.kode || tiket.petugasId === petugas.id;
}

/** A person of the register; else one of whom only reports speak that do not count (yet). */
function answerOrang(context: CommandContext, orang: OrangDitanya): string {
  const { isGroup, zona } = context;
  const found = context.cari.orang(orang, () => sayTakDikenal(listTakDikenal(context, orang), zona, isGroup));
  const advice = isGroup && orang.apa === 'nik' ? `\n${JANGAN_NIK}` : '';
  return `${'balasan' in found ? found.balasan : sayDikenal(context, found)}${advice}`;
}

const JANGAN_NIK = 'Mohon jangan menulis NIK lengkap di grup; hapus pesan itu.';

/** States of the programmes, and the reports from which they come; in private to who may see everything with reasons. */
function sayDikenal(context: CommandContext, warga: Warga): string {
  const { db, isGroup, petugas, reference, zona } = context;
  const programs = sayKepesertaan(listKepesertaanOf(db, warga.id), { isGroup, programList: reference.programList });
  const laporan = sayLaporan(shownRows(context, listByWarga(db, warga.id)), zona, isGroup);
  const kata = sebutUlang(warga);
  if (rincianOf('status', petugas, isGroup, warga.desaKode) === 'lengkap') {
    const desa = warga.desaNama === null ? '' : `, Desa ${warga.desaNama}`;
    // The whole numbers only where they are asked for: a status is read over many a shoulder.
    const lain = `NIK, KK dan alamat: *riwayat ${kata}*`;
    return [`*${sayWarga(warga)}*${desa}`, `Program: ${programs}.`, ...laporan, lain].join('\n');
  }
  return [`${sayWarga(warga)}: ${programs}.`, ...laporan, `Rinciannya lewat chat pribadi: *status ${kata}*`].join('\n');
}

/** Who complains, and about whom, is for the office's own people, in private (Puskesos C.8); no programme tells a group of an illness. */
function shownRows({ petugas, isGroup, reference }: CommandContext, rowList: readonly OrangRow[]): OrangRow[] {
  const isKeluhanShown = !isGroup && !isPeranDesa(petugas.peran);
  const isHidden = (row: OrangRow) => isGroup && isProgramPeka(row.program, reference.programList);
  return rowList
    .filter(({ jenis }) => jenis !== 'keluhan' || isKeluhanShown)
    .map((row) => (isHidden(row) ? { ...row, program: null } : row));
}

/** Rows with the NIK of somebody whom the register does not show; to officers of a desa only from its own reports. */
function listTakDikenal(context: CommandContext, orang: OrangDitanya): OrangRow[] {
  const { db, petugas } = context;
  const desaKode = desaTerlihat(petugas);
  if (orang.apa === 'nik') return shownRows(context, listByNik(db, orang.nik, desaKode));
  if (orang.apa !== 'nama' || orang.digit === null) return [];
  const rowList = listByLastFour(db, orang.digit, desaKode);
  const [{ nama: given }] = orang.bacaanList;
  // A person who is spelt differently in another report is still the same person.
  const nikSet = new Set(rowList.filter(({ nama }) => nama !== null && isNameMatch(nama, given)).map(({ nik }) => nik));
  return shownRows(
    context,
    rowList.filter(({ nik }) => nikSet.has(nik)),
  );
}
