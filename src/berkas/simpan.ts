/** Where a file that was made lies: under a name that follows from its lampiran, so that a repeat finds the same file. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Berkas, type Lampiran, type LampiranJenis, UMUR_BERKAS_MS } from '../domain/lampiran.ts';

const MIME_BY_AKHIRAN = {
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv',
} as const;

function akhiranOf(jenis: LampiranJenis): keyof typeof MIME_BY_AKHIRAN {
  const akhir = jenis.slice(jenis.lastIndexOf('-') + 1) as 'gambar' | 'xlsx' | 'pdf' | 'csv';
  return akhir === 'gambar' ? 'png' : akhir;
}

/** The file of a lampiran, whether it was made already or not. */
export function berkasOf(dir: string, { jenis, nama, isi }: Lampiran): Berkas {
  const hash = createHash('sha256')
    .update(JSON.stringify([jenis, isi]))
    .digest('hex')
    .slice(0, 24);
  const akhiran = akhiranOf(jenis);
  return { path: join(dir, `${jenis}-${hash}.${akhiran}`), mime: MIME_BY_AKHIRAN[akhiran], nama };
}

/** Is it there? A file is only ever seen whole, so one that is there need not be made again. */
export function isTersimpan({ path }: Berkas): boolean {
  return existsSync(path);
}

/** Writes the file whole or not at all; for this account only, for it may hold NIKs. @throws Error where the disk refuses */
export function simpanBerkas(dir: string, { path }: Berkas, bytes: Uint8Array): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const temporary = `${path}.tmp`;
  try {
    writeFileSync(temporary, bytes, { mode: 0o600 });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes files that nobody can wait for any more. @param now the present, for the age of files */
export function buangBerkasLama(dir: string, now: Date): void {
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (now.getTime() - statSync(path).mtimeMs > UMUR_BERKAS_MS) rmSync(path, { force: true });
  }
}
