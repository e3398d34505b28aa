import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { speakIndonesian } from '../../src/cli/bahasa.ts';

/** What the command line answers to these words. */
function answer(...wordList: string[]): string {
  const said: string[] = [];
  const program = speakIndonesian(new Command('sotarsa')).exitOverride();
  const configured = program.configureOutput();
  program.configureOutput({
    ...configured,
    writeErr: (text) => void said.push(text),
    writeOut: (text) => void said.push(text),
  });
  program.command('impor <berkas>').requiredOption('--desa <nama>').exitOverride();
  expect(() => program.parse(wordList, { from: 'user' })).toThrow();
  return said.join('');
}

describe('the command line', () => {
  it.each([
    [['imporr'], 'Perintah "imporr" tidak dikenal.'],
    [['impor', 'a.txt', '--desa', 'Liyu', '--kec'], 'Pilihan --kec tidak dikenal.'],
    [['impor', '--desa', 'Liyu'], 'Kurang satu isian: berkas.'],
    [['impor', 'a.txt'], 'Pilihan --desa <nama> wajib diisi.'],
    [['impor', 'a.txt', '--desa'], 'Isi untuk --desa <nama> belum ditulis.'],
    [['impor', 'a.txt', 'b.txt', '--desa', 'Liyu'], 'Isian terlalu banyak'],
  ])('answers %j in Indonesian', (wordList, sentence) => {
    expect(answer(...wordList)).toContain(sentence);
    expect(answer(...wordList)).not.toContain('error:');
  });

  it('shows its help in Indonesian', () => {
    expect(answer('--help')).toContain('Pemakaian:');
  });
});
