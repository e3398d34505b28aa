/** A message that is edited any number of times, and perhaps deleted: only its last wording counts. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { IncomingMessage } from '../../src/domain/message.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';
import { incoming } from '../_kit/message.ts';

const LIYU = '6281200009001';
const GRUP = '120363000000000001@g.us';
const salur = (tersalur: number) =>
  `Salur BLT-DD Desa Liyu bulan Juli 2026\nSasaran 25\nTersalur ${tersalur}\nBelum ${25 - tersalur}`;
/** What may be said, and what stands in the tables where it is the last word. */
const UCAPAN: readonly (readonly [string, string[]])[] = [
  [salur(24), ['salur 24']],
  [salur(20), ['salur 20']],
  ['LAPORAN NIHIL Desa Liyu minggu ini', ['laporan 0']],
  ['sebentar pak, masih rapat', []],
  ['maaf pak salah kirim', []],
  // With whole NIKs: to delete these is hygiene, and the report stays.
  ['usulan PKH Desa Liyu\n1. Norhayati / 6311024102809005\n2. Rusdi / 6311020705959009', ['usulan 2']],
  ['usulan PKH Desa Liyu\n1. Norhayati / 6311024102809005', ['usulan 1']],
];
const STANDING = `SELECT jenis || ' ' || CASE jenis WHEN 'usulan' THEN n_orang ELSE n_tersalur END FROM tiket
  WHERE state = 'diterima' ORDER BY 1`;
const TANPA_NIK = 5;
const at = (minute: number) => new Date(Date.UTC(2026, 7, 4, 2, minute));

/** @returns what stands after these events, each given once more as a restart may do */
function tell(eventList: readonly IncomingMessage[]): unknown[] {
  let clock = at(0);
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const app = createApp({ config, databaseFile: ':memory:', now: () => clock, groupIdList: [GRUP] });
  try {
    const entry = { nama: 'Budi', peran: 'kesra_desa', desaKode: '6311022014', mulaiOn: '2026-01-01' } as const;
    addPetugas(app.db, app.reference, { ...entry, waIdList: [LIYU] }, clock);
    for (const event of eventList) {
      clock = new Date(Math.max(clock.getTime(), event.sentAt.getTime()));
      app.receive(event);
      app.receive(event);
    }
    expect(app.db.prepare("SELECT count(*) FROM inbox WHERE state IN ('failed', 'received')").pluck().get()).toBe(0);
    return app.db.prepare(STANDING).pluck().all();
  } finally {
    app.close();
  }
}

const said = (no: number, more: object): IncomingMessage =>
  incoming({ chatId: GRUP, isGroup: true, senderIdList: [LIYU], stanzaId: `m${no}`, sentAt: at(no), ...more });
const wordings = (noList: readonly number[]): IncomingMessage[] =>
  noList.map((which, no) => said(no, { text: UCAPAN[which]?.[0] ?? '', ...(no > 0 && { editOf: 'm0' }) }));
const noListArb = (max: number) => fc.array(fc.nat(max - 1), { minLength: 1, maxLength: 5 });

it('leaves what its last wording says, and nothing where it was deleted', () => {
  fc.assert(
    fc.property(noListArb(UCAPAN.length), fc.boolean(), (noList, isDeleted) => {
      const deletion = said(noList.length, { text: '', deleteOf: 'm0' });
      const standing = tell([...wordings(noList), ...(isDeleted ? [deletion] : [])]);
      const last = noList.at(-1) ?? 0;
      expect(standing).toEqual(isDeleted && last < TANPA_NIK ? [] : UCAPAN[last]?.[1]);
    }),
    {
      numRuns: 60,
      examples: [
        [[5, 0], true],
        [[3, 0, 1], true],
        [[5, 0, 6], false],
      ],
    },
  );
});

it('leaves nothing of a deleted message in whatever order its wordings and its deletion arrive', () => {
  fc.assert(
    fc.property(noListArb(TANPA_NIK), fc.infiniteStream(fc.nat(1000)), (noList, keys) => {
      const deletion = said(noList.length, { text: '', deleteOf: 'm0' });
      const eventList = [...wordings(noList), deletion].map((event) => ({ event, key: Number(keys.next().value) }));
      const shuffled = eventList.sort((a, b) => a.key - b.key).map(({ event }) => event);
      expect(tell(shuffled)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
