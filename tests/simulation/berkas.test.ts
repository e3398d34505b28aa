import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { BerkasMaker } from '../../src/domain/lampiran.ts';
import { createSimulation } from '../../src/simulation/simulation.ts';
import { queueMessage } from '../../src/store/outbox.ts';

const AT = new Date('2026-08-16T09:00:00+08:00');

async function said(berkasMaker?: BerkasMaker) {
  const simulation = createSimulation({
    ...{ config: readConfig({ LOG_LEVEL: 'silent' }), databaseFile: ':memory:', start: AT },
    ...(berkasMaker ? { berkasMaker } : {}),
  });
  const lampiran = { jenis: 'rekap-gambar', nama: 'rekap.png', isi: null } as const;
  queueMessage(simulation.app.db, { chatId: 'grup', text: 'Rekap', lampiran, now: AT });
  const sent = await simulation.advanceTo(AT);
  sent.push(...(await simulation.advanceTo(new Date(AT.getTime() + 60_000))));
  simulation.close();
  return sent.filter(({ text }) => text.startsWith('Rekap'));
}

it('a rehearsal shows where the file of a message lies; where none is made, its name', async () => {
  const make = async ({ nama }: { nama: string }) => ({ path: '/tmp/x.png', mime: 'image/png', nama });
  expect(await said({ make })).toMatchObject([{ text: 'Rekap', file: { nama: 'rekap.png', path: '/tmp/x.png' } }]);
  const [named] = await said();
  expect(named?.file).toEqual({ nama: 'rekap.png' });
});

it('the clock goes on to the time at which a file is tried again', async () => {
  let tries = 0;
  const make = async ({ nama }: { nama: string }) => {
    tries += 1;
    if (tries < 3) throw new Error('tidak jadi');
    return { path: '/tmp/x.png', mime: 'image/png', nama };
  };
  expect(await said({ make })).toEqual([]);
  expect(tries).toBe(2);
});
