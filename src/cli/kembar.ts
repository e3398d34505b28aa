/** `sotarsa kembar`: searches the whole register for people who stand in it twice, and lays them before TKSK. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import type { SebabKembar } from '../domain/kembar.ts';
import { saySebabKembar } from '../render/warga.ts';
import { readWarga } from '../store/warga.ts';
import { cariKembar, catatKembar, type HasilKembar, hitungKembar, type Kembar } from '../store/warga-kembar.ts';

/** Adds the subcommand to the program. */
export function addKembarCommand(program: Command, open: () => App): void {
  program
    .command('kembar')
    .description('mencari warga yang mungkin tercatat dua kali, untuk diputuskan TKSK')
    .option('--coba', 'hanya menghitung, tidak menyimpan apa pun')
    .option('--jsonl', 'mencetak setiap pasang sebagai JSON per baris (berisi NIK: simpan di tempat yang aman)')
    .action(({ coba, jsonl }: { coba?: boolean; jsonl?: boolean }) => {
      const app = open();
      try {
        const { kembarList, hasil } = findKembar(app, coba ?? false);
        const lineList = jsonl ? kembarList.map((kembar) => toJson(app, kembar)) : sayKembar(kembarList, hasil, coba);
        for (const line of lineList) process.stdout.write(`${line}\n`);
      } finally {
        app.close();
      }
    });
}

/** Searches at once, as one who waits at the terminal wants it. @param isCoba nothing is kept */
export function findKembar(
  { db, office }: Pick<App, 'db' | 'office'>,
  isCoba: boolean,
): { kembarList: Kembar[]; hasil: HasilKembar } {
  const kembarList = finish(cariKembar(db));
  const hasil = hitungKembar(db, kembarList);
  if (!isCoba) finish(catatKembar(db, kembarList, office.now()));
  return { kembarList, hasil };
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What was found, in counts, and where it is decided. */
export function sayKembar(kembarList: readonly Kembar[], hasil: HasilKembar, isCoba = false): string[] {
  if (hasil.ditemukan === 0) return ['Tidak ada warga yang mungkin tercatat dua kali.'];
  const countBySebab = new Map<SebabKembar, number>();
  for (const { sebab } of kembarList) countBySebab.set(sebab, (countBySebab.get(sebab) ?? 0) + 1);
  const decided = hasil.diputuskan > 0 ? `, ${hasil.diputuskan} sudah diputuskan` : '';
  return [
    `${hasil.ditemukan} pasang mungkin satu orang: ${hasil.baru} baru${decided}.`,
    ...[...countBySebab].map(([sebab, count]) => `- ${saySebabKembar(sebab)}: ${count}`),
    isCoba
      ? 'Hanya percobaan: tidak ada yang disimpan.'
      : 'TKSK memutuskannya di chat pribadi dengan bot: mungkin sama',
  ];
}

function toJson({ db }: App, { aId, bId, sebab }: Kembar): string {
  const [a, b] = [aId, bId].map((id) => {
    const { nik, kode, nama, desaNama } = readWarga(db, id);
    return { nik, kode, nama, desa: desaNama };
  });
  return JSON.stringify({ sebab, a, b });
}
