// A report: a kind of message that is kept under a ticket. Everything that must know its kind is told; the compiler finds what is forgotten.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addBelow, addFirst, addImport, addTo } from './edit.mjs';
import { writeKindMigration } from './kind-migration.mjs';

export function planReport(name, { read, projectDir }) {
  const pascal = name[0].toUpperCase() + name.slice(1);
  const letter = freeLetter(name, read('src/domain/tiket.ts'));
  const number = String(
    readdirSync(join(projectDir, 'migrations')).filter((file) => /^\d{4}-/.test(file)).length + 1,
  ).padStart(4, '0');
  const migration = `migrations/${number}-${name}.sql`;
  const room = `src/reports/${name}`;
  return {
    words: { name, pascal, letter, NAME: name.toUpperCase() },
    fileList: [
      { path: `${room}/report.ts`, template: 'report.ts.tmpl' },
      { path: `${room}/parse.ts`, template: 'report-parse.ts.tmpl' },
      { path: `${room}/store.ts`, template: 'report-store.ts.tmpl' },
      { path: `${room}/reply.ts`, template: 'report-reply.ts.tmpl' },
      { path: `tests/reports/${name}/report.test.ts`, template: 'report.test.ts.tmpl' },
      { path: migration, text: writeKindMigration(name, join(projectDir, 'migrations')) },
    ],
    editList: [
      ...listEdits(name, pascal),
      ...[...kindEdits(name, pascal, letter), ...wordEdits(name)].map(([start, line]) => ({
        path: locate(start, projectDir),
        edit: addTo(start, line),
      })),
    ],
    nextList: [
      `${room}/report.ts: who may send it (peran), its line for people (ringkas), its form (contoh), the day on which it counts`,
      `${room}/parse.ts: what the words on a row mean, and what is wrong with a report of this kind; more words for it in src/urai/kosakata/jenis.ts`,
      `${room}/store.ts: when two of them are the same; ${room}/reply.ts: what is said of it; tables of its own in ${migration}`,
      'src/store/rekap.ts counts it as laporan: give it a figure of its own in src/domain/rekap.ts where the office wants one',
      'docs/panduan and bantuan: show it with a real example',
    ],
  };
}

/** Tickets begin with a letter that no other kind has: one of the name, if any is left. */
function freeLetter(name, tiket) {
  const record = /HURUF_BY_KIND = \{([^}]*)\}/.exec(tiket)?.[1] ?? '';
  const takenList = [...record.matchAll(/'([A-Z])'/g)].map(([, letter]) => letter);
  // R is the letter of recaps (R-2026-W46).
  const free = [...name.toUpperCase(), ...'ABCDEFGHIJKLMNOPQSTUVWXYZ'].find(
    (letter) => letter !== 'R' && !takenList.includes(letter),
  );
  if (!free)
    throw new Error('Every letter has its kind: tickets need another way to be told apart (src/domain/tiket.ts).');
  return free;
}

function listEdits(name, pascal) {
  return [
    { path: 'src/reports/index.ts', edit: addImport(`import { ${name} } from './${name}/report.ts';`) },
    { path: 'src/reports/index.ts', edit: addTo(/reportList: readonly ReportDefinition\[\] = \[/, name) },
    { path: 'src/reports/parser-list.ts', edit: addImport(`import { parse${pascal} } from './${name}/parse.ts';`) },
    {
      path: 'src/reports/parser-list.ts',
      edit: addTo(/PARSER_LIST: readonly ReportParser\[\] = \[/, `parse${pascal}`),
    },
    {
      path: 'src/commands/format/command.ts',
      edit: addFirst(/KIND_BY_WORD: readonly \[RegExp, ReportKind\]\[\] = \[/, `[/^${name}/, '${name}'],`),
    },
    {
      path: 'docs/panduan/kesra-desa.md',
      edit: addBelow(
        '## Laporan lain',
        `- \`${name.toUpperCase()}\`: contohnya diberikan dengan \`FORMAT ${name.toUpperCase()}\`.`,
      ),
    },
  ];
}

/** Records and lists that must know every kind, wherever in src they stand. */
function kindEdits(name, pascal, letter) {
  return [
    [/REPORT_KIND_LIST = \[/, `'${name}',`],
    [/HURUF_BY_KIND = \{/, `${name}: '${letter}',`],
    [/KIND_WORD: Record<ReportKind, RegExp> = \{/, `${name}: /\\b${name}/i,`],
    [/TITLE_BY_KIND: Record<ReportKind, string> = \{/, `${name}: '${pascal}',`],
    [/JUDUL: Record<BagianJenis, string> = \{/, `${name}: '${pascal}',`],
    [/JUDUL_BY_KIND: Readonly<Record<ReportKind, string>> = \{/, `${name}: '${pascal}',`],
    [/switch \(tiket\.jenis\) \{/, `case '${name}': return [\`\${goodList.length} orang.\`];`],
  ];
}

/** Where understanding learns the word. */
function wordEdits(name) {
  return [
    [/jenisTable = phraseTable<KataJenis>\(\{/, `${name}: ['${name}'],`],
    [/KATA_KUNCI: readonly .* = \[/, `['${name}', '${name}'],`],
    [/SPESIFIK: ReadonlySet<KataJenis> = new Set<KataJenis>\(\[/, `'${name}',`],
    [/KUNCI: Record<ReportKind, ReadonlySet<TotalKey>> = \{/, `${name}: new Set<TotalKey>(['jumlah']),`],
  ];
}

/** The one file of src in which the list stands: files are split and moved, lists keep their names. */
function locate(start, projectDir) {
  const src = join(projectDir, 'src');
  const pathList = readdirSync(src, { recursive: true }).filter((path) => path.endsWith('.ts'));
  const foundList = pathList.filter((path) => start.test(readFileSync(join(src, path), 'utf8')));
  if (foundList.length !== 1) {
    throw new Error(
      `${start} stands in ${foundList.length} files of src, not in one: mend scripts/new, the scaffold of new features.`,
    );
  }
  return `src/${foundList[0].replaceAll('\\', '/')}`;
}
