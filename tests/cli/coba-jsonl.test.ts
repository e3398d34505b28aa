import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { runJsonl } from '../../src/cli/coba-jsonl.ts';
import { readConfig } from '../../src/config.ts';

const HALONG = { from: '6281200009001', role: 'kesra_desa', desa: 'Halong' };
const SALUR = 'Penyaluran BLT-DD Desa Halong bulan Juli 2026\nSasaran : 25\nTersalur : 25';

async function run(eventList: readonly object[]): Promise<{ said: string[]; errors: string }> {
  const output = new PassThrough();
  const errors = new PassThrough();
  const input = Readable.from(eventList.map((event) => `${JSON.stringify(event)}\n`));
  await runJsonl({ config: readConfig({ LOG_LEVEL: 'silent' }), databaseFile: ':memory:', input, output, errors });
  const lineList = String(output.read() ?? '')
    .split('\n')
    .filter(Boolean);
  return {
    said: lineList.map((line) => (JSON.parse(line) as { text: string }).text),
    errors: String(errors.read() ?? ''),
  };
}

it('takes photos', async () => {
  const { said, errors } = await run([
    { ...HALONG, at: '2026-08-06T15:30:00+08:00', text: SALUR, media: null },
    { ...HALONG, at: '2026-08-06T15:31:00+08:00', media: 'gambar' },
    { ...HALONG, at: '2026-08-06T15:32:00+08:00', media: 'video' },
    { ...HALONG, at: '2026-08-06T15:33:00+08:00', text: 'status S-0001' },
  ]);
  expect(errors).toBe('');
  expect(said).toHaveLength(2);
  expect(said[1]).toContain('\nFoto: 1\n');
});

it('names a kind of file that does not exist', async () => {
  const { errors } = await run([{ ...HALONG, at: '2026-08-06T15:31:00+08:00', media: 'foto' }]);
  expect(errors).toBe('Baris 1 dilewati: media: isi gambar, dokumen, video, suara, atau lain\n');
});
