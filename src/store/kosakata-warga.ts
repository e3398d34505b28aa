/** The words of all people's names in memory, one vocabulary for each connection, kept in step with the index. */
import { KosakataNama } from '../text/kosakata-nama.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

interface Isi {
  kosakata: KosakataNama;
  /** how many people the index held when it was read: what the words are counted against */
  orang: number;
  /** changes whenever another connection commits: then the words are read again */
  versi: unknown;
}

const isiByDb = new WeakMap<Database, Isi>();

/** The vocabulary of the connection's index: read when it is first asked for, and after another program has written. */
export function bukaKosakata(db: Database): Isi {
  const versi = prepared(db, 'PRAGMA data_version').pluck().get();
  const known = isiByDb.get(db);
  if (known && known.versi === versi) return known;
  const kosakata = new KosakataNama();
  // Words begin with a letter; numbers of desa and whole names with a digit.
  const sql = "SELECT term, doc FROM warga_kata WHERE term >= 'a'";
  for (const [kata, jumlah] of prepared(db, sql).raw().iterate() as Iterable<[string, number]>) {
    kosakata.tambah(kata, jumlah);
  }
  const orang = Number(prepared(db, 'SELECT count(*) FROM warga').pluck().get());
  const isi = { kosakata, orang, versi };
  isiByDb.set(db, isi);
  return isi;
}

/** Adds the words of one person, where the vocabulary is in memory. Words of people who go stay: they only find nobody. */
export function kenalkanKata(db: Database, kataList: readonly string[]): void {
  const isi = isiByDb.get(db);
  if (!isi) return;
  for (const kata of kataList) isi.kosakata.tambah(kata);
}

/** Forgets the vocabulary; it is read again when it is next asked for. */
export function lupakanKosakata(db: Database): void {
  isiByDb.delete(db);
}
