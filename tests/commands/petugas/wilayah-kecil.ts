/** A small office for tests: five desa of Halong, one of Awayan, three programmes. */
import { KOLOM_LIST, type Kolom } from '../../../src/domain/daftar.ts';
import type { Reference } from '../../../src/domain/reference.ts';

const kolom = Object.fromEntries(KOLOM_LIST.map((name) => [name, []])) as unknown as Record<Kolom, string[]>;

const program = (kode: string, kategori: string | null = null) => ({
  kode,
  nama: kode,
  sinonim: [],
  kataMilik: [],
  isBertahap: false,
  kategori,
  maksPerOrang: null,
});

export const REFERENCE: Reference = {
  wilayah: {
    kecamatanKode: '631102',
    kecamatan: 'Halong',
    kabupaten: 'Balangan',
    alamat: null,
    desaList: [
      { kode: '6311022001', nama: 'Hauwai', alias: ["Ha'uwai"] },
      { kode: '6311022005', nama: 'Halong', alias: [] },
      { kode: '6311022010', nama: 'Gunung Riut', alias: ['Gn. Riut'] },
      { kode: '6311022014', nama: 'Liyu', alias: [] },
      { kode: '6311022017', nama: 'Binju', alias: [] },
    ],
    desaTetanggaList: [{ kode: '6311032004', nama: 'Bihara', alias: [], kecamatan: 'Awayan' }],
    kecamatanTetanggaList: ['awayan'],
    provinsiKodeSet: new Set(['63']),
    kabupatenKodeSet: new Set(['6311']),
  },
  programList: [program('PKH'), program('BLT-DD'), program('SEMBAKO-DISABILITAS', 'disabilitas')],
  alasanList: [],
  ppksList: [],
  agendaList: [],
  liburByOn: new Map(),
  laranganList: [],
  daftar: {
    kolom,
    keadaan: { diusulkan: [], terverifikasi: [], ditetapkan: [], aktif: [], nonaktif: [] },
    ya: [],
    total: [],
  },
};

/** 12 August 2026, 09.15 WITA. */
export const NOW = new Date('2026-08-12T01:15:00Z');
export const TODAY = '2026-08-12';
