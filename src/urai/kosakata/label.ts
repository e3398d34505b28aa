/** The words that name a field of a report, before or after their value. */
import { type FrasaList, phraseTable } from '../../text/phrase-table.ts';

/** Fields of one person. */
export type LabelBaris =
  | 'nama'
  | 'nik'
  | 'kk'
  | 'alamat'
  | 'rt'
  | 'rw'
  | 'rtrw'
  | 'jk'
  | 'kategori'
  | 'status'
  | 'alasan'
  | 'ket'
  | 'nominal'
  | 'masalah'
  | 'no'
  | 'umur'
  | 'nomor_lain';
/** Fields of the whole report. */
export type LabelKepala = 'desa' | 'program' | 'tanggal' | 'periode' | 'acara';
export type Label = LabelBaris | LabelKepala;

const LABEL: Record<Label, FrasaList> = {
  nama: `
    nama, nama lengkap, nama penerima, nama kpm, nama calon, nama calon penerima, nama calon kpm, nama warga,
    nama ybs, nama usulan, nama yang diusulkan, nama pm, nama anak, nama lansia, nama peserta,
    nama sesuai ktp, nama anggota, nama penyandang, nama pelapor, nama kepala keluarga, nama pengurus,
    nama yang bersangkutan, nama keluarga, nama korban, nama orang, nama terlapor, nama pbp, nama pengadu,
    pelapor, nama kk, nama lengkap sesuai ktp, name, atas nama, nama pemilik, nama pemilik rumah, nama pemohon, nama pasien, nama siswa, nama ketua,
    ketua, ketua kelompok, sekretaris, bendahara`,
  nik: `
    nik, nomor nik, ktp, nomor ktp, nik ktp, nomor nik ktp, no nik, noktp, nonik, n i k,
    nomor induk kependudukan, e ktp, nomor e ktp, nik penerima, nik kpm, nik lama, nik nya, niknya,
    nomor identitas, nik baru, nik anak`,
  kk: `
    kk, nomor kk, nkk, nokk, no nkk, nomor nkk, kartu keluarga, nomor kartu keluarga, k k, kk nya, kknya,
    nomor kk nya, kk baru, no kk baru, nmrkk`,
  alamat: `
    alamat, almt, alamt, alamatnya, tempat tinggal, alamat rumah, alamat lengkap, domisili, alamat domisili,
    alamat ktp`,
  rt: ['rt', 'no rt'],
  rw: ['rw'],
  rtrw: ['rt rw', 'rtrw'],
  jk: `
    jk, jenis kelamin, kelamin, l p, j k, lk pr, gender, jns kelamin, lp`,
  kategori: `
    kategori, kat, komponen, kategori komponen, kriteria, golongan, katagori, jenis disabilitas,
    ragam disabilitas, kelompok`,
  status: `
    status, hasil, hasil verifikasi, status salur, status penyaluran, keputusan, kesimpulan, stts, sts,
    hasil verval, status verifikasi, kelayakan, rekomendasi, realisasi salur, hsl, penilaian`,
  alasan: `
    alasan, alasannya, penyebab, alsn, alasan hapus, alasan dikeluarkan, alasan penghapusan,
    alasan tidak layak`,
  ket: `
    keterangan, catatan, kondisi, ket, note, info, keadaan`,
  nominal: `
    nominal, besaran, jumlah uang, jumlah bantuan, jumlah diterima, jumlah yang diterima, nilai,
    nilai bantuan, uang, jumlah terima, besar bantuan, nominal bantuan, jumlah dana, jumlah rp, rp,
    terima rp, jumlah nominal, besaran bantuan, dana`,
  masalah: `
    masalah, isi, isi keluhan, isi pengaduan, permasalahan, uraian, isi laporan, isi aduan, kendala, keluhan,
    aduan, pengaduan, jenis keluhan, jenis aduan, uraian masalah, hal, perihal, kronologi, jenis masalah,
    problem, uraian keluhan, uraian pengaduan, jenis pengaduan`,
  no: ['nomor', 'no urut', 'nomor urut', 'urut'],
  umur: `
    umur, usia, tanggal lahir, ttl, tempat tanggal lahir, tempat lahir, tahun lahir, lahir, pekerjaan,
    ibu kandung, nama ibu kandung, nama ibu, shdk, hubungan keluarga, agama, pendidikan, desil,
    jumlah anggota keluarga, jml anggota keluarga, anggota keluarga, status kawin, status perkawinan,
    tanggungan, nama suami, nama istri, nama ayah, nama bapak, nama wali, pendamping, wakil, nama wakil,
    suami, istri`,
  nomor_lain: `
    hp, no hp, nomor hp, wa, no wa, nomor wa, telp, no telp, nomor telp, telepon, nomor telepon, rek,
    rekening, no rek, nomor rek, nomor rekening, no rekening, kks, no kks, nomor kks, nomor kartu, no kartu,
    bpjs, no bpjs, nomor bpjs, kis, nomor kis, nomor kartu kks, kontak, hp wa, no hp wa, id dtks, id dtsen,
    nomor kartu bpjs, nomor jkn, kartu kks, nomor kartu kis, handphone, nohp, id`,
  desa: `
    desa, nama desa, desa kelurahan, desa kel, kelurahan, asal desa, dari desa, wilayah, desa pengusul,
    lokasi desa, desanya, desa asal, ds`,
  program: `
    program, jenis bantuan, bantuan, nama bantuan, jenis program, program bantuan, nama program,
    jenis bansos, bansos, usulan program, prog, jenis usulan, jenis, macam bantuan,
    jenis bantuan yang diusulkan, usulan bantuan, nama bansos`,
  tanggal: `
    tanggal, hari tanggal, hari, tanggal kegiatan, tanggal penyaluran, tanggal salur, tanggal verifikasi,
    tanggal pelaksanaan, waktu, pada tanggal, hari tgl, tanggal kejadian, tanggal laporan, waktu pelaksanaan,
    waktu penyaluran, hari dan tanggal, pelaksanaan, tanggal usulan, tanggal kunjungan, tanggal pengaduan,
    tanggal keluhan, tanggal lapor, hari pelaksanaan, hari tanggal pelaksanaan, tanggal penyerahan,
    tanggal verval, waktu kegiatan, tanggal pembagian, tanggal cair, tanggal pencairan,
    hari tanggal kegiatan`,
  periode: `
    periode, bulan, alokasi, tahap, triwulan, masa, untuk bulan, periode bulan, bulan salur, alokasi bulan,
    priode, minggu, periode salur, periode laporan, tahun, tahun anggaran`,
  acara: `
    tempat, lokasi, acara, agenda, kegiatan, petugas, modul, materi, narasumber, kecamatan, kabupaten, foto,
    dokumentasi, lampiran, yth, kepada, dari, pimpinan, jam, pukul, jenis kegiatan, nama kegiatan, tema,
    pendamping pkh, tksk, verifikator, surveyor, kelompok pkh, penyalur, bank penyalur, bank, titik bagi,
    titik salur, petugas verifikasi, pelapor petugas, operator, sumber dana, provinsi, dusun, nama petugas,
    nama kelompok, nama klpk, nama klp, nama kel, klpk, nama kube, nama usaha, nama agen, nama bank, nama toko, nama acara,
    nama tempat, kelompok tani, jenis usaha, usaha, hari ini, hasil musdes, via, tembusan, pelaksana`,
};

export const labelTable = phraseTable<Label>(LABEL);

const ORANG_LIST: readonly Label[] = [
  'nama',
  'nik',
  'kk',
  'alamat',
  'rt',
  'rw',
  'rtrw',
  'jk',
  'kategori',
  'status',
  'alasan',
];
const ORANG_SET: ReadonlySet<Label> = new Set(ORANG_LIST);
const BARIS_SET: ReadonlySet<Label> = new Set<Label>([
  ...ORANG_LIST,
  'ket',
  'nominal',
  'masalah',
  'no',
  'umur',
  'nomor_lain',
]);

/** Does the label stand before what a row says of a person itself? */
export function isLabelOrang(label: Label): boolean {
  return ORANG_SET.has(label);
}

/** Does the label speak of one person, rather than of the report? */
export function isLabelBaris(label: Label): boolean {
  return BARIS_SET.has(label);
}
