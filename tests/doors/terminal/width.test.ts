import { describe, expect, it } from 'vitest';
import { displayWidth, shorten, wrapLine } from '../../../src/doors/terminal/width.ts';

describe('width on a terminal', () => {
  it.each([
    ['Liyu', 4],
    ['✅ U-0001', 9],
    ['⚠️', 2],
    ['🙏🏽', 2],
    ['👨‍👩‍👧', 2],
    ['1️⃣', 2],
    ['e\u0301', 1],
    ['\u200bA\u200e', 1],
    ['\u001b[1mtebal\u001b[22m', 5],
    ['漢字', 4],
  ])('%s takes %i cells', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('breaks at blanks and keeps what is inside', () => {
    const text = 'Selamat pagi bapak ibu kasi kesra 🙏 Minggu ini mohon usulan PKH';
    const lineList = wrapLine(text, 20);
    expect(lineList.every((line) => displayWidth(line) <= 20)).toBe(true);
    expect(lineList.join(' ')).toBe(text);
  });

  it('keeps the indent of a list in the lines that follow', () => {
    expect(wrapLine('  /jam +2 jam juga +3 hari', 16)).toEqual(['  /jam +2 jam', '  juga +3 hari']);
  });

  it('cuts a word that is longer than the line', () => {
    expect(wrapLine('a'.repeat(20), 8)).toEqual(['aaaaaaaa', 'aaaaaaaa', 'aaaa']);
    expect(wrapLine('', 10)).toEqual(['']);
    expect(wrapLine('🙏'.repeat(6), 8).every((line) => displayWidth(line) <= 8)).toBe(true);
  });

  it('shortens to one line', () => {
    expect(shorten('⚠️ *U-0001* Usulan PKH\nDesa Liyu', 14)).toBe('⚠️ *U-0001* U…');
    expect(shorten('pendek', 14)).toBe('pendek');
  });
});
