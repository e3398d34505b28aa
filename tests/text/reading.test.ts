/** Chat text → plain text, lines, words and long numbers, with the way back to what was written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/text/lines.ts';
import { findListMark } from '../../src/text/list-mark.ts';
import { normalise, rawOffset } from '../../src/text/normalise.ts';
import { findNumberRuns } from '../../src/text/number-run.ts';
import { phraseTable } from '../../src/text/phrase-table.ts';
import { tokenise } from '../../src/text/tokens.ts';

describe('normalise', () => {
  it.each([
    ['*USULAN* _PKH_ ~x~', 'USULAN PKH x'],
    ['٦٣١١ ۶۳ ６３１１ 𝟔𝟑', '6311 63 6311 63'],
    ['𝗨𝘀𝘂𝗹𝗮𝗻 Ｐｋｈ', 'Usulan Pkh'],
    ['6311\u200b02\u00a0x\u2060', '631102 x'],
    ['1️⃣ Siti', '1.  Siti'],
    ['1️⃣0️⃣ Siti', '10.  Siti'],
    ['Ma’ruji ‘x’ – y', "Ma'ruji 'x' - y"],
    ['a.n. Siti, A/N Budi', 'an   Siti, AN  Budi'],
  ])('%s', (raw, text) => expect(normalise(raw).text).toBe(text));

  it('keeps lower case of the same length, and leads back to the raw text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const normal = normalise(raw);
        expect(normal.low).toHaveLength(normal.text.length);
        let last = 0;
        for (let i = 0; i < normal.text.length; i++) {
          const at = rawOffset(normal, i);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThan(Math.max(1, raw.length));
          last = at;
        }
      }),
    );
  });
});

describe('list marks', () => {
  it.each([
    ['1. Siti', 1],
    ['2) Siti', 2],
    ['(3) Siti', 3],
    ['04 Siti', 4],
    ['5;Siti', 5],
    ['6#Siti', 6],
    ['No. 7 Siti', 7],
    ['8/Siti', 8],
  ])('%s is numbered', (line, no) => expect(findListMark(line.toLowerCase(), 0)?.no).toBe(no));
  it.each(['10 kg beras', '25 KPM', '3 Agustus 2026', '1.500.000', '6311024107809001', '12 orang'])(
    '%s is not',
    (line) => expect(findListMark(line.toLowerCase(), 0)).toBeNull(),
  );
  it.each(['- Siti', '• Siti', '👉 Siti', '▪️ Siti'])('%s is a bullet', (line) =>
    expect(findListMark(line, 0)?.isBullet).toBe(true),
  );
  it('takes a letter for a mark only where the list goes on', () => {
    expect(readLines('A. Wagimin\nM. Jafri').lines.map(({ mark }) => mark)).toEqual([null, null]);
    expect(readLines('a. Wagimin\nb. Jafri').lines.map(({ mark }) => mark?.letter)).toEqual(['a', 'b']);
  });
});

describe('lines', () => {
  it('leaves quotations out', () => expect(readLines('> USULAN\nSalur\n\n> x').lines).toHaveLength(1));
});

describe('long numbers', () => {
  it.each([
    ['NIK 6311024107809001 x', ['6311024107809001']],
    ['6311 0241 0780 9001', ['6311024107809001']],
    ['6311.0241.0780.9001', ['6311024107809001']],
    ['631102-410780-9001', ['6311024107809001']],
    ['6311024107809001 6311022005709004', ['6311024107809001', '6311022005709004']],
    ['nik:6311024107809001kk:6311022005709004', ['6311024107809001', '6311022005709004']],
    ['6311O241O7809OO1', ['6311O241O7809OO1']],
    ['63ll024107809001', ['63ll024107809001']],
    ['6,31102E+15', ['6,31102E+15']],
    ['12-08-2026 pukul 10.30', []],
    ['Rp 7.500.000,-', []],
  ])('%s', (text, raw) => expect(findNumberRuns(text, 0, text.length).map((run) => run.raw)).toEqual(raw));
});

describe('phrases', () => {
  const table = phraseTable({ tolak: 'tidak layak, tms', terima: ['layak'] });
  it.each([
    ['kada layak', 'tolak'],
    ['tdk layak', 'tolak'],
    ['layak', 'terima'],
    ['TMS', 'tolak'],
  ])('%s', (text, value) => {
    const low = text.toLowerCase();
    expect(table.find(tokenise(low, 0, low.length))?.value).toBe(value);
  });
});
