/** The maker of the files that an office at this console, or its bot, gives out. */
import { dirname, join } from 'node:path';
import { type BerkasWorker, createBerkasMaker } from '../berkas/berkas-maker.ts';
import type { Config } from '../config.ts';

type Places = Pick<Config, 'databaseFile' | 'referenceDir' | 'kecamatan' | 'mediaDir' | 'zona' | 'berkasDir'>;

/** Nothing is started before the first file is asked for. */
export function berkasMakerOf(places: Places): BerkasWorker {
  const { databaseFile, referenceDir, kecamatan, mediaDir, zona, berkasDir } = places;
  return createBerkasMaker({ databaseFile, referenceDir, kecamatan, mediaDir, zona, dir: berkasDir });
}

/** For a rehearsal: its files lie beside its database. @returns null where that lies in memory alone */
export function berkasMakerBeside(config: Config, databaseFile: string): BerkasWorker | null {
  if (databaseFile === ':memory:') return null;
  return berkasMakerOf({ ...config, databaseFile, berkasDir: join(dirname(databaseFile), 'keluaran') });
}
