import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LineCollector, PASTE_MS } from '../../../src/doors/terminal/line-collector.ts';

function collect(pasteMs: number, unfinished = () => '') {
  const textList: string[] = [];
  return { textList, collector: new LineCollector({ pasteMs, unfinished, onMessage: (text) => textList.push(text) }) };
}

describe('lines become messages', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes each line of a pipe for itself, but for \\ and /tulis', () => {
    const { collector, textList } = collect(0);
    for (const line of ['satu', '', 'dua \\', 'tiga', '/tulis', 'USULAN PKH', '', 'Desa Liyu', '.', 'empat'])
      collector.add(line);
    expect(textList).toEqual(['satu', 'dua\ntiga', 'USULAN PKH\n\nDesa Liyu', 'empat']);
  });

  it('keeps what a pipe leaves unfinished', () => {
    const { collector, textList } = collect(0);
    for (const line of ['/tulis', 'belum ditutup']) collector.add(line);
    collector.flush();
    expect(textList).toEqual(['belum ditutup']);
  });

  it('joins lines that come faster than anyone types', () => {
    const { collector, textList } = collect(PASTE_MS);
    collector.add('SALUR BLT-DD');
    collector.add('Desa Tabuan');
    vi.advanceTimersByTime(PASTE_MS);
    collector.add('halo');
    vi.advanceTimersByTime(PASTE_MS);
    expect(textList).toEqual(['SALUR BLT-DD\nDesa Tabuan', 'halo']);
  });

  it('waits for Enter where the last line of a paste has no end', () => {
    let rest = 'Tersalur: 26';
    const { collector, textList } = collect(PASTE_MS, () => rest);
    collector.pasteStart();
    collector.add('SALUR BLT-DD');
    vi.advanceTimersByTime(10 * PASTE_MS);
    collector.pasteEnd();
    vi.advanceTimersByTime(10 * PASTE_MS);
    expect(textList).toEqual([]);
    rest = '';
    collector.add('Tersalur: 26');
    vi.advanceTimersByTime(PASTE_MS);
    expect(textList).toEqual(['SALUR BLT-DD\nTersalur: 26']);
  });
});
