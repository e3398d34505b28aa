/** The words by which a message states a problem: without them a question stays a question. */
import type { JenisKeluhan } from '../../domain/uraian.ts';
import { phraseSet, phraseTable } from '../../text/phrase-table.ts';
import type { Bacaan } from '../bacaan.ts';
import { findPasangan } from './pasangan.ts';

const JENIS_BY_ALASAN: Record<string, JenisKeluhan> = {
  kks_hilang: 'kartu',
  kks_terblokir: 'kartu',
  saldo_nol: 'kartu',
  pin_lupa: 'kartu',
  tidak_cair: 'tidak_cair',
  tidak_pernah_terima: 'tidak_cair',
  pbi_nonaktif: 'tidak_cair',
  data_tidak_padan: 'data',
  komponen_salah: 'data',
  ganda: 'data',
  pemotongan: 'pemotongan',
  salah_sasaran: 'salah_sasaran',
};

export const masalahTable = phraseTable<JenisKeluhan>({
  darurat: `
    odgj, mengamuk, ngamuk, mangamuk, darurat, kebakaran, kabakaran, banjir, longsor, terlantar, telantar,
    dipasung, pasung, kritis, kdrt, kekerasan, orang hilang, tenggelam, kelaparan, bunuh diri, pelecehan,
    gizi buruk, busung lapar, rumah roboh, rumah ambruk, angin puting beliung, puting beliung,
    sebatang kara sakit, hidup sebatang kara, butuh rujukan, gangguan jiwa, ditemukan meninggal, keracunan,
    sekarat, gawat, ditelantarkan, menelantarkan, orang gila, telanjang, dianiaya, aniaya, disiksa, dipukuli,
    dibacok, sakit parah, sakit keras, jatuh sakit, tinggal sendiri, tinggal seorang diri, hidup sendiri,
    tidak ada keluarga, kena musibah, musibah, rumah habis, mengungsi, pengungsi, gantung diri, kebanjiran,
    terendam, merendam, bawa parang, keluyuran, depresi, korban, kecelakaan, perlu rujukan, minta rujukan,
    kabanjiran, tagunangan banjir, sakit jiwa, sebatang kara, tidak ada yang merawat, tidak ada yang urus,
    luka bakar, diperkosa, dilecehkan, dianiayanya, dipasungnya, stunting parah`,
  layanan: `
    pelayanan, tidak dilayani, belum dilayani, penipuan, dipalsu, dipalsukan, diambil orang lain,
    orang itu itu saja, itu itu saja, itu2 saja, tidak transparan, tidak jujur, korupsi, diselewengkan,
    tidak dibagikan, dijual, ditimbun, dipersulit, dimakan sendiri, tidak merata, salah alamat, tidak sampai,
    kurang ajar, antri, antre, antrian, lambat, kasar, dipersulit, dipingpong, tidak dilayani, agen nakal,
    petugas tidak, tidak ditanggapi, tidak ada tanggapan, tidak direspon, kantor tutup, jauh sekali,
    mengecewakan, kecewa, tidak ramah, beras bau, beras jelek, berasnya bau, berkutu, kutuan, bakutu,
    beras kuning, beras apek, beras busuk, kualitas beras, tidak sesuai timbangan, timbangan kurang,
    kurang timbangan, mesin edc, dipaksa, diarahkan ke warung, paket tidak lengkap, tidak layak konsumsi,
    berbatu, kurang dari 10 kg, tidak adil, pilih kasih, tebang pilih, pilih pilih, marah marah, dimarahi,
    dimarah, nepotisme, keluarga perangkat, keluarga kades, keluarga pambakal`,
  kepesertaan: `
    tidak ada lagi di, tidak ada di daftar, tidak ada dalam daftar, tidak ada lagi di daftar,
    hilang dari daftar, nama dicoret, dicoret, tidak masuk lagi, minta data akan, minta didata,
    minta dimasukakan, tidak didata, tidak terdata, tidak pernah dapat, tidak punya bpjs, belum punya bpjs,
    tidak punya kis, tidak terdaftar, belum terdaftar, tidak terdata, belum terdata, tidak dapat bantuan,
    belum dapat bantuan, tidak masuk data, tidak masuk daftar, dihapus dari, hilang dari data,
    tidak lagi terdaftar, dikeluarkan dari, dicoret dari, kenapa tidak dapat, minta dimasukkan,
    ingin dimasukkan, tidak pernah didata, belum didata, nama tidak ada, nama hilang, tidak kebagian,
    tidak dapat undangan, padahal miskin, padahal tidak mampu, tercoret, kada dapat, tidak tersentuh bantuan,
    tidak tersentuh, tidak mendapat bantuan, tidak dapat pkh, tidak dapat bpnt, tidak dapat beras,
    tidak dapat blt`,
  data: `
    data salah, salah data, nama salah, nik salah, salah nik, salah nama, beda nama, tidak padan,
    alamat salah, data tidak sesuai, salah ketik, belum dipindahkan, belum update, desil naik, desil salah,
    desil tinggi, desil tidak sesuai, masuk desil, kk ganda, nik ganda, data ganda, nik dipakai,
    nik terpakai, data tertukar, tertukar`,
  kartu: `
    kartu rusak, kks rusak, kartu patah, kks patah, kartu tertelan, tertelan, kartu ditahan, kks ditahan,
    kks dipegang, kartu dipegang, kks tidak bisa, kartu tidak bisa, kartu kadaluarsa, kks kadaluarsa,
    belum terima kks, belum dapat kks, kks belum, kartu belum, tidak bisa gesek, kartu error, kks error,
    kartu tidak terbaca, kks tidak terbaca, kartu eror, chip rusak, kks mati, kartu mati, kks expired,
    belum menerima kks, belum terima kartu`,
  tidak_cair: `
    aktifkan, aktifkan lagi, diaktifkan, diaktifkan lagi, reaktivasi, mengaktifkan, tidak jadi,
    tidak jadi jadi, tidak masuk sama sekali, tidak bisa dipake, tidak bisa di pakai, tidak bisa mencairkan,
    tidak bisa ambil, nonaktif, dinonaktifkan, ditolak rs, ditolak rumah sakit, tidak bisa dipakai,
    tidak bisa digunakan, tidak bisa berobat, tidak bisa ambil, tidak bisa mengambil, tidak bisa tarik,
    tidak bisa mencairkan, tidak bisa dicairkan, kada bisa diambil, belum disalurkan, tertunda, terlambat,
    hilang kemana, tidak dapat lagi, tidak keluar lagi, kurang terima, terima kurang, jadi kurang,
    hanya terima, cuma terima, cuma dapat, hanya dapat, kurang dari`,
});

/** Words of reproach; `keras` ones are hardly said otherwise. */
export const aduTable = phraseTable<'keras' | 'lunak'>({
  keras: `
    padahal, pdhl, pdahal, padahala, sedangkan, malah, kecewa, protes, tidak adil, mengeluh, mengeluhkan,
    mangaluh, dibiarkan, sampai wayah ini, sampai sekarang, sampai saat ini, tidak pernah, sama sekali`,
  lunak: `
    kenapa, kanapa, knp, napa, kok, mengapa, cuma, hanya, terus, tarus, katanya, selalu, mohon dicek,
    minta dicek, mohon penjelasan, mohon solusi, mohon solusinya, minta solusi, lawas, sudah lama, tiap kali,
    lagi, tolong, mohon bantuan, mohon dibantu, minta tolong, mohon tindak lanjut, mohon ditindak,
    mohon ditindaklanjuti, sementara yang lain, tetangga, yang lain, gimana ini, bagaimana ini, minta`,
});

/** Something that one should have is denied. */
export const privasiTable = phraseSet(`
  tidak dapat, tidak terima, tidak menerima, tidak cair, tidak masuk, tidak keluar, tidak aktif,
  tidak bisa, tidak terdaftar, tidak terdata, tidak dilayani, tidak muncul, tidak ada lagi, tidak ada,
  tiada, belum dapat, belum terima, belum cair, belum masuk, belum pernah, tidak pernah, belum menerima,
  tidak digesek, tidak punya, tidak jadi, belum aktif, tidak kebagian, tidak dibagi, tidak dibagikan,
  belum terbaca, tidak terbaca, tidak kunjung, belum diganti, tidak datang, hilang, rusak`);

/** Somebody is named, or speaks for himself or his people. */
export const pihakTable = phraseSet(`
  saya, kami, mama, mamaku, abah, abahku, nenek, nini, kai, kakek, ading, istri, suami, bini, laki, anak,
  warga, keluarga, tetangga, kpm, lansia, an, atas nama, paman, acil, orangtua, mertua, kuitan, pian,
  beliau, sidin, ibu, bapak, ibunya, mamanya, bernama, ybs, yang bersangkutan, penerima, masyarakat,
  seorang, satu orang, ada orang, mertuaku, nenekku, mamak, emak, kakak, adik`);

/** The sort of a complaint: by its reason, else by its words. */
export function jenisKeluhan(bacaan: Bacaan, alasan: string | null): JenisKeluhan {
  const byReason = alasan === null ? undefined : JENIS_BY_ALASAN[alasan];
  if (byReason !== undefined) return byReason;
  const hits = bacaan.lines.flatMap((line) => masalahTable.findAll(line.tokens).map((hit) => hit.value));
  const pair = findPasangan(bacaan.tokens)?.jenis;
  if (hits.includes('darurat') || pair === 'darurat') return 'darurat';
  return pair ?? hits[0] ?? 'layanan';
}
