/** The shape of a maker: turns what a lampiran holds into the bytes of its file. */
import type { Reference } from '../domain/reference.ts';
import type { Zona } from '../domain/waktu.ts';
import type { Database } from '../store/open.ts';

/** What a maker may look at beside its lampiran. */
export interface BerkasRuang {
  /** read-only: a maker never changes the record */
  db: Database;
  reference: Reference;
  /** folder of the photos that came with messages */
  mediaDir: string;
  zona: Zona;
}

/** @param isi what `Lampiran.isi` holds, as the builder of this kind wrote it */
export type Pembuat = (isi: unknown, ruang: BerkasRuang) => Promise<Uint8Array>;
