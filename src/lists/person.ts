/** One row of a list as a person, with all that is wrong with it. */
import type { KepesertaanDaftar, Kolom } from '../domain/daftar.ts';
import { checkNik, isEnamBelasAngka, isNikPerempuan } from '../domain/nik.ts';
import type { DesaFact } from '../domain/reference.ts';
import type { Kategori } from '../domain/uraian.ts';
import type { DataWarga } from '../domain/warga.ts';
import { cellText, type Nomor, readNomor } from './cell-text.ts';
import type { Fault } from './fault.ts';
import type { PersonRow } from './layout.ts';
import { readAlamat, readKategori, readKepesertaan } from './person-cells.ts';
import type { ListOptions, SectionFacts } from './section-facts.ts';
import { findDesaSel, type ListWords } from './words.ts';

export interface ListPerson {
  person: DataWarga;
  kepesertaanList: readonly KepesertaanDaftar[];
  /** what was odd, and taken all the same */
  warningList: Fault[];
  nik: Nomor;
  kk: Nomor;
}

export type PersonReading = ListPerson | { faultList: readonly Fault[] };

/** Reads rows; what cells of many rows say alike is read once. */
export class PersonReader {
  #words: ListWords;
  #options: ListOptions;
  #desaByText = new Map<string, DesaFact | null>();
  #kategoriByText = new Map<string, Kategori | null>();

  constructor(words: ListWords, options: ListOptions) {
    this.#words = words;
    this.#options = options;
  }

  read({ row, section }: PersonRow, facts: SectionFacts): PersonReading {
    const { columnByKolom } = section.header;
    const cell = (kolom: Kolom) => row.cellList[columnByKolom.get(kolom) ?? -1];
    const text = (kolom: Kolom) => cellText(cell(kolom));
    const faultList: Fault[] = [];
    const warningList: Fault[] = [];
    const nik = readNomor(cell('nik'));
    const kk = readNomor(cell('kk'));
    this.#judgeNik(nik, kk, faultList, warningList);
    const nama = text('nama');
    if (nama === '') faultList.push({ code: 'NAMA_KOSONG' });
    else if (!/\p{L}{2}|^\p{L}\.? ?\p{L}/u.test(nama) || /\d{8}/.test(nama) || nama.length > 100)
      faultList.push({ code: 'NAMA_TIDAK_WAJAR' });
    const desa = this.#readDesa(text('desa'), text('kecamatan'), section.desa, faultList, warningList);
    if (faultList.length > 0) return { faultList };

    const nominal = cell('nominal');
    const kepesertaanList = readKepesertaan(this.#words, row.cellList, section.header, facts, this.#options);
    if (cellText(nominal) !== '' && kepesertaanList.some(({ jumlahRupiah }) => Number.isNaN(jumlahRupiah))) {
      warningList.push({ code: 'NOMINAL_DILEWATI' });
      for (const item of kepesertaanList) item.jumlahRupiah = null;
    }
    const person: DataWarga = {
      nik: nik.nomor,
      kk: isKk(kk) ? kk.nomor : null,
      nama,
      ...desa,
      ...readAlamat(cell, text),
      kategori: this.#kategori(text('kategori')),
    };
    return { person, kepesertaanList, warningList, nik, kk };
  }

  /** The region and the date in a NIK may be odd (domain facts §2: no reason to refuse a person); its length and digits may not. */
  #judgeNik(nik: Nomor, kk: Nomor, faultList: Fault[], warningList: Fault[]): void {
    const nomor = nik.nomor;
    if (nomor === null) warningList.push({ code: 'NIK_KOSONG' });
    else if (nik.isRusak) faultList.push({ code: 'NIK_EXCEL' });
    else {
      const code = checkNik(nomor, this.#words.reference.wilayah);
      if (/^(\d)\1{15}$/.test(nomor)) faultList.push({ code: 'NIK_SATU_ANGKA' });
      else if (code === 'NIK_PANJANG') faultList.push({ code, params: { panjang: nomor.length } });
      else if (code === 'NIK_TANGGAL' || code === 'NIK_WILAYAH') warningList.push({ code });
      else if (code !== null) faultList.push({ code });
      else if (nomor === kk.nomor) faultList.push({ code: 'NIK_SAMA_KK' });
      else if (isKk(kk) && isNikPerempuan(kk.nomor!) && !isNikPerempuan(nomor))
        faultList.push({ code: 'NIK_KK_TERBALIK' });
    }
    if (kk.isRusak) warningList.push({ code: 'KK_RUSAK' });
    else if (kk.nomor !== null && !isKk(kk))
      warningList.push({ code: 'KK_PANJANG', params: { panjang: kk.nomor.length } });
  }

  #readDesa(
    text: string,
    kecamatan: string,
    above: DesaFact | null,
    faultList: Fault[],
    warningList: Fault[],
  ): Pick<DataWarga, 'desaKode' | 'desaNama'> {
    const { desaSendiri, desa: usual } = this.#options;
    const desa = text === '' ? (above ?? usual ?? desaSendiri ?? null) : this.#desa(text);
    const isElsewhere = kecamatan !== '' && this.#isOtherKecamatan(kecamatan);
    if (isElsewhere || (desa === null && this.#isNeighbour(text))) {
      const where = isElsewhere ? `Kecamatan ${kecamatan}` : `Desa ${text}`;
      faultList.push({ code: 'DESA_KECAMATAN_LAIN', params: { desa: where } });
    } else if (desa === null && text === '') faultList.push({ code: 'DESA_KOSONG' });
    else if (desaSendiri && desa?.kode !== desaSendiri.kode) {
      faultList.push({ code: 'DESA_LAIN', params: { desa: desa?.nama ?? text } });
    } else if (desa === null) warningList.push({ code: 'DESA_ASING', params: { desa: text } });
    return { desaKode: desa?.kode ?? null, desaNama: desa?.nama ?? (text === '' ? null : text) };
  }

  #desa(text: string): DesaFact | null {
    let desa = this.#desaByText.get(text);
    if (desa === undefined) {
      desa = findDesaSel(this.#words, text);
      this.#desaByText.set(text, desa);
    }
    return desa;
  }

  #isNeighbour(text: string): boolean {
    const key = text.toLowerCase();
    return key !== '' && this.#words.reference.wilayah.desaTetanggaList.some(({ nama }) => nama.toLowerCase() === key);
  }

  #isOtherKecamatan(text: string): boolean {
    const key = text.toLowerCase().replace(/^kec(?:amatan)?\.? +/, '');
    return this.#words.reference.wilayah.kecamatanTetanggaList.includes(key);
  }

  #kategori(text: string): Kategori | null {
    if (text === '') return null;
    let kategori = this.#kategoriByText.get(text);
    if (kategori === undefined) {
      kategori = readKategori(text);
      this.#kategoriByText.set(text, kategori);
    }
    return kategori;
  }
}

function isKk({ nomor, isRusak }: Nomor): boolean {
  return nomor !== null && !isRusak && isEnamBelasAngka(nomor);
}
