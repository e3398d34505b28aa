/** The words by which a message says what kind of report it is. */
import type { ReportKind } from '../../domain/uraian.ts';
import { phraseTable } from '../../text/phrase-table.ts';

export type KataJenis = ReportKind | 'kegiatan' | 'rekap' | 'nihil';

/** `laporan` alone says little: another kind beside it wins. */
export const jenisTable = phraseTable<KataJenis>({
  usulan: `
    usulan, usul, usulkan, usulakan, mengusulkan, diusulkan, pengusulan, mausulakan, mausulkan, usulannya,
    pengajuan, mengajukan, ajukan, diajukan, mengajuakan, maajuakan, mangajuakan, maajukan, pendaftaran, mendaftarkan, daftarkan, mendaftar,
    didaftarkan, permohonan bantuan, permohonan, perubahan data, calon penerima, calon kpm, daftar usulan,
    data usulan, usula, mengusul, calon, penghapusan, usulkn, mengusulkn, usl`,
  verifikasi: `
    verifikasi, verval, memverifikasi, diverifikasi, verifkasi, verivikasi, verfikasi, veripikasi, hasil verifikasi, hasil survei, hasil survey,
    ground check, groundcheck, validasi, verifikasi dan validasi, hasil cek lapangan, hasil pengecekan,
    kelayakan, hasil kunjungan, terverifikasi, survei kelayakan, verivali, vervali, pemutakhiran,
    hasil musdes kelayakan, hasil peninjauan, hasil penilaian, home visit kelayakan`,
  salur: `
    kegiatan penyaluran, kegiatan pembagian, kegiatan penyerahan, kegiatan salur,
    salur, penyaluran, panyaluran, salurkan, menyalurkan, disalurkan, disalurakan, tersalur, tersalurkan,
    penyerahan, menyerahkan, diserahkan, pembagian, membagikan, dibagikan, dibagiakan, bagi, dibagi,
    pencairan, dicairkan, penarikan, distribusi, pendistribusian, mendistribusikan, didistribusikan,
    realisasi, serah terima, pembayaran, dibayarkan, membayarkan, ceklis, checklist, cheklis, ceklist,
    cheklist, daftar penerima, daftar hadir penerima, perkembangan bantuan, perkembangan, pengambilan,
    penyeluran, tersalurnya, panyerahan, pambagian, penyaluran bantuan, terealisasi, progres, progress,
    ceklis penerima, daftar penyaluran, pencairan dana, bagi bagi, dibagian, sdh salur, lap salur,
    penyaluaran, penyalurn, salurr`,
  keluhan: `
    keluhan, pengaduan, aduan, mengadu, mengadukan, mengeluh, mengeluhkan, komplain, complain, keluh, mahual,
    protes, dikeluhkan, mangaluh, melaporkan keluhan, laporan pengaduan, laporan warga, ngadu, maadu,
    maaduakan, keluh kesah, darurat, laporan darurat, urgent, gawat`,
  laporan: `
    laporan, lapor, melaporkan, lapur, lapoan, laporkan, dilaporkan, laporan mingguan, laporan bulanan,
    update, menyampaikan laporan, lapiran, informasi capaian, capaian, mingguan, bulanan`,
  rekap: `
    rekap, rekapitulasi, rekap penyaluran, rekap salur, rekap verifikasi, rekap usulan, resume`,
  nihil: ['nihil', 'laporan nihil', 'lap nihil', 'nihil laporan'],
  kegiatan: `
    kegiatan, musdes, musdesus, muskel, musyawarah, musyawarah desa, musyawarah desa khusus, muskelsus,
    rapat, rembuk, rembug, sosialisasi, kunjungan, berkunjung, mengunjungi, p2k2, fds, monitoring, monev,
    pendampingan, mendampingi, penyuluhan, posyandu, posyandu lansia, pertemuan, pertemuan kelompok,
    pelatihan, home visit, homevisit, kunjungan rumah, gotong royong, pembinaan, bimtek, rakor, koordinasi,
    evaluasi, pendataan, senam lansia, pemeriksaan kesehatan, bakti sosial, baksos, santunan, silaturahmi,
    senam, menjenguk, respon kasus, respons kasus, penjangkauan, asesmen, assessment, rujukan, edukasi,
    kerja bakti, pemutakhiran data, musrenbang, musrenbangdes, mengantar, melayat, takziah, peninjauan,
    meninjau, pemantauan`,
});

/** Kinds that may also be read from a near miss of their keyword at the very start. */
export const KATA_KUNCI: readonly (readonly [kata: string, jenis: KataJenis])[] = [
  ['usulan', 'usulan'],
  ['verifikasi', 'verifikasi'],
  ['penyaluran', 'salur'],
  ['laporan', 'laporan'],
  ['keluhan', 'keluhan'],
  ['pengaduan', 'keluhan'],
  ['salur', 'salur'],
];
