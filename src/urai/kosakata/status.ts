/** The words in which a verdict, a hand-over and a proposal are stated, and those in which they are counted. */
import type { Status } from '../../domain/uraian.ts';
import { phraseTable } from '../../text/phrase-table.ts';

const KERABAT =
  'anak istri bini suami laki keluarga cucu menantu mertua adik ading kakak kaka saudara orangtua ibu bapak mama abah ponakan keponakan tetangga paman nenek nini kakek wali'.split(
    ' ',
  );

/** `diterima ibunya`, `lewat anak`, `istri yang ambil`: by whom of the house it was fetched. */
const wakil = KERABAT.flatMap((kerabat) =>
  [kerabat, `${kerabat}nya`].flatMap((siapa) => [
    ...['diambil', 'diterima', 'diwakili', 'diambil oleh', 'diterima oleh', 'oleh', 'lewat', 'via', 'melalui'].map(
      (kata) => `${kata} ${siapa}`,
    ),
    ...['ambil', 'terima', 'datang', 'mewakili', 'mengambil', 'menerima', 'maambil'].map(
      (kata) => `${siapa} yang ${kata}`,
    ),
  ]),
);

export const salurTable = phraseTable<Extract<Status, 'tersalur' | 'diwakilkan' | 'belum' | 'gagal' | 'proses'>>({
  tersalur: `
    tersalur, tersalurkan, salur, sudah, sudah terima, sudah diterima, terima, diterima, diterimakan,
    sudah cair, cair, dicairkan, sudah tarik, tarik, ditarik, sudah ambil, ambil, diambil, sudah diambil, ok,
    oke, okay, lunas, dibayar, dibayarkan, terbayar, sudah dibayar, selesai, diserahkan, sudah diserahkan,
    dibagikan, dibagi, dibagiakan, disalurkan, sudah salur, sudah tersalur, realisasi,
    terealisasi, sukses, berhasil, sdh dapat, dapat, sudah dapat, mendapat, menerima langsung,
    terima langsung, masuk, sudah masuk, hadir, sudah hadir, transaksi, sudah transaksi, aman, done, clear,
    v, acc, ✅, ✔, ☑, 👍, 👌, 🆗, ✓, ya, yes, y, lengkap, terdistribusi, sudah komplit, diantar,
    sudah diantar, diantar ke rumah, diantar kerumah, terlaksana, tuntas, dikirim, terkirim, ditransfer, 🟢,
    💯, sudah menerima, sudah ditarik, sudah terpasang, terpasang, sudah dibangun, pencairan sukses,
    sudah dicairkan, sudah dapat bantuan, sudah diberikan, diberikan, sudah disalurkan`,
  diwakilkan: `
    diwakilkan, diwakili, wakil, mewakili, perwakilan, diwakilakan, diwakil, diwakilkn, mewakilkan,
    dikuasakan, kuasa, surat kuasa, dititip, dititipkan, diambilkan, diambilakan, maambilakan, maambilkan,
    mengambilkan, ambilkan, lewat wakil, melalui wakil, pengganti, ahli waris, diambil oleh, diterima oleh,
    diambil ketua rt, digantikan anak,
    ${wakil.join(', ')}`,
  belum: `
    belum, belum terima, belum diterima, belum ambil, belum diambil, belum cair, belum tarik, belum salur,
    belum tersalur, belum datang, belum hadir, belum dapat, belum ada, belum masuk, belum dibayar,
    belum menerima, belum selesai, belum sempat, belum bisa, tidak hadir, tidak datang, tunda, ditunda,
    tertunda, pending, menyusul, nanti, menunggu, ⏳, ⌛, 🕐, ⏰, ❗, ⬜, ⭕, 🟡, susulan, tidak ambil,
    tidak diambil, absen, b, 🔜, sisa, belum transaksi, tidak terima, tidak mengambil, belum tersalurkan,
    belum diserahkan, belum disalurkan, 🔴, belum tersalurkn, besok, dijadwalkan ulang,
    dijadwal ulang, tidak ada, tiada`,
  gagal: `
    gagal, gagal salur, gagal bayar, gagal cair, gagal tarik, gagal transaksi, gagal transfer,
    tidak tersalur, tidak dapat disalurkan, tidak bisa disalurkan, tidak cair, retur, diretur, dikembalikan,
    dikembalikan ke kas, kembali ke kas, batal, dibatalkan, tidak dibayar, ditolak, tolak, ❌, ❎, ✖, ✗, ✘, 🚫,
    tidak salur, tidak tersalurkan, x, tidak berhasil, tidak bisa cair, tidak bisa tarik, tidak bisa ditarik,
    tidak bisa dicairkan, failed, hangus, tidak dapat, digantikan, diganti, dialihkan, tidak bisa diambil,
    tidak jadi`,
  proses: `
    proses, diproses, dalam proses, sedang proses, masih proses, sedang diproses, masih diproses,
    proses pengerjaan, dalam pengerjaan, pengerjaan, sedang dikerjakan, dikerjakan, progres, progress,
    sedang berjalan, berjalan, on progress, on proses, sedang dibangun, tahap pembangunan, pembangunan,
    masih dikerjakan, masih dalam pengerjaan, 🔄, 🛠, 🏗, sedang dalam proses, proses pencairan,
    proses pembangunan, masih tahap, persiapan, pembukaan rekening, burekol, proses burekol, proses rekening,
    dalam pembangunan, pengadaan, menunggu proses, sementara proses`,
});

export const verifikasiTable = phraseTable<Extract<Status, 'layak' | 'tidak_layak' | 'perlu_cek'>>({
  layak: `
    layak, ms, memenuhi syarat, memenuhi kriteria, memenuhi, ok, oke, okay, tetap, disetujui, setuju, acc, y,
    ya, yes, lolos, valid, lulus verifikasi, sesuai, layak terima, layak dibantu, masih layak, sangat layak,
    layak menerima, dilanjutkan, lanjut, diterima, eligible, l, ✅, ✔, ☑, 👍, 👌, 🆗, ✓, v, 🟢,
    memenuhi sarat, dipertahankan, terverifikasi, direkomendasikan, direkomendasi, rekomendasi, layak lanjut,
    lyk, layk, lyak, patut, berhak`,
  tidak_layak: `
    tidak layak, tidak lyk, tidak layk, tms, tidak memenuhi, tidak memenuhi syarat, tidak memenuhi kriteria,
    belum memenuhi syarat, tl, ditolak, tolak, tidak disetujui, tidak setuju, t, tidak lolos,
    tidak valid, gugur, dicoret, coret, dikeluarkan, keluarkan, dihapus, hapus, dihapuskan, tidak lulus,
    tidak direkomendasikan, tidak direkomendasi, tidak berhak, tidak eligible, ❌, ❎, ✖, ✗, ✘, 🚫, x, 🔴,
    tidak dilanjutkan, tidak lanjut, tidak layak lagi, sudah tidak layak, tidaklayak,
    dinonaktifkan, nonaktif, digugurkan, tidak patut, no, tidak terima, tidak, non aktif, dikeluarkan dari`,
  perlu_cek: `
    perlu cek, perlu dicek, perlu cek ulang, perlu dicek ulang, cek ulang, cek lagi, cek, dicek, dicek ulang,
    perlu verifikasi ulang, verifikasi ulang, perlu survei, survei ulang, survey ulang, perlu survey, ragu,
    ragu ragu, meragukan, pending, ditunda, tunda, tertunda, perlu ditinjau, tinjau ulang, perlu klarifikasi,
    klarifikasi, perlu konfirmasi, konfirmasi, belum jelas, belum pasti, perlu pengecekan,
    perlu pengecekan ulang, pengecekan ulang, perlu perbaikan, perbaikan data, perlu data tambahan,
    perlu dilengkapi, dalam pengecekan, cek lapangan, perlu cek lapangan, perlu ditinjau ulang, pc, ⚠, ❓, ❔,
    ⏳, 🟡, 🔍, 🔎, belum diverifikasi, belum terverifikasi, perlu dikonfirmasi, perlu diverifikasi,
    perlu diverifikasi ulang, perlu kunjungan, perlu kunjungan ulang, kunjungan ulang, menunggu,
    belum dikunjungi, perlu peninjauan, ?, perlu diperiksa, periksa ulang, belum bisa dipastikan,
    cek kembali, perlu dicek kembali, perlu verifikasi`,
});

export const usulanTable = phraseTable<Extract<Status, 'usul_baru' | 'usul_hapus'>>({
  usul_hapus: `
    usul hapus, usulan hapus, hapus, dihapus, penghapusan, nonaktif, nonaktifkan, dinonaktifkan,
    penonaktifan, non aktif, keluar, dikeluarkan, dikeluarakan, keluarkan, pengeluaran, coret, dicoret,
    pencoretan, dihapuskan, hapuskan, usulan keluar, usul keluar, usulan penghapusan, usulan nonaktif,
    usul nonaktif, pemberhentian, diberhentikan, diganti, yang diganti, yang dihapus, yang dikeluarkan,
    yang keluar, usul graduasi, usulan graduasi, graduasi, pencabutan, dicabut, stop, distop, dihentikan,
    exclude, penghentian, pengurangan, dikurangi, mohon dihapus, tidak layak lagi, hps, usulan hps, usul hps,
    data keluar, yang digantikan, digantikan, usul pembatalan, usulan pembatalan, pembatalan kepesertaan,
    dibatalkan kepesertaannya, diberhentikan dari, minta keluar, mengundurkan diri, minta dihapus`,
  usul_baru: `
    usul baru, usulan baru, baru, usul masuk, usulan masuk, tambahan, usulan tambahan, tambah, penambahan,
    ditambahkan, pengganti, penggantinya, calon pengganti, yang menggantikan, masuk, dimasukkan,
    pengajuan baru, usulan pengganti, usul pengganti, calon baru, pendaftaran baru, usul tambah`,
});
