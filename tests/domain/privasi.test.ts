/** The access matrix, cell by cell: role × order × kind of chat × own or other desa. */
import { describe, expect, it } from 'vitest';
import { commandList } from '../../src/commands/index.ts';
import { PERAN_LIST } from '../../src/domain/petugas.ts';
import {
  desaTerlihat,
  isAlasanPeka,
  isKategoriPeka,
  isPerintahPribadi,
  isProgramPeka,
  PERINTAH_WARGA_LIST,
  peranWarga,
  rincianOf,
  rincianWarga,
} from '../../src/domain/privasi.ts';

const BACA = ['status', 'riwayat', 'ganda', 'pernah', 'prioritas', 'verval'];
const SEMUA_DESA = ['tksk', 'pendamping_pkh', 'kasi_kesra_kec', 'camat', 'admin'];
const DESA = ['kesra_desa', 'operator_desa'];
const PEMUTUS = ['tksk', 'pendamping_pkh', 'admin'];

/** The rules as issue C, part 4 writes them, in other words than the code. */
function expected(perintah: string, peran: string, isGroup: boolean, isDesaSendiri: boolean): string {
  if (!BACA.includes(perintah)) return PEMUTUS.includes(peran) && !isGroup ? 'lengkap' : 'tolak';
  if (peran === 'dinas') return 'tolak';
  if (DESA.includes(peran) && !isDesaSendiri) return 'tidak';
  expect([...DESA, ...SEMUA_DESA]).toContain(peran);
  return isGroup ? 'ringkas' : 'lengkap';
}

const cellList = PERINTAH_WARGA_LIST.flatMap((perintah) =>
  PERAN_LIST.flatMap((peran) =>
    [true, false].flatMap((isGroup) =>
      [true, false].map((isDesaSendiri) => ({ perintah, peran, isGroup, isDesaSendiri })),
    ),
  ),
);

describe('the matrix', () => {
  it('has every cell', () => expect(cellList).toHaveLength(PERINTAH_WARGA_LIST.length * PERAN_LIST.length * 4));
  it.each(cellList)('$perintah by $peran, group $isGroup, own desa $isDesaSendiri', ({ perintah, ...penanya }) => {
    const said = expected(perintah, penanya.peran, penanya.isGroup, penanya.isDesaSendiri);
    expect(rincianWarga(perintah, penanya)).toBe(said);
  });
  it.each(cellList.filter(({ isGroup }) => isGroup))('$perintah by $peran shows nothing whole in a group', (cell) => {
    expect(rincianWarga(cell.perintah, cell)).not.toBe('lengkap');
  });
  it('is what the commands go by', () => {
    for (const perintah of PERINTAH_WARGA_LIST.filter((name) => name !== 'status')) {
      const command = commandList.find(({ id }) => id === perintah);
      expect(command?.peran, perintah).toEqual(peranWarga(perintah));
      expect(command?.isPribadi, perintah).toBe(isPerintahPribadi(perintah));
    }
  });
});

describe('one officer', () => {
  const liyu = { kode: '6311022014', nama: 'Liyu' };
  it.each([
    { peran: 'kesra_desa', desa: liyu, of: '6311022014', said: 'lengkap', sees: '6311022014' },
    { peran: 'kesra_desa', desa: liyu, of: '6311022005', said: 'tidak', sees: '6311022014' },
    { peran: 'kesra_desa', desa: liyu, of: null, said: 'tidak', sees: '6311022014' },
    { peran: 'tksk', desa: null, of: null, said: 'lengkap', sees: null },
    { peran: 'dinas', desa: null, of: '6311022014', said: 'tolak', sees: '' },
  ] as const)('$peran of a person of $of: $said', ({ peran, desa, of, said, sees }) => {
    expect(rincianOf('riwayat', { peran, desa }, false, of)).toBe(said);
    expect(desaTerlihat({ peran, desa })).toBe(sees);
  });
});

it('what tells of somebody’s health, or makes a victim known, is kept out of groups', () => {
  const programList = [
    { kode: 'SEMBAKO-DISABILITAS', kategori: 'disabilitas' },
    { kode: 'PKH', kategori: null },
  ];
  const peka = ['SEMBAKO-DISABILITAS', 'ATENSI', 'ALAT-BANTU', 'PKH', null];
  expect(peka.map((kode) => isProgramPeka(kode, programList))).toEqual([true, true, true, false, false]);
  expect(['disabilitas', 'ibu_hamil', 'lansia', null].map(isKategoriPeka)).toEqual([true, true, false, false]);
  expect(['sakit', 'pindah', null].map(isAlasanPeka)).toEqual([true, false, false]);
});
