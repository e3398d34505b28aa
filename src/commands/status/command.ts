/** `status`: what became of a ticket, or of a person, for those who may know. */
import { isPeranDesa, PERAN_LIST, type Petugas } from '../../domain/petugas.ts';
import { lastFour } from '../../render/sebutan.ts';
import { sayUnknownTiket } from '../../render/tanggapan.ts';
import { listWargaId } from '../../store/warga-cari.ts';
import { isNameMatch } from '../../text/nama-cocok.ts';
import { type Pertanyaan, readPertanyaan } from '../../urai/pertanyaan.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';
import { sayOrangGrup, sayOrangPribadi } from './orang.ts';
import {
  findTiketRow,
  listBarisRow,
  listByLastFour,
  listByNik,
  listRiwayat,
  type OrangRow,
  type TiketRow,
} from './store.ts';
import { sayTiket } from './tiket.ts';

export const status = defineCommand({
  id: 'status',
  keywords: ['status', 'cek'],
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'melihat kabar sebuah tiket, atau seorang warga',
  contoh: ['status U-0012', 'status 9001 Misrani'],
  run(context) {
    const pertanyaan = readPertanyaan(context.argumen);
    switch (pertanyaan.apa) {
      case 'salah':
        return pertanyaan.balasan;
      case 'tiket':
        return answerTiket(context, pertanyaan.kode);
      default:
        return answerOrang(context, pertanyaan);
    }
  },
});

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

type Orang = Extract<Pertanyaan, { apa: 'nik' | 'nama' }>;

function answerOrang(context: CommandContext, orang: Orang): string {
  const { petugas, zona, isGroup } = context;
  if (petugas.peran === 'camat' || petugas.peran === 'dinas') {
    return 'Maaf, keterangan per orang hanya untuk petugas desa dan pendamping. Yang tersedia untuk Bapak/Ibu: *status U-0012* (tiket) dan *rekap*.';
  }
  const kunci = orang.apa === 'nik' ? `NIK ${lastFour(orang.nik)}` : `${orang.nama} …${orang.digit}`;
  const stop = context.cari.tahan(kunci);
  if (stop !== null) return stop;
  const rowList = findRows(context, orang).filter((row) => row.jenis !== 'keluhan' || maySeeKeluhan(context));
  const wargaIdList = listWargaId(context.db, [...new Set(rowList.map(({ nik }) => nik))]);
  context.cari.catat(kunci, wargaIdList, rowList.length > 0 ? 'ditemukan' : 'tidak_ada');
  if (rowList.length === 0) return sayNothing(petugas, orang, isGroup);
  if (!isGroup) return sayOrangPribadi(rowList, zona);
  return `${sayOrangGrup(hideDisabilitas(context, rowList), zona)}\n${sayAdvice(orang, rowList[0])}`;
}

/** Who complains, and about whom, is for the office's own people, in private (Puskesos C.8). */
function maySeeKeluhan({ petugas, isGroup }: CommandContext): boolean {
  return !isGroup && !isPeranDesa(petugas.peran);
}

/** `SEMBAKO-DISABILITAS` beside a name tells the whole group about a person's health. */
function hideDisabilitas({ reference }: CommandContext, rowList: readonly OrangRow[]): OrangRow[] {
  const hidden = new Set(
    reference.programList.filter(({ kategori }) => kategori === 'disabilitas').map(({ kode }) => kode),
  );
  return rowList.map((row) => (row.program !== null && hidden.has(row.program) ? { ...row, program: null } : row));
}

function findRows({ db, petugas }: CommandContext, orang: Orang): OrangRow[] {
  const desaKode = isPeranDesa(petugas.peran) ? (petugas.desa?.kode ?? '') : null;
  if (orang.apa === 'nik') return listByNik(db, orang.nik, desaKode);
  const candidateList = listByLastFour(db, orang.digit, desaKode);
  // A person who is spelt differently in another report is still the same person.
  const nikSet = new Set(
    candidateList.filter(({ nama }) => nama !== null && isNameMatch(nama, orang.nama)).map(({ nik }) => nik),
  );
  return candidateList.filter(({ nik }) => nikSet.has(nik));
}

/** The same words whether nobody is on record or somebody whom this officer may not see. */
function sayNothing(petugas: Petugas, orang: Orang, isGroup: boolean): string {
  const scope = isPeranDesa(petugas.peran) && petugas.desa ? ` di laporan Desa ${petugas.desa.nama}` : '';
  const who = orang.apa === 'nik' ? `NIK ${lastFour(orang.nik)}` : `${orang.nama} …${orang.digit}`;
  const sentence = `${who} tidak ditemukan${scope}. Periksa lagi angka dan ejaan namanya; nama depan saja sudah cukup.`;
  return isGroup && orang.apa === 'nik' ? `${sentence}\n${sayAdvice(orang, undefined)}` : sentence;
}

function sayAdvice(orang: Orang, found: OrangRow | undefined): string {
  const digit = orang.apa === 'nik' ? orang.nik.slice(-4) : orang.digit;
  const nama = orang.apa === 'nama' ? orang.nama : (found?.nama?.split(/\s+/)[0] ?? 'nama');
  const line = `*status ${digit} ${nama}*`;
  if (orang.apa === 'nama') return `Rinciannya lewat chat pribadi: ${line}`;
  return `Mohon jangan menulis NIK lengkap di grup; hapus pesan itu. Tanyakan lewat chat pribadi: ${line}`;
}
