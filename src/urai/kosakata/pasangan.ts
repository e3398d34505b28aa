/** Problems told with words between their parts: `KKS mama saya hilang`, `saldonya masih saja kosong`. */
import type { JenisKeluhan } from '../../domain/uraian.ts';
import type { Token } from '../../text/tokens.ts';
import { wordsOf } from '../../text/tokens.ts';

interface Pasangan {
  benda: ReadonlySet<string>;
  /** phrases of one or two words */
  cacat: readonly string[][];
  /** code of the reason, or null where the list of reasons has none */
  alasan: string | null;
  jenis: JenisKeluhan;
}

const JARAK = 7;
const kata = (words: string) => new Set(wordsOf(words));
const frasa = (phrases: string) => phrases.split(',').map((phrase) => wordsOf(phrase));
const KARTU = 'kks kartu atm kartunya kksnya atmnya kartukks';
const DANA =
  'bantuan uang dana pkh bpnt blt bltdd sembako beras pencairan bantuannya uangnya pkhnya bpntnya bltnya duit';

const PASANGAN: readonly Pasangan[] = [
  {
    benda: kata('pin pinnya'),
    cacat: frasa('lupa,salah,tidak ingat,tidak hafal,hilang,keliru,tidak tahu,terblokir'),
    alasan: 'pin_lupa',
    jenis: 'kartu',
  },
  {
    benda: kata('saldo saldonya isi isinya'),
    cacat: frasa('kosong,nol,0,nihil,tidak ada,tiada,zonk'),
    alasan: 'saldo_nol',
    jenis: 'kartu',
  },
  {
    benda: kata(KARTU),
    cacat: frasa('hilang,tercecer,tidak ketemu,raib,tercuri,dicuri'),
    alasan: 'kks_hilang',
    jenis: 'kartu',
  },
  {
    benda: kata(`${KARTU} rekening`),
    cacat: frasa('terblokir,diblokir,blokir,terkunci,tertelan,beku,dibekukan,dormant'),
    alasan: 'kks_terblokir',
    jenis: 'kartu',
  },
  {
    benda: kata(KARTU),
    cacat: frasa(
      'rusak,patah,error,eror,kadaluarsa,expired,ditahan,dipegang,diambil,tidak terbaca,belum dikembalikan,tidak dikembalikan,dibawa,tidak bisa,belum terima,belum dapat,belum diterima,retak,rakai',
    ),
    alasan: null,
    jenis: 'kartu',
  },
  {
    benda: kata('bpjs kis pbi jkn bpjsnya kisnya pbinya'),
    cacat: frasa(
      'meninggal,nonaktif,tidak aktif,dinonaktifkan,tidak bisa,ditolak,tidak berlaku,diputus,terputus,non aktif',
    ),
    alasan: 'pbi_nonaktif',
    jenis: 'tidak_cair',
  },
  {
    benda: kata(DANA),
    cacat: frasa(
      'dipotong,disunat,dipungut,diminta uang,dipotongi,potong,minta jatah,cuma dikasih,cuma diberi,hanya dikasih,hanya diberi,memungut,pungutan,pungli',
    ),
    alasan: 'pemotongan',
    jenis: 'pemotongan',
  },
  {
    benda: kata('memungut pungutan dipungut pungli minta meminta'),
    cacat: frasa('pencairan,bantuan,tiap,setiap,biaya,kpm'),
    alasan: 'pemotongan',
    jenis: 'pemotongan',
  },
  {
    benda: kata('komponen'),
    cacat: frasa(
      'salah,tidak terbaca,belum terbaca,keliru,tidak sesuai,belum berubah,belum masuk,tidak masuk,tidak terhitung,masih',
    ),
    alasan: 'komponen_salah',
    jenis: 'data',
  },
  {
    benda: kata('terbaca terhitung dihitung tercatat'),
    cacat: frasa('di komponen,komponen'),
    alasan: 'komponen_salah',
    jenis: 'data',
  },
  {
    benda: kata('nik nama data kk ktp niknya namanya datanya'),
    cacat: frasa(
      'beda,berbeda,tidak padan,tidak sesuai,tidak cocok,tidak sinkron,belum padan,tidak valid,tidak terdaftar dukcapil',
    ),
    alasan: 'data_tidak_padan',
    jenis: 'data',
  },
  {
    benda: kata('nik data nama kk'),
    cacat: frasa('dipakai,terpakai,tertukar,ganda,dobel,digunakan'),
    alasan: null,
    jenis: 'data',
  },
  {
    benda: kata('desil desilnya'),
    cacat: frasa('tinggi,naik,salah,tidak sesuai,6,7,8,9,10,keliru'),
    alasan: null,
    jenis: 'data',
  },
  {
    benda: kata('rumah rumahnya'),
    cacat: frasa('roboh,rubuh,ambruk,terbakar,kebakaran,hanyut,tertimpa,rata tanah'),
    alasan: null,
    jenis: 'darurat',
  },
  {
    benda: kata('beras berasnya sembako paket sembakonya'),
    cacat: frasa(
      'bau,berbau,kutu,berkutu,bakutu,kutuan,jelek,busuk,apek,kuning,rusak,berjamur,kurang timbangan,berbatu,hitam,basi,kadaluarsa',
    ),
    alasan: null,
    jenis: 'layanan',
  },
  {
    benda: kata('petugas agen pendamping ketua pegawai warung'),
    cacat: frasa(
      'marah,memarahi,kasar,tidak ramah,membentak,memaksa,memaksakan,tidak melayani,mempersulit,judes,tutup',
    ),
    alasan: null,
    jenis: 'layanan',
  },
  {
    benda: kata(DANA),
    cacat: frasa(
      'tidak cair,tidak masuk,tidak keluar,tidak kunjung,terhenti,berhenti,dihentikan,distop,tidak jua,terputus,tidak dapat lagi,tidak terima lagi,hilang',
    ),
    alasan: 'tidak_cair',
    jenis: 'tidak_cair',
  },
];

export interface PasanganTerbaca {
  alasan: string | null;
  jenis: JenisKeluhan;
}

function isAt(tokens: readonly Token[], index: number, words: readonly string[]): boolean {
  return words.every((word, k) => tokens[index + k]?.word === word);
}

/** The first problem of the table whose parts stand near each other, in either order. */
export function findPasangan(tokens: readonly Token[]): PasanganTerbaca | null {
  for (const { benda, cacat, alasan, jenis } of PASANGAN)
    for (let i = 0; i < tokens.length; i++) {
      if (!benda.has(tokens[i]!.word) && !benda.has(tokens[i]!.low)) continue;
      for (let k = Math.max(0, i - 3); k < Math.min(tokens.length, i + JARAK); k++) {
        if (k !== i && cacat.some((words) => isAt(tokens, k, words))) return { alasan, jenis };
      }
    }
  return null;
}
