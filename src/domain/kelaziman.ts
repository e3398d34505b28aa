/** How common things are in one register: with how many people somebody agrees by mere chance. */
import type { OrangBernama } from './calon-kembar.ts';
import type { MiripNama, Persamaan } from './kembar.ts';

/** So many more names are a slip away than are the same. */
const LEBIH_SALAH_KETIK = 4;
/** A name, and a neighbouring number, that nobody else in the register has is not impossible. */
const NAMA_LANGKA = 0.5;
const NOMOR_LANGKA = 0.1;
/** A register of fewer people tells little of how common things are. */
const ORANG_MIN = 500;

export class Kelaziman {
  #orang = 0;
  readonly #senama = new Map<string, number>();
  readonly #sedesa = new Map<string, number>();
  readonly #selahir = new Map<string, number>();
  readonly #nikSet = new Set<string>();

  tambah({ nik, desaKode, kunci }: OrangBernama): void {
    this.#orang += 1;
    hitung(this.#senama, kunci);
    if (desaKode !== null) hitung(this.#sedesa, desaKode);
    if (nik === null) return;
    hitung(this.#selahir, nik.slice(6, 12));
    this.#nikSet.add(nik);
  }

  /** How many people are to agree with one of the two in name, place and this, though they have nothing to do with them. */
  kebetulan(a: OrangBernama, b: OrangBernama, nama: MiripNama, persamaan: Persamaan): number {
    const senama = jumlah(this.#senama, a.kunci) + jumlah(this.#senama, b.kunci) - 2;
    const bagianNama = (Math.max(0, senama) + NAMA_LANGKA) * (nama === 'sama' ? 1 : LEBIH_SALAH_KETIK);
    const isSedesa = a.desaKode !== null && a.desaKode === b.desaKode;
    const bagianDesa = isSedesa ? jumlah(this.#sedesa, a.desaKode!) / this.#orang : 1;
    const of = ({ nik }: OrangBernama) =>
      nik === null ? 0 : persamaan === 'nik' ? this.#tetangga(nik) : jumlah(this.#selahir, nik.slice(6, 12)) - 1;
    // The two themselves are no evidence that it is common.
    const lain = Math.max(0, of(a) - 1, of(b) - 1) + NOMOR_LANGKA;
    return (lain * bagianNama * bagianDesa) / Math.max(this.#orang, ORANG_MIN);
  }

  /** NIKs of the register that differ from this one in one digit. */
  #tetangga(nik: string): number {
    let ada = 0;
    for (let di = 0; di < 16; di++) {
      const [awal, akhir] = [nik.slice(0, di), nik.slice(di + 1)];
      for (let angka = 0; angka < 10; angka++) if (this.#nikSet.has(`${awal}${angka}${akhir}`)) ada += 1;
    }
    // It finds itself in each place.
    return ada - 16;
  }
}

function hitung(byKey: Map<string, number>, key: string): void {
  byKey.set(key, jumlah(byKey, key) + 1);
}

function jumlah(byKey: Map<string, number>, key: string): number {
  return byKey.get(key) ?? 0;
}
