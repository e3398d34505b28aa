/** How somebody comes to stand in a register a second time, as officers err; without regard to how it is searched for. */

/** Would an office take the number for a NIK? */
export function isMungkin(nik) {
  const hari = Number(nik.slice(6, 8)) % 40;
  const bulan = Number(nik.slice(8, 10));
  const isWilayah = /^63(?:0[1-9]|10|11|71|72)/.test(nik);
  return (
    isWilayah &&
    hari >= 1 &&
    hari <= 28 &&
    Number(nik.slice(6, 8)) < 72 &&
    bulan >= 1 &&
    bulan <= 12 &&
    nik.slice(12) !== '0000'
  );
}

/** One slip of the thumb in a name. */
function salahKetik(nama, rnd) {
  const huruf = [...nama.matchAll(/[a-z]/g)].map(({ index }) => index);
  const di = huruf[Math.floor(rnd() * huruf.length)];
  const [awal, satu, akhir] = [nama.slice(0, di), nama[di], nama.slice(di + 1)];
  const lain = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(rnd() * 26)];
  return [
    awal + akhir,
    `${awal}${satu}${satu}${akhir}`,
    awal + lain + akhir,
    awal + (akhir[0] ?? '') + satu + akhir.slice(1),
  ][Math.floor(rnd() * 4)];
}

/** How somebody comes to stand in the register a second time. */
export const SALINAN = {
  'satu angka NIK': (orang, pembuat) => ({ ...orang, nik: pembuat.salahAngka(orang.nik) }),
  'satu angka NIK, KK lain': (orang, pembuat) => ({ ...orang, nik: pembuat.salahAngka(orang.nik), kk: pembuat.kk() }),
  'satu angka NIK, tanpa KK': (orang, pembuat) => ({ ...orang, nik: pembuat.salahAngka(orang.nik), kk: null }),
  'dua angka NIK bertukar': (orang, pembuat) => {
    const di = pembuat.acak(15);
    const { nik } = orang;
    const bertukar = nik.slice(0, di) + nik[di + 1] + nik[di] + nik.slice(di + 2);
    return bertukar === nik || !isMungkin(bertukar) ? null : { ...orang, nik: bertukar };
  },
  'salah ketik nama, satu angka NIK': (orang, pembuat) => ({
    ...orang,
    nama: salahKetik(orang.nama, pembuat.rnd),
    nik: pembuat.salahAngka(orang.nik),
  }),
  'salah ketik nama, tanpa NIK': (orang, pembuat) => ({
    ...orang,
    nama: salahKetik(orang.nama, pembuat.rnd),
    nik: null,
  }),
  'nama sama, tanpa NIK': (orang) => ({ ...orang, nik: null }),
  'NIK dan KK tertukar': (orang) => ({ ...orang, nik: orang.kk, kk: orang.nik }),
  'NIK dan KK tertukar, salah ketik nama': (orang, pembuat) => ({
    ...orang,
    nama: salahKetik(orang.nama, pembuat.rnd),
    nik: orang.kk,
    kk: orang.nik,
  }),
  'NIK kedua': (orang, pembuat) => {
    const { nik } = orang;
    const hari = Number(nik.slice(6, 8));
    const lahir = { hari: hari % 40, bulan: Number(nik.slice(8, 10)), tahun: Number(nik.slice(10, 12)) };
    return { ...orang, nik: pembuat.nik(lahir, hari > 40, pembuat.pilih(['630801', '630802', '631104', '637101'])) };
  },
};
