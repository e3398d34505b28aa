/** Answers about all people of a kecamatan: how long each keeps the bot from its messages, with 25,000 people and 100,000 rows. */
import { commandList } from '../dist/commands/index.js';
import { readKeadaanWarga } from '../dist/store/keadaan-warga.js';
import { pastikanSegar } from '../dist/store/kepesertaan-kini.js';
import { isiRegisterDanBaris } from './jawab/isi.mjs';
import { openOffice } from './kit.mjs';

const ORANG = 25_000;
const BARIS = 100_000;
const ROUNDS = 7;
const ASKED_LIST = ['ganda', 'ganda Liyu', 'pernah', 'pernah Liyu', 'prioritas Liyu', 'verval', 'verval Liyu'];

/** The least of some rounds: what the work costs, not what else the machine had to do. */
function least(work) {
  const list = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...list);
}

/** @returns the entries for answers */
export function benchJawab() {
  const { office, db, close } = openOffice();
  const { reference, zona } = office;
  isiRegisterDanBaris(db, { orang: ORANG, baris: BARIS, desaList: reference.wilayah.desaList });
  const now = new Date('2026-08-12T01:00:00Z');
  const petugas = { id: 9, nama: 'Noor', peran: 'tksk', desa: null };
  pastikanSegar(db);
  const answerList = ASKED_LIST.map((asked) => {
    const [id, argumen = null] = asked.split(' ');
    const command = commandList.find((one) => one.id === id);
    return least(() => command.run({ db, reference, zona, now, petugas, isGroup: true, kata: id, argumen }));
  });
  const sejak = '2025-08-12';
  const recap = least(() => readKeadaanWarga(db, { sejak, laranganList: reference.laranganList }));
  close();
  return [
    {
      bench: 'slowest list of 25,000 people (ganda, verval, …) ms',
      ratio: Math.max(...answerList),
      goal: 100,
      atLeast: false,
    },
    { bench: 'the register in figures by desa, for the recap, ms', ratio: recap, goal: 50, atLeast: false },
  ];
}
