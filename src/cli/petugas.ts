/** `sotarsa petugas`: registers, lists and ends officers from the office's computer. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type DaftarResult, daftarkan, sayTerdaftar } from '../commands/petugas/daftar.ts';
import { imporPetugas } from '../commands/petugas/impor.ts';
import { nonaktifkan } from '../commands/petugas/nonaktif.ts';
import { PERAN_PILIHAN } from '../commands/petugas/peran.ts';
import { sayPetugasProblem } from '../commands/petugas/problem.ts';
import { sayDaftar } from '../commands/petugas/render.ts';
import type { Reference } from '../domain/reference.ts';
import { parseWaId } from '../domain/wa-id.ts';
import { localDay, type Zona } from '../domain/waktu.ts';
import type { Database } from '../store/open.ts';
import { listPetugas } from '../store/petugas.ts';
import { decodeCsv } from '../text/csv.ts';

/** What the command needs of the app. It is opened for one order, and closed after it. */
export interface PetugasRoom {
  db: Database;
  reference: Reference;
  zona: Zona;
  now(): Date;
  /** called after a registration is committed: messages of these senders may have waited for it */
  onRegistered(waIdList: readonly string[]): void;
  close(): void;
}

/** Where the command's sentences go. */
export interface Output {
  say(text: string): void;
  /** a fault of the user: the sentence goes to standard error and the exit code is 1 */
  refuse(text: string): void;
}

const TERMINAL: Output = {
  say: (text) => process.stdout.write(`${text}\n`),
  refuse: (text) => {
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  },
};

type Work = (room: PetugasRoom, today: string) => void;
type WithRoom = (work: Work) => void;

/**
 * Adds `petugas tambah | daftar | nonaktif | impor` to the program.
 * @param open opens the office; called only when one of the orders runs
 */
export function addPetugasCommand(program: Command, open: () => PetugasRoom, output: Output = TERMINAL): void {
  const withRoom: WithRoom = (work) => {
    const room = open();
    try {
      work(room, localDay(room.now(), room.zona));
    } finally {
      room.close();
    }
  };
  const petugas = program.command('petugas').description('mendaftarkan, melihat dan mengakhiri petugas');
  addTambah(petugas, withRoom, output);
  addDaftar(petugas, withRoom, output);
  addNonaktif(petugas, withRoom, output);
  addImpor(petugas, withRoom, output);
}

/** All options take several words: who forgets the quotation marks around `Budi Santoso` is understood. */
type TambahOptions = Partial<Record<'nama' | 'peran' | 'desa' | 'wa' | 'mulai', string[]>>;

function addTambah(petugas: Command, withRoom: WithRoom, output: Output): void {
  petugas
    .command('tambah')
    .description('mendaftarkan petugas, atau menambah nomornya')
    .option('--nama <nama...>', 'nama lengkap')
    .option('--peran <peran...>', PERAN_PILIHAN)
    .option('--desa <desa...>', 'desa tugas (kesra desa dan operator desa)')
    .option('--wa <nomor...>', 'nomor WhatsApp; boleh lebih dari satu')
    .option('--mulai <tanggal...>', 'hari pertama bertugas, misalnya 2026-11-30 (bawaan: hari ini)')
    .action(({ nama, peran, desa, wa = [], mulai }: TambahOptions) =>
      withRoom((room, today) => {
        // `--wa 0812 0000 9012` comes in three pieces.
        const waList = parseWaId(wa.join('')) === null ? wa : [wa.join('')];
        const words = {
          nama: nama?.join(' '),
          peran: peran?.join(' '),
          desa: desa?.join(' '),
          waList,
          mulai: mulai?.join(' '),
        };
        const result = daftarkan(factsOf(room), words, today);
        if (result.hasil === 'ditolak') {
          const faultList = result.problemList.map((problem) => `- ${sayPetugasProblem(problem)}`);
          output.refuse(['Belum terdaftar:', ...faultList].join('\n'));
          return;
        }
        output.say(sayTerdaftar(result, today));
        room.onRegistered(result.petugas.waIdList);
      }),
    );
}

function addDaftar(petugas: Command, withRoom: WithRoom, output: Output): void {
  petugas
    .command('daftar')
    .description('melihat petugas yang terdaftar')
    .option('--semua', 'juga yang sudah tidak aktif')
    .action(({ semua }: { semua?: boolean }) =>
      withRoom(({ db, reference }, today) => {
        const petugasList = listPetugas(db, semua ? null : today, reference);
        output.say(sayDaftar(petugasList, reference.wilayah, today).replaceAll('*', ''));
      }),
    );
}

function addNonaktif(petugas: Command, withRoom: WithRoom, output: Output): void {
  petugas
    .command('nonaktif')
    .argument('[siapa...]', 'nomor petugas, nomor WhatsApp, atau nama')
    .description('mengakhiri tugas; laporannya tetap tersimpan')
    .option('--sampai <tanggal>', 'hari terakhir bertugas (bawaan: kemarin, jadi langsung berlaku)')
    .action((wordList: string[], { sampai }: { sampai?: string }) =>
      withRoom((room, today) => {
        if (wordList.length === 0) {
          output.refuse('Sebut petugasnya, misalnya: sotarsa petugas nonaktif 081200009012');
          return;
        }
        const { isDone, text } = nonaktifkan(room, { siapa: wordList.join(' '), sampai }, today);
        (isDone ? output.say : output.refuse)(text);
      }),
    );
}

function addImpor(petugas: Command, withRoom: WithRoom, output: Output): void {
  petugas
    .command('impor')
    .argument('[berkas]', 'berkas CSV dengan kolom nama, peran, desa, wa, mulai')
    .description('mendaftarkan banyak petugas dari berkas CSV')
    .action((file: string | undefined) => {
      const reading = readText(file);
      if ('fault' in reading) output.refuse(reading.fault);
      else withRoom((room, today) => impor(room, today, reading.text, output));
    });
}

function impor(room: PetugasRoom, today: string, text: string, output: Output): void {
  const lineList = imporPetugas(factsOf(room), text, today);
  if (typeof lineList === 'string') {
    output.refuse(lineList);
    return;
  }
  const count = (hasil: DaftarResult['hasil']) => lineList.filter(({ result }) => result.hasil === hasil).length;
  output.say(
    `${count('baru')} petugas baru, ${count('nomor_ditambah')} dengan nomor tambahan, ${count('sudah')} sudah terdaftar, ${count('ditolak')} belum terdaftar.`,
  );
  const waIdList = lineList.flatMap(({ result }) => (result.hasil === 'ditolak' ? [] : result.petugas.waIdList));
  if (waIdList.length > 0) room.onRegistered([...new Set(waIdList)]);
  const faultList = lineList.flatMap(({ line, result }) => {
    if (result.hasil !== 'ditolak') return [];
    return [`baris ${line}: ${result.problemList.map((problem) => sayPetugasProblem(problem)).join(' ')}`];
  });
  if (faultList.length === 0) return;
  const cure = 'Perbaiki baris itu, lalu impor lagi berkas yang sama: yang sudah terdaftar tidak terganda.';
  output.refuse([...faultList, cure].join('\n'));
}

function factsOf(room: PetugasRoom): { db: Database; reference: Reference; now: Date } {
  return { db: room.db, reference: room.reference, now: room.now() };
}

function readText(file: string | undefined): { text: string } | { fault: string } {
  if (!file) return { fault: 'Sebut berkasnya, misalnya: sotarsa petugas impor petugas.csv' };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return {
      fault: `Berkas ${file} tidak bisa dibaca${code === 'ENOENT' ? ': tidak ada di sana' : ''}. Periksa nama dan foldernya.`,
    };
  }
  const text = decodeCsv(bytes);
  return text === null
    ? { fault: `${file} bukan berkas CSV. Di Excel pilih Simpan Sebagai, jenis CSV, lalu impor berkas itu.` }
    : { text };
}
