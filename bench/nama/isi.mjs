/** Fills the register of a database with invented people and asks for them by misspelt names; shared by the bench and the tests. */

import { salahTulis } from './salah-tulis.mjs';
import { chance, wargaBuatan } from './warga-buatan.mjs';

const AT = '2026-01-01T00:00:00.000Z';

/** Adds `count` people of these desa to the table warga; the index of names is the caller's. */
export function isiWarga(db, count, desaList) {
  const insert = db.prepare(
    'INSERT INTO warga (nik, nama, desa_kode, desa_nama, sumber_at, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const isi = db.transaction(() => {
    for (const { nik, nama, desa } of wargaBuatan(count, desaList)) insert.run(nik, nama, desa.kode, desa.nama, AT, AT);
  });
  isi();
}

/** More people of one name than are shown: without a desa nobody could tell which of them is meant. */
const TERLALU_BANYAK = 5;

/** People drawn by lot, each with a name as somebody else writes it. */
export function pertanyaan(db, count, seed = 77) {
  const rnd = chance(seed);
  const people = db.prepare('SELECT id, nama, desa_kode AS desaKode, nik FROM warga ORDER BY id').all();
  const perNama = new Map();
  for (const { nama } of people) perNama.set(nama, (perNama.get(nama) ?? 0) + 1);
  const list = [];
  while (list.length < count) {
    const person = people[Math.floor(rnd() * people.length)];
    if (perNama.get(person.nama) <= TERLALU_BANYAK) list.push({ ...person, q: salahTulis(person.nama, rnd) });
  }
  return list;
}
