/** People who stand twice in a register of 25,000: how many of those planted are found, how many others, and how long it takes. */
import { loadReference } from '../dist/reference/load-reference.js';
import { openDatabase } from '../dist/store/open.js';
import { cariKembar } from '../dist/store/warga-kembar.js';
import { isiRegister, nilaiTemuan } from './kembar/nilai.mjs';
import { registerAcak } from './kembar/register-acak.mjs';
import { registerKeluarga } from './kembar/register-keluarga.mjs';
import { config, newFile } from './kit.mjs';

const ORANG = 25_000;
const DETIK_MAKS = 10;
/** So long others may have to wait for their turn. */
const SELA_MAKS_MS = 100;

function measure(name, makeRegister) {
  const { wilayah } = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
  const register = makeRegister(ORANG, wilayah.desaList);
  const db = openDatabase(newFile(), config.migrationsDir);
  isiRegister(db, register.orangList);
  const start = performance.now();
  const stepList = [];
  let kembarList = null;
  for (const steps = cariKembar(db); kembarList === null; ) {
    const begun = performance.now();
    const step = steps.next();
    stepList.push(performance.now() - begun);
    if (step.done) kembarList = step.value;
  }
  const seconds = (performance.now() - start) / 1000;
  db.close();
  const { precision, recall } = nilaiTemuan(register, kembarList);
  const of = `entered twice among ${ORANG.toLocaleString('en')} (${name})`;
  return [
    { bench: `${of}, precision`, ratio: precision, goal: 0.95, atLeast: true },
    { bench: `${of}, recall`, ratio: recall, goal: 0.9, atLeast: true },
    { bench: `${of}, seconds`, ratio: seconds, goal: DETIK_MAKS, atLeast: false },
    { bench: `${of}, longest step ms`, ratio: Math.max(...stepList), goal: SELA_MAKS_MS, atLeast: false },
  ];
}

/** @returns the entries for the search of the whole register */
export function benchKembar() {
  return [...measure('families', registerKeluarga), ...measure('blind', registerAcak)];
}
