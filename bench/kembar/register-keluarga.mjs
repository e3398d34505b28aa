/**
 * A register of invented families with people who stand in it twice, and with people who only look so. Families live in one desa under
 * one KK; numbers are given out as the office gives them out: by day of birth, one after the other (serials from 9001: nobody's).
 * How the second entry comes about is written as officers err, without regard to how it is searched for.
 */
import { chance, namaBuatan } from '../nama/warga-buatan.mjs';
import { isMungkin, SALINAN } from './salinan.mjs';

const two = (value) => String(value).padStart(2, '0');
const WILAYAH = ['631102', '631102', '631102', '631102', '631103', '630803', '630804', '631101'];

/** Brothers and sisters of one birth, as they are called. */
const NAMA_KEMBAR = [
  ['Hasan', 'Husin'],
  ['Siti Aisyah', 'Siti Aminah'],
  ['Rina', 'Rini'],
  ['Ahmad Fauzan', 'Ahmad Fauzi'],
  ['Nor Hayati', 'Nor Hidayati'],
  ['Muhammad Rifani', 'Muhammad Rifandi'],
  ['Salman', 'Salmin'],
  ['Rahmah', 'Rahmi'],
  ['Dewi Sartika', 'Dewi Kartika'],
  ['Ilham', 'Ilhami'],
];

class Pembuat {
  constructor(desaList, seed) {
    this.desaList = desaList;
    this.rnd = chance(seed);
    this.seri = new Map();
    this.nomorSet = new Set();
    this.nikSet = new Set();
    this.orangList = [];
    this.gandaList = [];
    this.jebakanList = [];
  }

  acak(n) {
    return Math.floor(this.rnd() * n);
  }
  pilih(list) {
    return list[this.acak(list.length)];
  }

  nama(isWanita) {
    for (;;) {
      const dibuat = namaBuatan(this.rnd);
      if (dibuat.isWanita === isWanita) return dibuat.nama;
    }
  }

  lahir(dari, sampai) {
    return { hari: 1 + this.acak(28), bulan: 1 + this.acak(12), tahun: dari + this.acak(sampai - dari + 1) };
  }

  nik({ hari, bulan, tahun }, isWanita, wilayah = this.pilih(WILAYAH)) {
    const awal = `${wilayah}${two(hari + (isWanita ? 40 : 0))}${two(bulan)}${two(tahun % 100)}`;
    const seri = (this.seri.get(awal) ?? 9000) + 1;
    this.seri.set(awal, seri);
    const nik = `${awal}${seri}`;
    if (this.nomorSet.has(nik)) return this.nik({ hari, bulan, tahun }, isWanita, wilayah);
    this.nomorSet.add(nik);
    return nik;
  }

  kk() {
    return this.nik(this.lahir(2005, 2025), false, '631102');
  }

  tambah(orang) {
    this.orangList.push(orang);
    this.nikSet.add(orang.nik);
    return this.orangList.length - 1;
  }

  keluarga() {
    const di = { kk: this.kk(), desa: this.pilih(this.desaList), rt: `00${1 + this.acak(6)}` };
    const tahun = 1945 + this.acak(50);
    const ayah = { ...di, nama: this.nama(false), nik: this.nik(this.lahir(tahun, tahun + 4), false) };
    const ayahDi = this.tambah(ayah);
    this.tambah({ ...di, nama: this.nama(true), nik: this.nik(this.lahir(tahun, tahun + 6), true) });
    for (let anak = this.acak(4); anak > 0; anak--) this.anak(di, ayah, ayahDi, tahun);
    if (this.rnd() < 0.02) this.kembar(di, tahun);
  }

  anak(di, ayah, ayahDi, tahun) {
    const isWanita = this.rnd() < 0.5;
    const nik = this.nik(this.lahir(tahun + 20, tahun + 32), isWanita, '631102');
    const serupa = !isWanita && this.rnd() < 0.04;
    const nama = serupa
      ? this.pilih([`${ayah.nama}i`, `Muhammad ${ayah.nama}`, `${ayah.nama} Rahman`])
      : this.nama(isWanita);
    const at = this.tambah({ ...di, nama, nik });
    if (serupa) this.jebakanList.push({ a: ayahDi, b: at, jenis: 'ayah dan anak bernama mirip' });
  }

  kembar(di, tahun) {
    const hari = this.lahir(tahun + 20, tahun + 32);
    const isWanita = this.rnd() < 0.5;
    const [satu, dua] = this.rnd() < 0.6 ? this.pilih(NAMA_KEMBAR) : [this.nama(isWanita), this.nama(isWanita)];
    if (satu === dua) return;
    const a = this.tambah({ ...di, nama: satu, nik: this.nik(hari, isWanita, '631102') });
    const b = this.tambah({ ...di, nama: dua, nik: this.nik(hari, this.rnd() < 0.2 ? !isWanita : isWanita, '631102') });
    this.jebakanList.push({ a, b, jenis: 'saudara kembar' });
  }

  /** Of one name in one desa, of other families. */
  senama() {
    const asal = this.pilih(this.orangList);
    const isWanita = Number(asal.nik.slice(6, 8)) > 40;
    const lain = {
      ...asal,
      kk: this.kk(),
      rt: `00${1 + this.acak(6)}`,
      nik: this.nik(this.lahir(1945, 2015), isWanita),
    };
    this.jebakanList.push({ a: this.orangList.indexOf(asal), b: this.tambah(lain), jenis: 'senama sedesa' });
  }

  ganda(asalDi, jenis) {
    const asal = this.orangList[asalDi];
    const salinan = SALINAN[jenis]({ ...asal }, this);
    if (salinan === null || (salinan.nik !== null && this.nikSet.has(salinan.nik))) return false;
    this.gandaList.push({ a: asalDi, b: this.tambah(salinan), jenis });
    return true;
  }

  /** One digit of a NIK typed wrong; what no office would take for a NIK does not get in. */
  salahAngka(nik) {
    for (let kali = 0; kali < 100; kali++) {
      const di = this.acak(16);
      const salah = nik.slice(0, di) + this.acak(10) + nik.slice(di + 1);
      if (salah !== nik && isMungkin(salah)) return salah;
    }
    return nik;
  }
}

const JENIS_LIST = Object.keys(SALINAN);

/**
 * @param count about so many people
 * @returns people, pairs of one human being (by their places in the list, with how it came about), and pairs that are two
 */
export function registerKeluarga(count, desaList, seed = 41) {
  const pembuat = new Pembuat(desaList, seed);
  const asli = Math.round(count / 1.06);
  while (pembuat.orangList.length < asli) pembuat.keluarga();
  for (let n = 0; n < count / 200; n++) pembuat.senama();
  const banyak = pembuat.orangList.length;
  const sudah = new Set();
  for (let n = 0; pembuat.gandaList.length < count * 0.05; n++) {
    const di = pembuat.acak(banyak);
    if (!sudah.has(di) && pembuat.ganda(di, JENIS_LIST[n % JENIS_LIST.length])) sudah.add(di);
  }
  const { orangList, gandaList, jebakanList } = pembuat;
  return { orangList, gandaList, jebakanList };
}
