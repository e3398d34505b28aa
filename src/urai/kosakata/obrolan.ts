/** The words of greetings, thanks and talk: what is no content of a report. */
import { phraseSet } from '../../text/phrase-table.ts';

/** Words with which a message opens before it says anything. */
export const salamTable = phraseSet(`
  assalamualaikum, assalamu alaikum, assalamualaikum wr wb, ass, ass wr wb, aslm, askum, asalamualaikum,
  asslamualaikum, assalamu, alaikum, alaikumsalam, waalaikumsalam, wr wb, wr, wb,
  warahmatullahi wabarakatuh, warahmatullahi, wabarakatuh, selamat pagi, selamat siang, selamat sore,
  selamat malam, selamat, pagi, siang, sore, malam, slmt, met, mlm, pgi, mat, halo, hallo, hai, hi, yth,
  dear, bapak, ibu, bpk, bang, ka, kak, kakak, mas, mbak, abah, guru, julak, admin, bot, sotarsa, maaf,
  punten, permisi, izin, mohon, mohon maaf, tabe, kepada, bos, pian, sidin, kasi kesra, camat, sekalian,
  semua, kawan, rekan, dan, tolong, minta tolong, dulu, sebelumnya, ampun, ampun maaf, mohon izin,
  om swastiastu, syalom, shalom, salam, salam sejahtera, bismillah, alhamdulillah,
  bismillahirrahmanirrahim, lah, nah, nih, ne, ini, ya, wa, sis, gan, pak sotarsa, ass wb, min,
  menyampaikan, kami sampaikan, bersama ini, bersama ini kami sampaikan, dengan hormat, berikut,
  berikut ini, kami, saya, kasi, kesra, se, tksk, pendamping`);

/** Words that a name of a person does not hold. */
export const BUKAN_NAMA: ReadonlySet<string> = new Set(
  `yang dan di ke dari untuk dengan pada ini itu saja juga tetapi karena atau akan ada tidak belum sudah sebagai berikut mohon tolong terima kasih trims makasih mksh tks thanks
  bapak_ ibu_ kami saya kita mereka bantuan usulan verifikasi salur penyaluran laporan keluhan desa program periode tanggal jumlah total sekian demikian wassalam assalamualaikum
  bulan tahun tahap minggu warga penerima kpm data nama nik kk rt rw alamat kategori status hasil alasan keterangan nominal sasaran tersalur lampiran foto dokumentasi terlampir menyusul
  mau ingin bisa harap harus dibantu diproses dimasukkan diusulkan dapat kartu rekening pkh bpnt blt bansos kapan bagaimana kenapa berapa siapa mana apa ya lah kah pun
  semoga pagi siang sore malam hari besok kemarin tadi nanti kegiatan rapat musdes orang paket unit rumah per catatan info contoh format kirim dikirim
  masing atas bawah dalam luar sini situ sana lalu lagi masih baru lama semua seluruh para oleh agar supaya jika kalau bila maka sehingga hanya lebih kurang sangat sekali izin ijin
  anak istri suami cucu daftar kecamatan kabupaten petugas kantor balai tempat lokasi acara peserta hadir layak tms ms handak kada nang gasan dikerjakan pian ulun minta tunggu jam pukul wita
  diajukan masukkan masukan daftarkan tambahkan calon musyawarah perubahan tambahan pengganti hapus nonaktif kelompok anggota bersama sebanyak berjumlah menerima menyampaikan melaporkan disampaikan permohonan pengajuan`
    .split(/\s+/)
    .map((word) => word.replace('_', '')),
);
