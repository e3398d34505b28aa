/** `sotarsa urai`: reads messages as JSON lines and prints what each of them means. */

import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Konteks, SenderRole } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import { parseMessage } from '../pipeline/parse-message.ts';
import { loadReference } from '../reference/load-reference.ts';
import { toContract } from './urai-contract.ts';
import { jelaskan } from './urai-teks.ts';

interface UraiOptions {
  teks?: boolean;
  peran: string;
  desa?: string;
  waktu?: string;
  kecamatan: string;
}

const dataDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data');

/** Adds the subcommand to the program. */
export function addUraiCommand(program: Command): void {
  program
    .command('urai')
    .description('membaca pesan (JSON per baris dari stdin) dan mencetak arti tiap pesan')
    .option('--teks', 'membaca satu pesan biasa dan menjelaskan cara bot membacanya')
    .option('--peran <peran>', 'peran pengirim untuk --teks', 'kesra_desa')
    .option('--desa <nama>', 'desa pengirim untuk --teks')
    .option('--waktu <iso>', 'waktu kirim untuk --teks (bawaan: sekarang)')
    .option('--kecamatan <kode>', 'kode kecamatan', process.env['KECAMATAN'] ?? '63.11.02')
    .action(async (options: UraiOptions) => {
      const reference = loadReference({ dataDir, kecamatan: options.kecamatan });
      process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
      if (options.teks) await uraiTeks(options, reference);
      else await uraiJson(reference);
    });
}

export function desaOf(nama: string | null | undefined, { wilayah }: Reference): Konteks['desa'] {
  if (nama == null || nama === '') return null;
  const found = [...wilayah.desaList, ...wilayah.desaTetanggaList].find(
    (desa) => desa.nama.toLowerCase() === nama.toLowerCase(),
  );
  return found ? { nama: found.nama, kode: found.kode } : null;
}

async function uraiTeks(options: UraiOptions, reference: Reference): Promise<void> {
  const parts: string[] = [];
  for await (const part of process.stdin.setEncoding('utf8')) parts.push(part);
  const sentAt = options.waktu === undefined ? new Date() : new Date(options.waktu);
  if (Number.isNaN(sentAt.getTime()))
    throw new Error(`--waktu "${options.waktu}" bukan waktu ISO, contoh: 2026-11-21T09:00:00+08:00`);
  const konteks: Konteks = { sentAt, role: options.peran as SenderRole, desa: desaOf(options.desa, reference) };
  const text = parts.join('').replace(/\n$/, '');
  process.stdout.write(`${jelaskan(text, parseMessage(text, konteks, reference, { jejak: true }), reference)}\n`);
}

/** Streams: memory does not grow with the number of lines. */
async function uraiJson(reference: Reference): Promise<void> {
  let no = 0;
  let buffer: string[] = [];
  let size = 0;
  const flush = async () => {
    const chunk = buffer.join('');
    buffer = [];
    size = 0;
    if (chunk !== '' && !process.stdout.write(chunk))
      await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    no++;
    if (line.trim() === '') continue;
    const out = `${uraiLine(line, no, reference)}\n`;
    buffer.push(out);
    size += out.length;
    if (size > 65_536) await flush();
  }
  await flush();
}

/** One input line → one output line; what cannot be read is told on stderr and printed as abaikan. */
export function uraiLine(line: string, no: number, reference: Reference): string {
  let id: string | null = null;
  try {
    const input = JSON.parse(line.replace(/^\ufeff/, ''));
    if (typeof input?.id === 'string') id = input.id;
    const fault = inputFault(input);
    if (fault === null) {
      const konteks: Konteks = {
        sentAt: new Date(input.sent_at),
        role: input.author_role,
        desa: desaOf(input.author_desa, reference),
      };
      return JSON.stringify(toContract(id, parseMessage(input.text, konteks, reference)));
    }
    process.stderr.write(`Baris ${no}: ${fault}\n`);
  } catch {
    process.stderr.write(`Baris ${no}: bukan JSON yang benar.\n`);
  }
  return JSON.stringify(
    toContract(id, parseMessage('', { sentAt: new Date(0), role: 'sistem', desa: null }, reference)),
  );
}

function inputFault(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return 'harus berupa satu objek JSON.';
  const { text, sent_at, author_role } = input as Record<string, unknown>;
  if (typeof text !== 'string') return 'kunci "text" harus berupa teks.';
  if (typeof sent_at !== 'string' || Number.isNaN(Date.parse(sent_at)))
    return 'kunci "sent_at" harus berupa waktu ISO 8601.';
  return typeof author_role === 'string' ? null : 'kunci "author_role" harus berupa teks.';
}
