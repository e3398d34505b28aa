/** `sotarsa cari`: finds people of the register by name or NIK, for whoever administers the office's computer. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import { findDesaDekat, kunciDesa } from '../domain/desa.ts';
import { isEnamBelasAngka } from '../domain/nik.ts';
import type { Desa } from '../domain/petugas.ts';
import type { Wilayah } from '../domain/reference.ts';
import { maskLongNumbers } from '../render/sebutan.ts';
import { cariNama } from '../store/cari-nama.ts';
import { catatJejak } from '../store/jejak.ts';
import type { Database } from '../store/open.ts';
import { inTransaction, withoutSync } from '../store/transaction.ts';
import { readWarga, type Warga } from '../store/warga.ts';
import { cariNik } from '../store/warga-cari.ts';
import { readJsonLines } from './json-lines.ts';

/** So many are shown, as in the chat. */
const BATAS_HASIL = 5;
/** More of a question is not written down. */
const KUNCI_MAKS = 40;

/** Questions of every kind, asked once before the first real one. */
const PEMANASAN = ['Siti Aminah', 'Moh. Rusdy', 'Nor Hayatti', 'Rahmathidayatt', 'A. Pauzi Helmy bin Hasan', 'Sbiil'];

interface CariOptions {
  jsonl?: boolean;
  desa?: string[];
}

interface Hasil {
  nik: string | null;
  nama: string;
  desa: string | null;
  skor: number;
}

/** Adds the subcommand to the program. */
export function addCariCommand(program: Command, open: () => App): void {
  program
    .command('cari')
    .argument('[siapa...]', 'nama atau NIK')
    .description('mencari warga menurut nama, juga yang salah tulis, atau menurut NIK')
    .option('--desa <desa...>', 'hanya di desa ini (nama atau kode)')
    .option('--jsonl', 'membaca baris {"q":"…","desa":null} dari stdin dan mencetak hasilnya sebagai JSON per baris')
    .action(async (wordList: string[], { jsonl, desa }: CariOptions, command: Command) => {
      const app = open();
      try {
        if (jsonl) await cariJsonl(app);
        else {
          const answer = cariTeks(app, wordList.join(' '), desa?.join(' '));
          if ('salah' in answer) command.error(answer.salah);
          else process.stdout.write(`${answer.teks}\n`);
        }
      } finally {
        app.close();
      }
    });
}

/** The answer for people, or what is wrong with the question. */
export function cariTeks(facts: Facts, q: string, desa?: string): { teks: string } | { salah: string } {
  const { db, reference } = facts;
  if (q.trim() === '') return { salah: 'Sebut namanya, misalnya: sotarsa cari "Siti Aminah" --desa Liyu' };
  const kode = desaKodeOf(desa, reference.wilayah);
  if (kode === undefined) return { salah: `--desa "${desa}" tidak dikenal.` };
  const ditemukanList = cari(db, q, kode);
  catat(facts, q, ditemukanList);
  const hasil = ditemukanList.map(toHasil);
  if (hasil.length === 0) return { teks: `Tidak ada warga yang namanya seperti "${q}".` };
  const baris = hasil.map(
    (satu, i) => `${i + 1}. ${satu.nama} / ${satu.nik ?? 'belum ada NIK'} / ${satu.desa ?? 'desa belum diketahui'}`,
  );
  return { teks: baris.join('\n') };
}

/** What the command needs of the app. */
type Facts = Pick<App, 'db' | 'reference'> & { office: Pick<App['office'], 'now'> };

async function cariJsonl(app: App): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  // The words of all names are read before the first question, whose time would else not be that of a search.
  for (const q of PEMANASAN) cari(app.db, q, null);
  let no = 0;
  for await (const line of readJsonLines(process.stdin)) {
    no++;
    if (line.trim() === '') continue;
    const { keluar, salah } = cariLine(line, app);
    if (salah !== null) process.stderr.write(`Baris ${no}: ${salah}\n`);
    if (process.stdout.write(`${keluar}\n`)) continue;
    await new Promise<void>((resolve) => {
      process.stdout.once('drain', resolve);
    });
  }
}

/** One question → one line of answer, with the time that the search took; a faulty line finds nobody. */
export function cariLine(line: string, facts: Facts): { keluar: string; salah: string | null } {
  const { db, reference } = facts;
  const { q, desa, salah } = readQuestion(line);
  const kode = desaKodeOf(desa, reference.wilayah);
  const fault = salah ?? (kode === undefined ? `desa "${desa}" tidak dikenal.` : null);
  const start = process.hrtime.bigint();
  const ditemukanList = fault === null ? cari(db, q, kode ?? null) : [];
  const hasil = ditemukanList.map(toHasil);
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (fault === null) catat(facts, q, ditemukanList);
  return { keluar: JSON.stringify({ q, ms: Math.round(ms * 1000) / 1000, hasil }), salah: fault };
}

/** A look-up at the console is written down like one in the chat (issue C, part 4); the disk is not waited for, there may be thousands. */
function catat({ db, office }: Facts, q: string, ditemukanList: readonly Ditemukan[]): void {
  const kunci = maskLongNumbers(q).slice(0, KUNCI_MAKS);
  const look = { at: office.now(), petugasId: null, perintah: 'cari', kunci, tempat: 'konsol' } as const;
  const idList = ditemukanList.map(({ warga }) => warga.id);
  withoutSync(db, () =>
    inTransaction(db, () => {
      if (idList.length === 0) catatJejak(db, { ...look, wargaId: null, hasil: 'tidak_ada' });
      for (const wargaId of idList) catatJejak(db, { ...look, wargaId, hasil: 'ditemukan' });
    }),
  );
}

function readQuestion(line: string): { q: string; desa: string; salah: string | null } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    return { q: '', desa: '', salah: 'bukan JSON yang benar.' };
  }
  const { q, desa } = Object(value) as { q?: unknown; desa?: unknown };
  if (typeof q !== 'string') return { q: '', desa: '', salah: 'kunci "q" harus berupa teks.' };
  const isDesa = desa === undefined || desa === null || typeof desa === 'string';
  return { q, desa: isDesa ? (desa ?? '') : '', salah: isDesa ? null : 'kunci "desa" harus berupa teks atau null.' };
}

interface Ditemukan {
  warga: Warga;
  skor: number;
}

function cari(db: Database, q: string, desaKode: string | null): Ditemukan[] {
  const nomor = q.replace(/[\s.-]/g, '');
  if (isEnamBelasAngka(nomor)) {
    const warga = cariNik(db, nomor);
    return warga === null ? [] : [{ warga, skor: 1 }];
  }
  return cariNama(db, { nama: q, desaKode, limit: BATAS_HASIL }).map(({ wargaId, skor }) => ({
    warga: readWarga(db, wargaId),
    skor,
  }));
}

function toHasil({ warga: { nik, nama, desaNama }, skor }: Ditemukan): Hasil {
  return { nik, nama, desa: desaNama, skor: Math.round(skor * 1000) / 1000 };
}

/** Code of a desa that is given by name or code; null = all desa, undefined = no such desa. */
function desaKodeOf(desa: string | undefined, wilayah: Wilayah): string | null | undefined {
  if (desa === undefined || desa.trim() === '') return null;
  const digits = desa.replace(/\D/g, '');
  const kunci = kunciDesa(desa);
  const isMeant = ({ nama, kode }: Desa) => kunciDesa(nama) === kunci || kode === digits;
  const found =
    wilayah.desaList.find(isMeant) ?? wilayah.desaTetanggaList.find(isMeant) ?? findDesaDekat(desa, wilayah);
  return found?.kode ?? (/^[\d.]{10,13}$/.test(desa) ? digits : undefined);
}
