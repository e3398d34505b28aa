/** The office behind the terminal of `sotarsa coba`: the simulation, seen as the terminal needs it. */
import { daftarkan } from '../commands/petugas/daftar.ts';
import { readDesa } from '../commands/petugas/desa.ts';
import type { PetugasWords } from '../commands/petugas/pendaftaran.ts';
import { readPeran } from '../commands/petugas/peran.ts';
import { sayPetugasProblem } from '../commands/petugas/problem.ts';
import { readWordList } from '../commands/petugas/words.ts';
import type { Reference } from '../domain/reference.ts';
import { REPORT_KIND_LIST } from '../domain/uraian.ts';
import { localDay } from '../domain/waktu.ts';
import type { Person, Stage } from '../doors/terminal/stage.ts';
import type { Simulation } from '../simulation/simulation.ts';
import { countPesan, countTiket } from '../store/isi-buku.ts';
import { listPetugas, type PetugasTercatat } from '../store/petugas.ts';

/** @param options.databaseNote where the database is, and what becomes of it */
export function createStage(simulation: Simulation, options: { databaseNote: string }): Stage {
  const { app } = simulation;
  const { db, reference, config } = app;
  const { zona } = config;
  const registered = () => listPetugas(db, localDay(simulation.clock, zona), reference);
  return {
    zona,
    grup: config.grupList[0] ?? '',
    clock: () => simulation.clock,
    feed: (event) => simulation.feed(event),
    advanceTo: (at) => simulation.advanceTo(at),
    people: () => registered().flatMap(toPerson),
    async register(text) {
      const usedSet = new Set(registered().flatMap(({ waIdList }) => waIdList));
      const words = withNumber(readWords(text, reference), usedSet);
      const result = daftarkan({ db, reference, now: simulation.clock }, words, localDay(simulation.clock, zona));
      if (result.hasil === 'ditolak')
        return { fault: sayFault(result.problemList.map((problem) => sayPetugasProblem(problem))) };
      // What this number wrote before is handled now, as after a registration by the admin.
      app.recover();
      const [person] = toPerson(result.petugas);
      if (!person) throw new Error('a new officer has no number');
      return { person, outgoing: await simulation.advanceTo(simulation.clock) };
    },
    sayData: () => sayData(simulation, options.databaseNote),
  };
}

function toPerson({ waIdList, nama, peran, desa }: PetugasTercatat): Person[] {
  const [waId] = waIdList;
  return waId === undefined ? [] : [{ waId, nama, peran, desa: desa?.nama ?? null }];
}

function sayFault(sentenceList: readonly string[]): string {
  return `Belum terdaftar: ${sentenceList.join(' ')} Contoh: /baru kesra_desa Kapul Siti Aminah 0812-0000-9030`;
}

/** `kesra_desa Gunung Riut Siti Aminah 0812…` (role first), or the admin's own order, name first. */
function readWords(text: string, reference: Reference): PetugasWords {
  const wordList = text.split(/\s+/);
  const count = [3, 2, 1].find((length) => length < wordList.length && isRole(wordList.slice(0, length).join(' ')));
  if (count === undefined) return readWordList(text)[0] ?? { waList: [] };
  const number = /\+?\d[\d .()-]{6,}\d\s*$/.exec(text)?.[0] ?? '';
  const restList = text
    .slice(0, text.length - number.length)
    .trim()
    .split(/\s+/)
    .slice(count);
  const desaLength =
    [3, 2, 1].find((length) => 'desa' in readDesa(restList.slice(0, length).join(' '), reference.wilayah)) ?? 0;
  return {
    peran: wordList.slice(0, count).join(' '),
    desa: restList.slice(0, desaLength).join(' '),
    nama: restList.slice(desaLength).join(' '),
    waList: number === '' ? [] : [number.trim()],
  };
}

function isRole(text: string): boolean {
  return readPeran(text) !== null;
}

/** Who tries the bot need not think up a number: a free one of the range that belongs to nobody is given. */
function withNumber(words: PetugasWords, usedSet: ReadonlySet<string>): PetugasWords {
  if (words.waList.length > 0) return words;
  let serial = 9101;
  while (usedSet.has(`628120000${serial}`)) serial += 1;
  return { ...words, waList: [`08120000${serial}`] };
}

function sayData({ app }: Simulation, databaseNote: string): string[] {
  const jumlahList = countTiket(app.db);
  const sum = (isMeant: (entry: (typeof jumlahList)[number]) => boolean) =>
    jumlahList.filter(isMeant).reduce((total, { jumlah }) => total + jumlah, 0);
  const byKind = REPORT_KIND_LIST.map((kind) => `${kind} ${sum(({ jenis }) => jenis === kind)}`);
  const { masuk, keluar } = countPesan(app.db);
  return [
    `Tiket: ${byKind.join(' · ')}`,
    `Di antaranya perlu perbaikan ${sum(({ state }) => state === 'perlu_perbaikan')}, dibatalkan ${sum(({ state }) => state === 'dibatalkan')}`,
    `Pesan: masuk ${masuk}, keluar ${keluar}`,
    databaseNote,
  ];
}
