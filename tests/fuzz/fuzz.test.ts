import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';
import { incoming } from '../_kit/message.ts';
import { usulanText } from '../_kit/orang.ts';

// 10,000 messages is the full measure (`SOTARSA_FUZZ=10000`); fewer by default, to keep the suite quick.
const RUNS = Number(process.env['SOTARSA_FUZZ'] ?? 1500);
/** What a message of ordinary size may take, in the process's own time: the machine may be busy with other things. */
const LIMIT_MS = 50;

const now = new Date('2026-08-12T02:00:00Z');
let app: App;
let no = 0;

beforeAll(() => {
  app = createApp({
    config: readConfig({ LOG_LEVEL: 'silent' }),
    databaseFile: ':memory:',
    now: () => now,
    groupIdList: ['grup'],
  });
  const people = [
    { nama: 'Kesra Liyu', peran: 'kesra_desa', desaKode: '6311022014', waIdList: ['6281200009001'] },
    { nama: 'TKSK', peran: 'tksk', desaKode: null, waIdList: ['6281200009002'] },
    { nama: 'Admin', peran: 'admin', desaKode: null, waIdList: ['6281200009003'] },
  ] as const;
  for (const person of people) addPetugas(app.db, app.reference, { ...person, mulaiOn: '2026-01-01' }, now);
});
afterAll(() => app.close());

/** What this process has worked, whoever else works on the machine, milliseconds. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Hands a text in, as a new message of one of the people. @returns how long the process worked on it, in ms */
function receive(text: string, from: string, extra: { quoted?: string; isPrivate?: boolean } = {}): number {
  no += 1;
  const start = cpuMs();
  app.receive(
    incoming({
      chatId: extra.isPrivate ? from : 'grup',
      stanzaId: `f${no}`,
      isGroup: !extra.isPrivate,
      senderIdList: [from],
      sentAt: now,
      text,
      quotedStanzaId: extra.quoted ?? null,
    }),
  );
  return cpuMs() - start;
}

/** The message just handed in did not fail, and was answered once at most. */
function judge(text: string, isPrivate = false): void {
  const kept = app.db.prepare('SELECT id, state, error, text FROM inbox WHERE stanza_id = ?').get(`f${no}`) as {
    id: number;
    state: string;
    error: string | null;
    text: string;
  };
  expect(kept.error, JSON.stringify(text.slice(0, 400))).toBeNull();
  expect(kept.state).not.toBe('received');
  // Half a character (a lone surrogate) cannot be kept in UTF-8; everything else is kept to the letter.
  if (!/\p{Surrogate}/u.test(text)) expect(kept.text).toBe(text);
  const replyList = app.db.prepare('SELECT text FROM outbox WHERE inbox_id = ?').pluck().all(kept.id) as string[];
  expect(replyList.length).toBeLessThanOrEqual(1);
  for (const reply of replyList) {
    expect(reply.length).toBeLessThan(4000);
    expect(reply).not.toMatch(/undefined|\[object|NaN/);
    // Sixteen digits of a person never go back into the group.
    if (!isPrivate) expect(reply).not.toMatch(/(?<!\d)\d{16}(?!\d)/);
  }
}

const person = fc.constantFrom('6281200009001', '6281200009002', '6281200009003', '6281299999999');
const word = fc.constantFrom(
  ...'USULAN usul verifikasi VERIF salur penyaluran laporan lapor# keluhan nihil ralat koreksi batal status rekap format bantuan'.split(
    ' ',
  ),
  ...'PKH BPNT BLT-DD RTLH desa Desa Liyu Uren ds. RT 01/02 nama : NIK KK tgl kemarin minggu ini Agustus 2026 tahap 3 600rb Rp'.split(
    ' ',
  ),
  ...'U-0001 V-0001 S-0002 1-20 ok 7 meninggal layak tidak belum tersalur 24 = ; , / | # \t \n\n 1. 2) ✅ ❌ 1️⃣ - • an. alm. kada'.split(
    ' ',
  ),
  '6311024107859001',
  '631102410785900',
  '6,31102E+15',
  '\n',
  '\n1. ',
  '\u200e',
  '\u00a0',
);
const hostile = fc.constantFrom(
  "'; DROP TABLE tiket; --",
  '=HYPERLINK("http://x")',
  '{{7*7}}',
  '$' + '{process.exit(1)}',
  '\u0000',
  '\ud800',
  '"\\"',
  '%s%n',
  '<script>',
  '-'.repeat(300),
  '1'.repeat(300),
  '((((((((((',
  'a.'.repeat(200),
);
const sentence = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: word },
      { weight: 1, arbitrary: hostile },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));
const message = fc.oneof(
  { weight: 5, arbitrary: sentence },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 400 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
);

it(`takes ${RUNS} fuzzed messages without a throw, a hang or a second reply`, () => {
  fc.assert(
    fc.property(message, person, fc.boolean(), fc.option(fc.nat(50)), (text, from, isPrivate, quoted) => {
      const extra = { isPrivate, ...(quoted === null ? {} : { quoted: `f${quoted}` }) };
      const took = receive(text, from, extra);
      judge(text, isPrivate);
      // The collector of garbage runs when it likes: what hangs hangs again.
      if (took > LIMIT_MS) {
        const againList = [1, 2, 3].map(() => receive(text, from, extra));
        expect(Math.min(...againList), JSON.stringify(text)).toBeLessThan(LIMIT_MS);
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);

/** Long messages of one character, or one piece, over and over: where a careless pattern would take the square of the length. */
const PIECE_LIST = [
  'a',
  ' ',
  '\n',
  '1',
  '.',
  ':',
  '-',
  '1. ',
  'a: ',
  'RT ',
  'nik ',
  '6311024107859001 ',
  '(',
  '*',
  '✅',
  '1-',
  'an. ',
  'Rp 6',
  '/ ',
  '\t',
  'tgl 1/',
  'U-',
  'desa ',
  '\u0301',
];
const QUARTER = 16_384;
/** Four times the text may take four times as long, and half as much again; the square would be sixteen times. */
const GROWTH_MAX = 10;
/** So quick that a ratio says nothing. */
const QUICK_MS = 500;

it.each(PIECE_LIST)('64 KB of %j take no more than their share', (piece) => {
  for (const head of ['', 'USULAN PKH\n', 'SALUR BLT-DD Desa Liyu\n', 'VERIFIKASI U-0001 ', 'ralat U-0001 ']) {
    const textOf = (length: number) => head + piece.repeat(Math.floor(length / piece.length));
    const quarter = receive(textOf(QUARTER), '6281200009002');
    const whole = receive(textOf(4 * QUARTER), '6281200009002');
    judge(textOf(4 * QUARTER));
    expect(whole).toBeLessThan(Math.max(QUICK_MS, quarter * GROWTH_MAX));
  }
});

it('takes a list of 5,000 persons, and answers in a few lines', () => {
  const few = receive(usulanText('Liyu', 'PKH', 5000, 500), '6281200009001');
  const text = usulanText('Liyu', 'PKH', 0, 5000);
  const took = receive(text, '6281200009001');
  judge(text);
  expect(took).toBeLessThan(few * 25);
  expect(app.db.prepare('SELECT n_orang FROM tiket ORDER BY id DESC LIMIT 1').pluck().get()).toBeGreaterThan(4000);
});
