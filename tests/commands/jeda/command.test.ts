/** `jeda`: a person hears nothing unasked for a while. */
import { expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { createSimulation } from '../../../src/simulation/simulation.ts';
import { tanya } from '../../_kit/tanya.ts';

const CAMAT = { role: 'camat', chat: 'pribadi' as const };

it('holds for seven days, so many days, or up to a day', async () => {
  expect(await tanya({ ...CAMAT, text: 'jeda' })).toContain('Baik, sampai Rabu, 12 Agu 2026');
  expect(await tanya({ ...CAMAT, text: 'jeda 3 hari' })).toContain('sampai Sabtu, 8 Agu 2026');
  expect(await tanya({ ...CAMAT, text: 'Jeda sebulan' })).toContain('sampai Jumat, 4 Sep 2026');
  expect(await tanya({ ...CAMAT, text: 'jeda sampai 17 Agustus' })).toContain('sampai Senin, 17 Agu 2026');
  expect(await tanya({ ...CAMAT, text: 'jeda 200 hari' })).toContain('Paling lama 92 hari');
  expect(await tanya({ ...CAMAT, text: 'jeda sampai nanti' })).toContain('Sampai kapan?');
});

it('ends by an order', async () => {
  expect(await tanya({ ...CAMAT, text: 'jeda selesai' })).toBe('Anda sedang tidak jeda.');
  expect(await tanya({ ...CAMAT, text: 'jeda' }, { ...CAMAT, text: 'jeda selesai' })).toContain('Jeda selesai.');
});

it('keeps the recap out of the private chat and leaves the group alone', async () => {
  const simulation = createSimulation({ config: readConfig({ LOG_LEVEL: 'silent' }), databaseFile: ':memory:' });
  const camat = { chat: 'pribadi', from: '6281200009061', name: 'Camat', role: 'camat' } as const;
  await simulation.feed({ ...camat, at: '2026-11-12T09:00:00+08:00', text: 'jeda 5 hari' });
  const recapOf = async (until: string) =>
    (await simulation.advanceTo(new Date(until)))
      .filter(({ text }) => text.startsWith('*Rekap'))
      .map(({ chat }) => chat);
  expect(await recapOf('2026-11-16T08:00:00+08:00')).toEqual(['grup']);
  expect(await recapOf('2026-11-23T08:00:00+08:00')).toEqual(['grup', 'pribadi']);
  simulation.close();
});
