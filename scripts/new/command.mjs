// A command: a word that officers type. It begins as the admin's own, in a private chat, where a word is taken to the letter.
import { addBelow, addImport, addTo } from './edit.mjs';

export function planCommand(name) {
  return {
    words: { name },
    fileList: [
      { path: `src/commands/${name}/command.ts`, template: 'command.ts.tmpl' },
      { path: `tests/commands/${name}/command.test.ts`, template: 'command.test.ts.tmpl' },
    ],
    editList: [
      { path: 'src/commands/index.ts', edit: addImport(`import { ${name} } from './${name}/command.ts';`) },
      { path: 'src/commands/index.ts', edit: addTo(/commandList: readonly CommandDefinition\[\] = \[/, name) },
      {
        path: 'docs/panduan/kecamatan.md',
        edit: addBelow('## Perintah lain', `- \`${name}\`: perintah admin, di chat pribadi.`),
      },
    ],
    nextList: [
      `src/commands/${name}/command.ts: write what it answers, who may ask (peran) and its line for people (ringkas)`,
      'SQL goes into a store.ts beside it; what another command needs too goes into src/store or src/render',
      `for orders in the group set isPribadi: false and enter the word where src/urai reads orders (look for 'belum_lapor' in src/urai)`,
      'docs/panduan: show it with a real example in the page of those who use it',
    ],
  };
}
