/** The words under which numbers are counted in a report. */
import type { TotalKey } from '../../domain/uraian.ts';
import { phraseSet, phraseTable } from '../../text/phrase-table.ts';

export type KunciHitung = Exclude<TotalKey, 'per_kpm_rupiah' | 'total_rupiah'>;

export const hitungTable = phraseTable<KunciHitung>({
  sasaran: `
    sasaran, target, kuota, pagu, jumlah kpm, jumlah sasaran, jumlah penerima, total kpm, total penerima,
    total sasaran, kpm, penerima, jumlah pbp, jumlah pm, jumlah kk, kpm sasaran, sasaran kpm,
    jumlah kpm sasaran, jumlah undangan, jumlah target, data bnba, bnba, danom, jumlah penerima manfaat,
    penerima manfaat, rencana, jumlah lansia, jumlah kuota, jatah, jumlah keluarga`,
  tersalur: `
    tersalur, tersalurkan, terealisasi, realisasi, disalurkan, salur, sudah, sudah salur, sudah tersalur,
    sudah terima, sudah diterima, sudah ambil, sudah diambil, sudah cair, sudah tarik, sudah dibayar,
    sudah dapat, dibayar, terbayar, dibayarkan, terbayarkan, cair, diterima, dibagikan, dibagi,
    terdistribusi, didistribusikan, penyaluran, panyaluran, diserahkan, selesai, terima, sudah menerima,
    yang terima, yang sudah, dicairkan, berhasil, penarikan, jumlah tersalur, salur langsung, diambil,
    terima langsung, sudah disalurkan, sudah dibagikan, sudah diserahkan, sukses, pencairan, distribusi,
    menerima, sudah transaksi, transaksi, tersalur semua, kpm tersalur, tarik, ditarik, sudah ditarik,
    sudah dicairkan, ✅, ✔`,
  diwakilkan: `
    diwakilkan, diwakili, wakil, perwakilan, kuasa, yang diwakilkan, dikuasakan, lewat wakil, diwakilakan,
    diambilkan, mewakilkan, yang diwakili, diwakil`,
  belum: `
    belum, belum salur, belum tersalur, belum terima, belum ambil, belum diambil, belum datang, belum hadir,
    belum cair, belum tarik, belum dapat, belum dibayar, belum menerima, tidak hadir, tidak datang, sisa,
    sisanya, yang belum, tidak ambil, belum disalurkan, belum realisasi, belum tersalurkan, tertunda,
    belum diserahkan, belum dibagi, ditunda, pending, tidak diambil, ⏳, susulan, belum dibagikan`,
  gagal: `
    gagal, gagal salur, gagal bayar, gagal cair, gagal tarik, tidak tersalur, tidak cair, retur,
    dikembalikan, batal salur, ❌, gagal transaksi, tidak bisa disalurkan, tidak tersalurkan, gagal transfer,
    meninggal, tidak terbayar`,
  proses: `
    proses, dalam proses, diproses, masih proses, sedang proses, sedang diproses, proses pengerjaan,
    dalam pengerjaan`,
  jumlah: `
    jumlah, total, jumlah total, sebanyak, sekian, jumlah usulan, jumlah anggota, jumlah orang, total usulan,
    total semua, jumlah semua, jumlah data, total data, jumlah keseluruhan, totalnya, semua, total jumlah,
    jumlah yang diusulkan, jumlah warga, total orang, berjumlah, jumlah nama, ada, sejumlah,
    total keseluruhan, ditetapkan, disepakati, dikunjungi, yang dikunjungi, total yang diusulkan, jumlah calon`,
  layak: `
    layak, ms, memenuhi syarat, jumlah layak, yang layak, total layak, lolos`,
  tidak_layak: `
    tidak layak, tms, tidak memenuhi syarat, jumlah tidak layak, yang tidak layak, total tidak layak,
    tidak lolos, gugur, dicoret, tl`,
  perlu_cek: `
    perlu cek, perlu dicek, cek ulang, perlu cek ulang, perlu verifikasi ulang, ragu, perlu dicek ulang`,
  usulan: `
    usulan, usulan masuk, usulan baru, usul baru, usulan diterima, usul, pengusulan, usul hapus,
    usulan hapus`,
  verifikasi: `
    verifikasi, diverifikasi, terverifikasi, verval, hasil verifikasi, sudah diverifikasi,
    verifikasi selesai`,
  keluhan: `
    keluhan, pengaduan, aduan, keluhan masuk, laporan keluhan, komplain, keluhan warga, pengaduan masuk`,
  peserta: `
    peserta, undangan, jumlah peserta, diundang, anggota`,
  hadir: `
    hadir, yang hadir, kehadiran, jumlah hadir, jumlah yang hadir, dihadiri, peserta hadir, hadir peserta,
    kpm hadir, dihadiri oleh`,
});

/** Words behind a number that only say what is counted. */
export const satuanTable = phraseSet(`
  kpm, orang, paket, kk, penerima, pbp, pm, jiwa, unit, rumah, lansia, warga, keluarga, sak, karung, ikung,
  kepala keluarga, lembar, anak, data, nama, peserta, buah, pkt, calon, kasus, usulan, laporan,
  disabilitas`);
/** Words that stand for the number 0. */
export const nihilTable = phraseSet(`
  nihil, -, kosong, tidak ada, tiada, nol, belum ada, zero, nil, tidak ada sama sekali, ksong, nihill`);
