/** Commander speaks English; whoever runs the office's computer meets only Indonesian. */
import type { Command } from 'commander';

const SENTENCE_LIST: readonly [RegExp, string][] = [
  [/^error: unknown command '(.*)'.*$/m, 'Perintah "$1" tidak dikenal.'],
  [/^error: unknown option '(.*)'.*$/m, 'Pilihan $1 tidak dikenal.'],
  [/^error: missing required argument '(.*)'.*$/m, 'Kurang satu isian: $1.'],
  [/^error: required option '(.*)' not specified.*$/m, 'Pilihan $1 wajib diisi.'],
  [/^error: option '(.*)' argument missing.*$/m, 'Isi untuk $1 belum ditulis.'],
  [/^error: too many arguments.*$/m, 'Isian terlalu banyak; beri tanda kutip pada nama yang memuat spasi.'],
  [/\(Did you mean (.*)\?\)/, 'Maksudnya $1?'],
];

/** Puts errors and help into Indonesian; to be called before commands are added, which inherit it. */
export function speakIndonesian(program: Command): Command {
  return program
    .configureOutput({
      outputError: (text, write) =>
        write(SENTENCE_LIST.reduce((said, [pattern, sentence]) => said.replace(pattern, sentence), text)),
    })
    .configureHelp({ styleTitle: (title) => TITLE_BY_ENGLISH[title] ?? title })
    .helpOption('-h, --help', 'tampilkan bantuan ini')
    .helpCommand('help [perintah]', 'tampilkan bantuan satu perintah')
    .showHelpAfterError('Bantuan: tambahkan --help');
}

const TITLE_BY_ENGLISH: Readonly<Record<string, string>> = {
  'Usage:': 'Pemakaian:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
  'Arguments:': 'Isian:',
};
