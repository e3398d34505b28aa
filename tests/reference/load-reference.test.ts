/** The files that an office may edit, and the area tables. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadReference } from '../../src/reference/load-reference.ts';
import { PROJECT_DIR } from '../_kit/project-files.ts';

const dataDir = `${PROJECT_DIR}/data`;
const copies: string[] = [];
afterAll(() => {
  for (const dir of copies) rmSync(dir, { recursive: true });
});

/** Loads a copy of the reference in which one file was changed. */
function loadChanged(file: string, change: (text: string) => string) {
  const dir = mkdtempSync(join(tmpdir(), 'sotarsa-ref-'));
  copies.push(dir);
  cpSync(join(dataDir, 'reference'), join(dir, 'reference'), { recursive: true });
  const path = join(dir, 'reference', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return () => loadReference({ dataDir: dir, kecamatan: '63.11.02' });
}
const edit = (change: (entries: Record<string, unknown>[]) => void) => (text: string) => {
  const entries = JSON.parse(text);
  change(entries);
  return JSON.stringify(entries);
};

describe('area', () => {
  it.each([
    ['63.11.02', 'Halong', 24, 'Asia/Makassar'],
    ['63.11.03', 'Awayan', 23, 'Asia/Makassar'],
    ['18.06.19', 'Kota Agung Timur', 12, 'Asia/Jakarta'],
    ['62.09.03', 'Bulik', 14, 'Asia/Pontianak'],
  ])('%s', (kecamatan, nama, desa, zona) => {
    const { wilayah, zona: found } = loadReference({ dataDir, kecamatan });
    expect([wilayah.kecamatan, wilayah.desaList.length, found]).toEqual([nama, desa, zona]);
  });
  it('makes neighbours of the other kecamatan', () => {
    const { wilayah } = loadReference({ dataDir, kecamatan: '63.11.03' });
    expect(wilayah.desaTetanggaList.find(({ nama }) => nama === 'Liyu')?.kecamatan).toBe('Halong');
  });
  it('refuses a kecamatan that does not exist', () => {
    expect(() => loadReference({ dataDir, kecamatan: '63.11.99' })).toThrow(/tidak ada dalam daftar wilayah/);
  });
});

describe('files of the office', () => {
  it.each([
    [
      'program.json',
      edit((list) => Object.assign(list[2]!, { sinonim: 'blt' })),
      'data/reference/program.json, entri 3 (BLT-DD): sinonim harus berupa daftar kata',
    ],
    [
      'program.json',
      edit((list) => (list[1]!['sinonim'] as string[]).push('pkh')),
      'kata "pkh" sudah dipakai program PKH',
    ],
    ['program.json', edit((list) => Object.assign(list[0]!, { warna: 'biru' })), 'warna tidak dikenal'],
    [
      'alasan.json',
      edit((list) => Object.assign(list[0]!, { statusSalur: 'hilang' })),
      'alasan.json, entri 1 (meninggal): statusSalur',
    ],
    ['ppks.json', () => '{', 'data/reference/ppks.json bukan JSON yang benar'],
    ['desa-alias.json', () => '{"x":["y"]}', 'desa-alias.json'],
  ])('%s', (file, change, sentence) => expect(loadChanged(file, change)).toThrow(sentence));
});
