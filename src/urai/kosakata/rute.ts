/** The words that decide what a message is for: correction, withdrawal, announcement, advert, question. */
import { phraseSet } from '../../text/phrase-table.ts';

export const batalTable = phraseSet(`
  batal, batalkan, dibatalkan, batalakan, dibatalakan, membatalkan, pembatalan, cancel, cabut laporan,
  tarik laporan, tarik kembali, ditarik kembali, mambatalakan, batalin, dibatalin, dicancel, batalkn,
  anggap tidak ada, abaikan laporan, abaikan saja laporan, abaikan usulan, diabaikan saja, btl,
  batalkan saja, dibatalkn`);
export const hapusTable = phraseSet(`
  hapus, dihapus, hapuskan, dihapuskan, hapus saja, dihapus saja, cabut, dicabut, tarik, ditarik, abaikan,
  diabaikan, hapusakan`);
export const koreksiTable = phraseSet(`
  koreksi, dikoreksi, mengoreksi, ralat, meralat, diralat, revisi, direvisi, perbaikan, pembetulan,
  perbaiki, diperbaiki, betulkan, dibetulkan, koreksikan, salah ketik, salah tulis, salah kirim, typo,
  koreksian, mangoreksi, maralat, ralat data, dibaiki, baiki, koreski, korkesi, koreks, salah input,
  salah ketikan, pembaruan`);
export const gantiTable = phraseSet(`
  ganti, diganti, gantikan, diubah, ubah, dirubah, rubah, diubahkan, gantiakan, diganti saja,
  tolong diganti, salah, keliru, tasalah, kaliru, kelupaan, kurang, tertinggal`);
export const seharusnyaTable = phraseSet(`
  seharusnya, yang benar, yang betul, benarnya, sebenarnya, yang bujur, bujurnya, betulnya, menjadi`);
export const menyusulTable = phraseSet(`
  menyusul, susulan, manyusul, melengkapi, tambahan data, kelengkapan, menambahkan`);
/** What a correction or withdrawal can be about, beside kind and programme. */
export const rujukanTable = phraseSet(`
  data, laporan, yang tadi, yang kemarin, tadi, yang barusan, yang itu, kiriman, yang di atas, pesan, chat,
  itu`);

/** Meetings and the like: what is put off there is no report. */
export const acaraTable = phraseSet(`
  rapat, rakor, acara, undangan, jadwal, jam, pukul, pertemuan, kegiatan, bimtek, pelatihan, sosialisasi,
  kunjungan, lomba, upacara, gotong royong, senam, zoom, pengajian, arisan, musdes, musdesus, berangkat,
  hujan, lokasi, tempat, pakaian, baju, dresscode, konsumsi, perjalanan, apel, puasa, pesta, kondangan,
  nikah, selamatan, haulan, mobil, pertandingan, vaksin, posyandu, arah, alamat zoom, link, cuti, libur,
  vaksinasi, imunisasi, selamatan, aruh, main, ikut`);

export const iklanTable = phraseSet(`
  promo, diskon, jual, dijual, menjual, beli, minat, cod, pulsa, kuota, token pln, ready stok, ready stock,
  ready, harga, order, open order, po, pre order, grosir, reseller, cicilan, kredit, dp, loker, lowongan,
  lowongan kerja, dicari, kehilangan motor, imbalan, menemukan hub, hub, giveaway, klik, daftarkan,
  link ini, link berikut, pinjaman, pinjol, investasi, slot, bonus, cashback, travel, carter, sewa,
  disewakan, arisan online, donasi, open donasi, murah, termurah, gratis ongkir, via dm, japri, pm saja,
  wa ke, order wa, hp second, terjual, info loker`);
export const beritaTable = phraseSet(`
  mensos, kemensos, menteri, presiden, gubernur, bupati, nasional, jawa timur, jawa barat, jawa tengah,
  kalimantan selatan, provinsi, persen, triliun, miliar, juta kpm, se indonesia, seluruh indonesia,
  siaran pers, press release, dikutip, sumber berita, kompas, detik, tribun, antaranews, antara,
  diteruskan, forwarded, sebarkan, viral, share, bagikan ke grup, info valid, dari grup sebelah, copas,
  copy paste, berita, liputan6, cnn, cnbc, kontan, menko, bps, bappenas, jakarta, hoax, hoaks, waspada,
  modus, penipuan, beredar, ribu kpm, kompas com, himbara, sebar, bagikan pesan, teruskan`);

export const nantiTable = phraseSet(`
  besok, akan, jadwal, dijadwalkan, rencana, rencananya, direncanakan, nanti, lusa, diundang, mengundang,
  undangan, paling lambat, deadline, batas waktu, batas, harap, diharap, diharapkan, himbauan, dihimbau,
  diimbau, imbauan, pengumuman, diumumkan, diberitahukan, pemberitahuan, mengingatkan, diingatkan,
  pengingat, agar, supaya, segera, ditunggu, wajib, mohon hadir, membawa, bawa, jangan lupa,
  mohon kehadiran, info, minggu depan, bulan depan, tahun depan, mulai besok, diminta, kepada seluruh,
  dikumpulkan, mohon dikumpulkan, reminder, disampaikan kepada, mohon disampaikan, siapkan, disiapkan,
  hendaknya, bersiap, persiapan, jadwalnya, pembagiannya, akan dilaksanakan, akan disalurkan, handak,
  kaina, menunggu, tunggu, sebelum`);

export const tanyaTable = phraseSet(`
  kapan, apa, apakah, bagaimana, berapa, siapa, dimana, mana, kenapa, mengapa, bisakah, bolehkah, adakah,
  bila, kah, bagaimana caranya, napa, kaya apa, syaratnya, gimana, sudahkah, betulkah, benarkah, bisa,
  boleh`);
export const contohTable = phraseSet(`
  contoh, misal, misalnya, contohnya, cara kirim, cara lapor, format sebagai berikut, format berikut,
  diisi, mohon diisi, silakan diisi, silahkan diisi, isi format, sesuai format, formatnya, format laporan,
  format usulan, format, contoh pengisian, contoh usulan, contoh laporan, begini, seperti ini,
  seperti berikut, template, templat`);
export const terimaKasihTable = phraseSet(`
  terima kasih, terimakasih, makasih, trims, tks, mksh, alhamdulillah, syukur, tarima kasih, thanks, thx,
  matur nuwun, syukron, jazakallah, selamat, semoga, aamiin, amin, mantap, siap, ok, oke, sip, noted,
  turut, innalillahi, dirgahayu, hbd, barakallah, mantul`);
