/** People by misspelt names: how many of the right ones are found, how long it takes beside a look-up by NIK, and the memory. */
import { execFileSync } from 'node:child_process';
import { loadReference } from '../dist/reference/load-reference.js';
import { cariNama } from '../dist/store/cari-nama.js';
import { rebuildNama } from '../dist/store/indeks-nama.js';
import { openDatabase } from '../dist/store/open.js';
import { config, median, newFile, percentile } from './kit.mjs';
import { isiWarga, pertanyaan } from './nama/isi.mjs';

const QUESTIONS = 2000;
const SIZES = [
  { orang: 25_000, recall: 0.96, ratio: 400, rss: 110 },
  { orang: 250_000, recall: 0.92, ratio: 1200, rss: 170 },
];

const IDLE = `
  import { createApp } from '${new URL('../dist/app.js', import.meta.url).href}';
  import { readConfig } from '${new URL('../dist/config.js', import.meta.url).href}';
  import { cariNama } from '${new URL('../dist/store/cari-nama.js', import.meta.url).href}';
  const app = createApp({ config: readConfig({ LOG_LEVEL: 'silent' }), databaseFile: process.argv[1], groupIdList: ['grup'] });
  app.recover();
  cariNama(app.db, { nama: 'Siti Aminnah', desaKode: null, limit: 5 });
  setTimeout(() => { process.stdout.write(String(process.memoryUsage.rss())); app.close(); }, 1500);
`;

/** The least of three: what the work costs, not what else the machine had to do. */
function micros(work) {
  let us = Number.POSITIVE_INFINITY;
  let value;
  for (let round = 0; round < 3; round++) {
    const start = process.hrtime.bigint();
    value = work();
    us = Math.min(us, Number(process.hrtime.bigint() - start) / 1e3);
  }
  return { value, us };
}

function measure({ orang, recall, ratio, rss }) {
  const { wilayah } = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
  const desaList = orang > 100_000 ? [...wilayah.desaList, ...wilayah.desaTetanggaList] : wilayah.desaList;
  const file = newFile();
  const db = openDatabase(file, config.migrationsDir);
  isiWarga(db, orang, desaList);
  rebuildNama(db);
  const list = pertanyaan(db, QUESTIONS);
  const byNik = db.prepare('SELECT id FROM warga WHERE nik = ?');
  const isFound = (person, desaKode) => {
    const { value, us } = micros(() => cariNama(db, { nama: person.q, desaKode, limit: 5 }));
    return { us, isHit: value.some(({ wargaId }) => wargaId === person.id) };
  };
  for (const person of list.slice(0, 300)) isFound(person, null);
  const nik = median(list.map((person) => micros(() => byNik.get(person.nik)).us));
  const semua = list.map((person) => isFound(person, null));
  const sedesa = list.map((person) => isFound(person, person.desaKode));
  db.close();
  const share = (found) => found.filter(({ isHit }) => isHit).length / found.length;
  const bytes = Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', IDLE, file], { encoding: 'utf8' }),
  );
  const of = `of ${orang.toLocaleString('en')} people`;
  const p99 = (found) =>
    percentile(
      found.map(({ us }) => us),
      0.99,
    ) / nik;
  return [
    { bench: `misspelt names ${of}, right one in the first 5`, ratio: share(semua), goal: recall, atLeast: true },
    { bench: `the same, desa given, ${of}`, ratio: share(sedesa), goal: 0.98, atLeast: true },
    { bench: `search by name ${of}, p99 ÷ look-up by NIK`, ratio: p99(semua), goal: ratio, atLeast: false },
    { bench: `the same, desa given, p99 ÷ look-up by NIK, ${of}`, ratio: p99(sedesa), goal: ratio, atLeast: false },
    { bench: `idle bot after a search ${of}, RSS MB`, ratio: bytes / 1e6, goal: rss, atLeast: false },
  ];
}

/** @returns the entries for names */
export function benchNama() {
  return SIZES.flatMap(measure);
}
