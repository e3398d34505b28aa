/** Labelled messages of people who did not write this program: how many of them are understood. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { uraiLine } from '../../src/cli/urai.ts';
import { referensi } from '../_kit/bacaan.ts';
import { PROJECT_DIR } from '../_kit/project-files.ts';
import { type Emas, score } from '../_kit/score.ts';

const DIR = `${PROJECT_DIR}/tests/messages`;
const BOUND = 0.98;
const fileList = existsSync(DIR) ? readdirSync(DIR).filter((name) => name.endsWith('.jsonl')) : [];

function pasanganOf(name: string) {
  const lines = readFileSync(`${DIR}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => ({
    emas: JSON.parse(line) as Emas,
    terbaca: JSON.parse(uraiLine(line, referensi).keluar),
  }));
}

describe('labelled messages', () => {
  it.each([...fileList, ''])('%s', (name) => {
    if (name === '') return;
    const pasangan = pasanganOf(name);
    const falseReplies = pasangan.filter(({ emas, terbaca }) => emas.kind === 'abaikan' && terbaca.kind !== 'abaikan');
    expect(falseReplies.map(({ emas }) => emas.id)).toEqual([]);
    expect(score(pasangan)).toBeGreaterThanOrEqual(BOUND);
  });
});
