/** The worker in which files are made, one after the other: its own thread, its own read-only connection to the database. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Berkas, Lampiran } from '../domain/lampiran.ts';
import { loadReference } from '../reference/load-reference.ts';
import { openReadOnly } from '../store/open.ts';
import { pembuatByJenis } from './index.ts';
import type { BerkasRuang } from './pembuat.ts';
import type { Jawaban, Pesanan, WorkerData } from './pesan-worker.ts';
import { berkasOf, buangBerkasLama, isTersimpan, simpanBerkas } from './simpan.ts';

const { databaseFile, referenceDir, kecamatan, mediaDir, zona, dir } = workerData as WorkerData;
buangBerkasLama(dir, new Date());
const ruang: BerkasRuang = {
  db: openReadOnly(databaseFile),
  reference: loadReference({ dataDir: referenceDir, kecamatan }),
  mediaDir,
  zona,
};

async function make(lampiran: Lampiran): Promise<Berkas> {
  const berkas = berkasOf(dir, lampiran);
  if (isTersimpan(berkas)) return berkas;
  const pembuat = await pembuatByJenis[lampiran.jenis]();
  simpanBerkas(dir, berkas, await pembuat(lampiran.isi, ruang));
  return berkas;
}

let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, lampiran }: Pesanan) => {
  const answer = (jawaban: Jawaban): void => parentPort?.postMessage(jawaban);
  last = last.then(() =>
    make(lampiran).then(
      (berkas) => answer({ id, berkas }),
      (error: unknown) =>
        answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    ),
  );
});
