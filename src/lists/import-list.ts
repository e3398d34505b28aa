/** Takes a list of persons into the register: read row by row, kept in batches, each batch in one transaction. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { localDay } from '../domain/waktu.ts';
import { isNamaJauh } from '../domain/warga.ts';
import { beginImpor, countImpor, type ImporDimulai, keepKepesertaan } from '../store/impor.ts';
import { SEKALIGUS, susulNamaSantai } from '../store/indeks-nama.ts';
import { inTransaction, rehearse } from '../store/transaction.ts';
import { upsertWarga } from '../store/warga-upsert.ts';
import { findRoundedList } from './broken-numbers.ts';
import type { Fault } from './fault.ts';
import type { ImportListener, ImportOrder, ListFile, ListRoom } from './import-order.ts';
import { LayoutReader, type PersonRow, type Section } from './layout.ts';
import { openAside } from './open-aside.ts';
import { type ListPerson, PersonReader } from './person.ts';
import { ImportResult } from './result.ts';
import { type SectionFacts, sectionFacts } from './section-facts.ts';
import type { Table } from './table.ts';
import { type ListWords, listWords } from './words.ts';

/** Rows in one transaction: the cost of writing durably is shared (performance notes: import 500). */
const BATCH = 500;
/** In the running bot messages wait for no more than so many. */
const SMALL_BATCH = 100;

/** @throws ListFormatError where the file cannot be read as a list */
export async function importList(
  room: ListRoom,
  file: ListFile,
  order: ImportOrder = {},
  listener: ImportListener = {},
): Promise<ImportResult> {
  const run = new ImportRun(room, file, order);
  const batchRows = order.isInSteps ? SMALL_BATCH : BATCH;
  const table = await openFile(file.bytes, order.isInSteps);
  run.result.hiddenList = table.hiddenList;
  run.result.separator = table.separator;
  run.result.format = table.format;
  run.result.desaUmum = (order.desa ?? order.desaSendiri)?.nama ?? null;
  const newSectionList: Section[] = [];
  const layout = new LayoutReader(run.words, (section) => newSectionList.push(section));
  let batch: PersonRow[] = [];
  let isConfirmed = false;
  const flush = async (): Promise<boolean> => {
    for (const section of newSectionList.splice(0)) {
      const sampleList = batch.filter((row) => row.section.header === section.header).slice(0, 3);
      listener.onTable?.(section, run.factsOf(section), sampleList);
    }
    if (!isConfirmed && batch.length > 0 && !((await listener.confirm?.()) ?? true)) return false;
    isConfirmed ||= batch.length > 0;
    run.keep(batch);
    batch = [];
    listener.onProgress?.(run.result.baris);
    // In the running bot messages are handled in between.
    await setImmediate();
    return true;
  };
  for await (const row of table.rows) {
    const person = layout.read(row);
    if (person === null) continue;
    batch.push(person);
    if (batch.length >= batchRows && !(await flush())) return run.result;
  }
  layout.end();
  if (await flush()) run.result.isSelesai = true;
  while (susulNamaSantai(room.db, SEKALIGUS)) await setImmediate();
  run.result.skipped = layout.skipped;
  run.result.lostList = layout.lostList;
  return run.result;
}

/** The library that reads workbooks is loaded where it works: the bot at rest stays as small as it is. */
async function openFile(bytes: Buffer, isInSteps = false): Promise<Table> {
  if (isInSteps) return openAside(bytes);
  const { openTable } = await import('./open-table.ts');
  return openTable(bytes);
}

class ImportRun {
  readonly result = new ImportResult();
  readonly words: ListWords;
  #room: ListRoom;
  #file: ListFile;
  #order: ImportOrder;
  #today: string;
  #sha256: string;
  #reader: PersonReader;
  #factsByHeader = new WeakMap<Section['header'], SectionFacts>();
  /** by NIK: where it stood first, and under which name */
  #seenByNik = new Map<string, { no: number; nama: string }>();

  constructor(room: ListRoom, file: ListFile, order: ImportOrder) {
    this.#room = room;
    this.#file = file;
    this.#order = order;
    this.words = listWords(room.reference);
    this.#today = localDay(room.now(), room.zona);
    this.#sha256 = createHash('sha256').update(file.bytes).digest('hex');
    this.#reader = new PersonReader(this.words, order);
  }

  factsOf(section: Section): SectionFacts {
    let facts = this.#factsByHeader.get(section.header);
    if (!facts) {
      facts = sectionFacts(this.words, section, this.#order, this.#today);
      this.#factsByHeader.set(section.header, facts);
    }
    return facts;
  }

  keep(batch: readonly PersonRow[]): void {
    const goodList = this.#judge(batch);
    const { db } = this.#room;
    const work = () => this.#write(goodList);
    if (this.#order.isCoba) rehearse(db, work);
    else if (batch.length > 0) inTransaction(db, work);
  }

  /** What is wrong is noted; @returns what is to be kept */
  #judge(batch: readonly PersonRow[]): ListPerson[] {
    const readingList = batch.map((row) => this.#reader.read(row, this.factsOf(row.section)));
    const roundedSet = findRoundedList(readingList.filter((reading) => 'person' in reading));
    const goodList: ListPerson[] = [];
    for (const [i, reading] of readingList.entries()) {
      const row = batch[i]!;
      this.result.baris += 1;
      const faultList = 'person' in reading ? this.#judgeAmongOthers(reading, row, roundedSet) : reading.faultList;
      if (faultList.length > 0) this.result.refuse(row, faultList);
      else if ('person' in reading) {
        this.result.warn(row, reading.warningList);
        goodList.push(reading);
      }
    }
    return goodList;
  }

  #judgeAmongOthers(reading: ListPerson, { row }: PersonRow, roundedSet: ReadonlySet<ListPerson>): Fault[] {
    if (roundedSet.has(reading)) return [{ code: 'NIK_EXCEL' }];
    const { nik, nama } = reading.person;
    if (nik === null) return [];
    const seen = this.#seenByNik.get(nik);
    if (seen === undefined) this.#seenByNik.set(nik, { no: row.no, nama });
    else if (seen.nama !== nama && isNamaJauh(seen.nama, nama))
      return [{ code: 'NIK_NAMA_BERBEDA', params: { baris: seen.no } }];
    return [];
  }

  #write(goodList: readonly ListPerson[]): void {
    const { db } = this.#room;
    const count = { baru: 0, ubah: 0 };
    const impor = this.#begin();
    const { inboxId = null, petugasId = null } = this.#order;
    const source = { at: impor.at, inboxId, petugasId, tiketId: null, imporId: impor.id };
    const personList = goodList.map(({ person }) => person);
    for (const [at, { id, hasil }] of upsertWarga(db, personList, source).entries()) {
      if (hasil === 'sama') this.result.sama += 1;
      else count[hasil] += 1;
      for (const item of goodList[at]!.kepesertaanList) {
        const isNew = keepKepesertaan(db, id, impor.id, item);
        this.result.countKepesertaan(item, isNew);
      }
    }
    this.result.baru += count.baru;
    this.result.ubah += count.ubah;
    countImpor(db, impor.id, { baris: this.result.baris, tolak: this.result.refusedList.length, ...count });
  }

  #begin(): ImporDimulai {
    const { program = null, periode = null, petugasId = null, at = this.#room.now() } = this.#order;
    const impor = beginImpor(this.#room.db, {
      berkas: this.#file.name,
      sha256: this.#sha256,
      program,
      periode,
      petugasId,
      at,
    });
    this.result.begin(impor, this.#room.zona);
    return impor;
  }
}
