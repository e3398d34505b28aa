/** `sotarsa urai`: reads messages as JSON lines and prints what each of them means. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { Konteks, SenderRole } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import { parseMessage } from '../pipeline/parse-message.ts';
import { loadReference } from '../reference/load-reference.ts';
import { readJsonLines } from './json-lines.ts';
import { toContract } from './urai-contract.ts';
import { jelaskan } from './urai-teks.ts';

interface UraiOptions {
  teks?: boolean;
  peran: string;
  desa?: string;
  waktu?: string;
}

/** Output is written in pieces of about this many characters. */
const PIECE = 65_536;

/** Adds the subcommand to the program. */
export function addUraiCommand(program: Command, readConfig: () => Config): void {
  program
    .command('urai')
    .description('membaca pesan (JSON per baris dari stdin) dan mencetak arti tiap pesan')
    .option('--teks', 'membaca satu pesan biasa dan menjelaskan cara bot membacanya')
    .option('--peran <peran>', 'peran pengirim untuk --teks', 'kesra_desa')
    .option('--desa <nama>', 'desa pengirim untuk --teks')
    .option('--waktu <iso>', 'waktu kirim untuk --teks (bawaan: sekarang)')
    .action(async (options: UraiOptions, command: Command) => {
      const { referenceDir, kecamatan } = readConfig();
      process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
      const reference = loadReference({ dataDir: referenceDir, kecamatan });
      if (!options.teks) return uraiJson(reference);
      const konteks = konteksOf(options, reference);
      if (typeof konteks === 'string') return command.error(konteks);
      await uraiTeks(konteks, reference);
    });
}

/** The desa of that name in the office's kabupaten; the own kecamatan first. */
export function desaOf(nama: unknown, { wilayah }: Reference): Konteks['desa'] {
  if (typeof nama !== 'string' || nama === '') return null;
  const low = nama.toLowerCase();
  const isNamed = (desa: { nama: string }) => desa.nama.toLowerCase() === low;
  const found = wilayah.desaList.find(isNamed) ?? wilayah.desaTetanggaList.find(isNamed);
  return found ? { nama: found.nama, kode: found.kode } : null;
}

function konteksOf(options: UraiOptions, reference: Reference): Konteks | string {
  const sentAt = options.waktu === undefined ? new Date() : new Date(options.waktu);
  if (Number.isNaN(sentAt.getTime())) {
    return `--waktu "${options.waktu}" bukan waktu ISO. Contoh: 2026-11-21T09:00:00+08:00`;
  }
  const desa = desaOf(options.desa, reference);
  if (options.desa !== undefined && desa === null) return `--desa "${options.desa}" tidak dikenal.`;
  return { sentAt, role: options.peran as SenderRole, desa };
}

async function uraiTeks(konteks: Konteks, reference: Reference): Promise<void> {
  const parts: string[] = [];
  for await (const part of process.stdin.setEncoding('utf8')) parts.push(String(part));
  const text = parts.join('').replace(/\n$/, '');
  process.stdout.write(`${jelaskan(text, parseMessage(text, konteks, reference, { jejak: true }), reference)}\n`);
}

/** Streams: memory does not grow with the number of lines. */
async function uraiJson(reference: Reference): Promise<void> {
  let no = 0;
  let piece = '';
  for await (const line of readJsonLines(process.stdin)) {
    no++;
    if (line.trim() === '') continue;
    const { keluar, kesalahan } = uraiLine(line, reference);
    if (kesalahan !== null) process.stderr.write(`Baris ${no}: ${kesalahan}\n`);
    piece += `${keluar}\n`;
    if (piece.length < PIECE) continue;
    await write(piece);
    piece = '';
  }
  await write(piece);
}

async function write(piece: string): Promise<void> {
  if (piece === '' || process.stdout.write(piece)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', resolve);
  });
}

export interface UraiLine {
  keluar: string;
  /** what is wrong with the input line, or null */
  kesalahan: string | null;
}

/** One input line → one output line; a line that cannot be read is printed as abaikan. */
export function uraiLine(line: string, reference: Reference): UraiLine {
  const input = readInput(line);
  const kesalahan = inputFault(input);
  const id = typeof input?.['id'] === 'string' ? input['id'] : null;
  const konteks: Konteks =
    kesalahan === null
      ? {
          sentAt: new Date(String(input!['sent_at'])),
          role: input!['author_role'] as SenderRole,
          desa: desaOf(input!['author_desa'], reference),
        }
      : { sentAt: new Date(0), role: 'sistem', desa: null };
  const text = kesalahan === null ? String(input!['text']) : '';
  return { keluar: JSON.stringify(toContract(id, parseMessage(text, konteks, reference))), kesalahan };
}

/** The object of a line; undefined where the line is no JSON, null where it is no object. */
function readInput(line: string): Record<string, unknown> | null | undefined {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return undefined;
  }
}

function inputFault(input: Record<string, unknown> | null | undefined): string | null {
  if (input === undefined) return 'bukan JSON yang benar.';
  if (input === null) return 'harus berupa satu objek JSON.';
  if (typeof input['text'] !== 'string') return 'kunci "text" harus berupa teks.';
  const isDated = typeof input['sent_at'] === 'string' && !Number.isNaN(Date.parse(input['sent_at']));
  if (!isDated) return 'kunci "sent_at" harus berupa waktu ISO 8601.';
  return typeof input['author_role'] === 'string' ? null : 'kunci "author_role" harus berupa teks.';
}
