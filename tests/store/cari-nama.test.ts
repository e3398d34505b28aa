/** People by name: the index keeps step with the table, and misspelt names find their bearers. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isiWarga, pertanyaan } from '../../bench/nama/isi.mjs';
import { cariNama, listSenama } from '../../src/store/cari-nama.ts';
import { rebuildNama, susulNama } from '../../src/store/indeks-nama.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { DESA_HALONG, desaHalong } from '../_kit/fill.ts';

const LIYU = desaHalong('Liyu').kode;
const UREN = desaHalong('Uren').kode;
let db: Database;
let no = 0;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});
afterEach(() => void db.close());

function tambah(nama: string, desaKode: string | null = LIYU): number {
  no += 1;
  const { lastInsertRowid } = db
    .prepare("INSERT INTO warga (kode, nama, desa_kode, sumber_at, created_at) VALUES (?, ?, ?, '2026', '2026')")
    .run(`W-${no}`, nama, desaKode);
  return Number(lastInsertRowid);
}
const cari = (nama: string, desaKode: string | null = null, limit = 5) => cariNama(db, { nama, desaKode, limit });
const namaList = (...args: Parameters<typeof cari>) => cari(...args).map(({ nama }) => nama);

describe('the index', () => {
  it('finds who is added, renamed and moved, and nobody who is gone', () => {
    const id = tambah('Masdar Helmi');
    expect(cari('masdar hilmy')).toMatchObject([{ wargaId: id, nama: 'Masdar Helmi' }]);
    db.prepare('UPDATE warga SET nama = ?, desa_kode = ? WHERE id = ?').run('Kaspul Anwar', UREN, id);
    expect(cari('Masdar Helmi')).toEqual([]);
    expect(namaList('Kasful Anwar', UREN)).toEqual(['Kaspul Anwar']);
    expect(cari('Kasful Anwar', LIYU)).toEqual([]);
  });

  const lines = () => db.prepare('SELECT count(*) FROM warga_nama').pluck().get();

  it.each(['before', 'after'])(
    'finds nobody who was merged or withdrawn %s the index was made, and those who came back',
    (when) => {
      const stays = tambah('Siti Aminah');
      const merged = tambah('St. Aminah');
      const withdrawn = tambah('Siti Aminah');
      if (when === 'after') expect(cari('Siti Aminah')).toHaveLength(3);
      db.prepare('UPDATE warga SET gabung_ke = ? WHERE id = ?').run(stays, merged);
      db.prepare('UPDATE warga SET is_tercatat = 0 WHERE id = ?').run(withdrawn);
      expect(cari('Siti Aminah').map(({ wargaId }) => wargaId)).toEqual([stays]);
      expect(lines()).toBe(1);
      rebuildNama(db);
      expect(lines()).toBe(1);
      db.prepare('UPDATE warga SET gabung_ke = NULL, is_tercatat = 1').run();
      expect(cari('Siti Aminah')).toHaveLength(3);
    },
  );

  it('is brought up to date a few people at a time, new ones and changed ones', () => {
    const idList = Array.from({ length: 5 }, (_, no) => tambah(`Masdar ${'abcde'[no]}`));
    expect(susulNama(db, 3)).toBe(true);
    expect(lines()).toBe(3);
    db.prepare("UPDATE warga SET nama = 'Kaspul' WHERE id IN (?, ?)").run(idList[0], idList[4]);
    db.prepare("UPDATE warga SET alamat = 'Jl. Melati'").run();
    expect(db.prepare('SELECT warga_id FROM warga_nama_tunda').pluck().all()).toEqual([idList[0], idList[4]]);
    expect(susulNama(db, 3)).toBe(false);
    expect(lines()).toBe(5);
    expect(cari('Kaspul').map(({ wargaId }) => wargaId)).toEqual([idList[0], idList[4]]);
  });

  it('gives the namesakes of a desa', () => {
    const same = [tambah('Moh. Rusdi'), tambah('Muhammad Rusdy')];
    tambah('Muhammad Rusdi', UREN);
    tambah('Rusdi');
    expect(listSenama(db, 'MUHAMMAD RUSDI', LIYU)).toEqual(same);
    expect(listSenama(db, '???', LIYU)).toEqual([]);
  });

  it('is made anew where it was made by other rules', () => {
    tambah('Rusdiansyah');
    expect(namaList('Rusdi Ansyah')).toEqual(['Rusdiansyah']);
    db.prepare('DELETE FROM warga_nama').run();
    db.prepare('UPDATE warga_nama_aturan SET aturan = -1').run();
    expect(namaList('Rusdiansah')).toEqual(['Rusdiansyah']);
  });

  it('follows a transaction that is rolled back', () => {
    tambah('Aminah');
    expect(() =>
      db.transaction(() => {
        tambah('Wardatul');
        throw new Error('no');
      })(),
    ).toThrow('no');
    expect(cari('Wardatul')).toEqual([]);
    expect(namaList('Amina')).toEqual(['Aminah']);
  });

  it('sees new words of another program', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sotarsa-nama-'));
    const one = openDatabase(join(folder, 'a.sqlite'), 'migrations');
    const other = openDatabase(join(folder, 'a.sqlite'), 'migrations');
    try {
      db = one;
      tambah('Aminah');
      expect(namaList('Misrany')).toEqual([]);
      db = other;
      tambah('Misrani');
      db = one;
      expect(namaList('Misranni')).toEqual(['Misrani']);
    } finally {
      one.close();
      other.close();
      rmSync(folder, { recursive: true });
      db = openDatabase(':memory:', 'migrations');
    }
  });
});

describe('the order', () => {
  it('is the exact name first, then the likeliest', () => {
    for (const nama of ['Mohammad Rusdi', 'Muhammad Rusdi Hadi', 'Muhammad Rusdi', 'Rusdi', 'Muhammad Rusli'])
      tambah(nama);
    expect(namaList('muhammad rusdi').slice(0, 2)).toEqual(['Muhammad Rusdi', 'Mohammad Rusdi']);
    expect(cari('Muhammad Rusdi')[0]?.skor).toBe(1);
    const skorList = cari('Muhammad Rusdi').map(({ skor }) => skor);
    expect(skorList).toEqual([...skorList].sort((a, b) => b - a));
  });
  it('tells people apart by their fathers', () => {
    for (const ayah of ['Hasan', 'Idris', 'Yusuf']) tambah(`Aminah binti ${ayah}`);
    expect(namaList('Aminah bt. Idris')[0]).toBe('Aminah binti Idris');
  });
  it('gives as many as are asked for', () => {
    for (let i = 0; i < 20; i++) tambah('Hamdani');
    expect(cari('Hamdani', null, 7)).toHaveLength(7);
    expect(cari('Hamdani', null, 0)).toEqual([]);
  });
});

it.each(['', '???', 'H.', '"', 'NEAR(a b)', 'x AND', '*', "'; --", '李', 'a'.repeat(5000), 'a b '.repeat(500)])(
  'the odd question %j does no harm',
  (nama) => {
    tambah('Aminah', null);
    expect(Array.isArray(cari(nama))).toBe(true);
    expect(Array.isArray(cari(nama, LIYU))).toBe(true);
  },
);

describe('a register of 25,000 people', () => {
  const share = (hits: readonly boolean[]) => hits.filter(Boolean).length / hits.length;
  const pairList = readFileSync('tests/text/nama/salah-tulis.tsv', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string]);

  it('gives the right one among five, for misspellings by hand and by lot', () => {
    const hand = new Map<string, { id: number; desaKode: string }>();
    for (const [nama] of pairList) {
      const { kode } = DESA_HALONG[hand.size % DESA_HALONG.length]!;
      if (!hand.has(nama)) hand.set(nama, { id: tambah(nama, kode), desaKode: kode });
    }
    isiWarga(db, 25_000 - hand.size, DESA_HALONG);
    rebuildNama(db);

    expect(share(pairList.map(([nama, q]) => namaList(q).includes(nama)))).toBeGreaterThanOrEqual(0.96);
    const sedesa = pairList.map(([nama, q]) => {
      const { id, desaKode } = hand.get(nama)!;
      return cari(q, desaKode).some(({ wargaId }) => wargaId === id);
    });
    expect(share(sedesa)).toBeGreaterThanOrEqual(0.98);
    const lot = pertanyaan(db, 500).map(({ id, q }) => cari(q).some(({ wargaId }) => wargaId === id));
    expect(share(lot)).toBeGreaterThanOrEqual(0.96);
  });
});
