/** Has a file made for an order at the console, and puts it where the officer wants it. */
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { App } from '../app.ts';
import type { Lampiran } from '../domain/lampiran.ts';
import { berkasMakerOf } from './berkas-maker-of.ts';

/**
 * @param ke path of the file; undefined = its own name in the folder of exports
 * @returns where it lies
 * @throws Error where it cannot be made or written
 */
export async function tulisBerkas({ config }: App, lampiran: Lampiran, ke?: string): Promise<string> {
  const maker = berkasMakerOf(config);
  try {
    const { path } = await maker.make(lampiran);
    const target = ke ?? join(config.dataDir, 'ekspor', lampiran.nama);
    try {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await copyFile(path, target);
      await chmod(target, 0o600);
    } finally {
      await rm(path, { force: true });
    }
    return target;
  } finally {
    await maker.close();
  }
}

/** What the officer can mend where a file cannot be written; null = a fault of the program. */
export function sayTakTertulis(error: unknown, ke: string | undefined): string | null {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!['EACCES', 'ENOENT', 'EPERM', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EBUSY'].includes(code)) return null;
  return `Berkas ${ke ?? 'di folder ekspor'} tidak bisa ditulis (${code}). Tutup berkasnya di Excel, periksa folder dan sisa ruang, lalu ulangi.`;
}
