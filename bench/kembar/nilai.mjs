/** Puts an invented register into a database, and says how many of those who stand in it twice were found, and how many others. */

const AT = '2026-01-01T00:00:00.000Z';

/** Fills the table warga; the person at place n of the list gets the id n + 1. */
export function isiRegister(db, orangList) {
  const insert = db.prepare(
    'INSERT INTO warga (id, nik, kode, kk, nama, desa_kode, desa_nama, rt, sumber_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  db.transaction(() => {
    for (const [at, { nik, kk, nama, desa, rt }] of orangList.entries())
      insert.run(at + 1, nik, nik === null ? `W-${at}` : null, kk, nama, desa.kode, desa.nama, rt, AT, AT);
  })();
}

const keyOf = (x, y) => `${Math.min(x, y)} ${Math.max(x, y)}`;

/** @param kembarList what the search found; @returns precision, recall, and recall by the way in which the second entry came about */
export function nilaiTemuan({ gandaList, jebakanList }, kembarList) {
  const temuan = new Set(kembarList.map(({ aId, bId }) => keyOf(aId - 1, bId - 1)));
  const jenisByPair = new Map(gandaList.map(({ a, b, jenis }) => [keyOf(a, b), jenis]));
  const perJenis = {};
  for (const [pair, jenis] of jenisByPair) {
    perJenis[jenis] ??= { ada: 0, ditemukan: 0 };
    perJenis[jenis].ada += 1;
    if (temuan.has(pair)) perJenis[jenis].ditemukan += 1;
  }
  const benar = [...temuan].filter((pair) => jenisByPair.has(pair)).length;
  const terjebak = jebakanList.filter(({ a, b }) => temuan.has(keyOf(a, b)));
  return {
    precision: benar / temuan.size,
    recall: benar / jenisByPair.size,
    perJenis,
    terjebak,
    keliruList: [...temuan].filter((pair) => !jenisByPair.has(pair)),
  };
}
