/**
 * Another register with people who stand in it twice, made otherwise (the blind check of the search): numbers run on, so that hundreds are
 * born on one day and thousands of NIKs lie one digit apart; families are thrown together; names are misspelt as people misspell them
 * (habits, letters lost, words left out or joined); and the same person comes back with more than one thing changed.
 */
import { salahTulis } from '../nama/salah-tulis.mjs';
import { chance, namaBuatan, nikBuatan } from '../nama/warga-buatan.mjs';

const SEKELUARGA = 4;
const PASANGAN =
  'Hasan Husin,Rahmat Rahmah,Aisyah Aisah Nur,Fitri Fitria,Yuliana Yuliani,Salasiah Salmiah,Rusdi Rusli,Aminah Amnah'
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]);

function geser(nik, rnd, kali = 1) {
  let salah = nik;
  for (let n = 0; n < kali; n++) {
    // The day of the month and the serial: what is read off a card in a hurry.
    const di = rnd() < 0.4 ? 11 : 12 + Math.floor(rnd() * 4);
    salah = salah.slice(0, di) + ((Number(salah[di]) + 1 + Math.floor(rnd() * 8)) % 10) + salah.slice(di + 1);
  }
  return salah;
}

const UBAHAN = {
  'NIK salah satu angka, nama ditulis lain': ({ nik, nama, ...orang }, rnd) => ({
    ...orang,
    nik: geser(nik, rnd),
    nama: salahTulis(nama, rnd),
  }),
  'NIK salah satu angka': ({ nik, ...orang }, rnd) => ({ ...orang, nik: geser(nik, rnd) }),
  'NIK salah satu angka, huruf besar, RT lain': ({ nik, nama, ...orang }, rnd) => ({
    ...orang,
    nik: geser(nik, rnd),
    nama: nama.toUpperCase(),
    rt: '9',
  }),
  'tanpa NIK, nama ditulis lain': ({ nama, ...orang }, rnd) => ({ ...orang, nik: null, nama: salahTulis(nama, rnd) }),
  'nomor tertukar, nama ditulis lain': ({ nik, kk, nama, ...orang }, rnd) => ({
    ...orang,
    nik: kk,
    kk: nik,
    nama: salahTulis(nama, rnd),
  }),
  'NIK berisi nomor KK': ({ kk, ...orang }) => ({ ...orang, nik: kk, kk }),
  'NIK salah dua angka': ({ nik, ...orang }, rnd) => ({ ...orang, nik: geser(nik, rnd, 2) }),
};

/** As `registerKeluarga`, made otherwise. */
export function registerAcak(count, desaList, seed = 7) {
  const rnd = chance(seed);
  const orangList = [];
  const gandaList = [];
  const jebakanList = [];
  const terpakai = new Set();
  const tambah = (orang) => {
    if (orang.nik !== null) terpakai.add(orang.nik);
    orangList.push(orang);
    return orangList.length - 1;
  };
  const asli = Math.round(count / 1.06);
  for (let n = 0; n < asli; n++) {
    const keluarga = Math.floor(n / SEKELUARGA);
    const { nama, isWanita } = namaBuatan(rnd);
    const di = {
      kk: nikBuatan(12_000_000 + keluarga, false),
      desa: desaList[keluarga % desaList.length],
      rt: String(1 + (keluarga % 7)),
    };
    // Members of a family are years apart.
    const nik = nikBuatan(keluarga + (n % SEKELUARGA) * 3_000_000, isWanita);
    if (terpakai.has(nik)) continue;
    const at = tambah({ ...di, nik, nama });
    if (rnd() > 0.01) continue;
    const seri = Number(nik.slice(12)) + 1;
    const saudara = { ...di, nik: nik.slice(0, 12) + seri, nama: '' };
    if (terpakai.has(saudara.nik)) continue;
    const [satu, dua] = PASANGAN[Math.floor(rnd() * PASANGAN.length)];
    orangList[at].nama = `${satu} ${nama.split(' ').at(-1)}`;
    saudara.nama = `${dua} ${nama.split(' ').at(-1)}`;
    jebakanList.push({ a: at, b: tambah(saudara), jenis: 'saudara kembar' });
  }
  const banyak = orangList.length;
  const kkTerpakai = new Set();
  const jenisList = Object.keys(UBAHAN);
  for (let n = 0; gandaList.length < count * 0.05; ) {
    const a = Math.floor(rnd() * banyak);
    const jenis = jenisList[n % jenisList.length];
    if (kkTerpakai.has(orangList[a].kk)) continue;
    const salinan = UBAHAN[jenis](orangList[a], rnd);
    if (terpakai.has(salinan.nik)) continue;
    kkTerpakai.add(orangList[a].kk);
    gandaList.push({ a, b: tambah(salinan), jenis });
    n += 1;
  }
  return { orangList, gandaList, jebakanList };
}
