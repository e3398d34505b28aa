/** Rules of the house that a text can break, each with a file that breaks it: a rule that cannot fail proves nothing. */
import { basename } from 'node:path';
import type { ProjectFile } from './project-files.ts';

export interface HouseRule {
  name: string;
  /** one line a fault; none = the house is in order */
  check(fileList: readonly ProjectFile[]): string[];
  /** files of which each must be a fault */
  broken: ProjectFile[];
}

const MAX_LINES = 200;
const MAX_MEDIAN = 80;
/** Files that may be longer, with the reason. */
const LONG_FILE_LIST: Record<string, string> = {};

/** Who may look at the environment, with the reason. */
const ENVIRONMENT_READER_LIST: Record<string, string> = {
  'src/config.ts': 'turns it into the Config',
  'src/main.ts': 'hands it to the Config',
  'src/cli/coba.ts': 'colours of the terminal (NO_COLOR, TERM), which are no setting of the office',
};

/** Sixteen digits that are wrong on purpose and can be nobody's number, with the reason. */
const DELIBERATE_NUMBER: Record<string, string> = {
  '0812000090123456': 'a telephone number that is too long',
};

const isSource = ({ path }: ProjectFile) => path.startsWith('src/') && path.endsWith('.ts');
const isCode = ({ path }: ProjectFile) => /\.[cm]?[jt]s$/.test(path);
const countLines = ({ text }: ProjectFile) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** A rule that looks at each file alone. */
function eachFile(
  name: string,
  isMeant: (file: ProjectFile) => boolean,
  faultsOf: (file: ProjectFile) => string[],
  broken: ProjectFile[],
): HouseRule {
  const check = (fileList: readonly ProjectFile[]) =>
    fileList.filter(isMeant).flatMap((file) => faultsOf(file).map((fault) => `${file.path}: ${fault}`));
  return { name, check, broken };
}

/** Lines (numbered) that match. */
function linesLike(file: ProjectFile, pattern: RegExp): string[] {
  return file.text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`line ${at + 1}: ${line.trim()}`] : []));
}

const source = (path: string, text: string): ProjectFile => ({ path: `src/${path}`, text });

// Written in two pieces, so that the rule does not find itself.
const UNFINISHED = new RegExp(
  `\\.(?:skip|only|todo|fails)\\s*\\(|\\b(?:${['TO', 'DO|FIX', 'ME|XX', 'X'].join('')})\\b`,
);
const NO_ROOM = /^(?:.*[-_.])?(?:utils?|helpers?|common|misc)(?:[-_.].*)?$/;
const SQL =
  /\bprepared?\(|\b(?:INSERT INTO|DELETE FROM|CREATE TABLE|PRAGMA)\b|\bSELECT [\w*(]|\bUPDATE \w+ SET\b|\.exec\(\s*['"`]/;
const CLOCK = /\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b|\bMath\.random\b|\bprocess\./;
const BUILT_IN = /\bfrom '(?:node:|fs|path|os|crypto|util|events|stream|url|child_process|worker_threads|perf_hooks)\b/;
const SIXTEEN = /(?<!\d)\d{4}([ .-]?)\d{4}\1\d{4}\1\d{4}(?!\d)/g;

export const houseRuleList: readonly HouseRule[] = [
  eachFile(
    'no file or folder is named utils, helpers, common or misc',
    ({ path }) => !path.endsWith('.md'),
    ({ path }) => path.split('/').filter((part) => NO_ROOM.test(part)),
    [source('utils/x.ts', ''), source('text/string-helpers.ts', ''), { path: 'tests/common.ts', text: '' }],
  ),
  eachFile(
    'files of src are named in kebab-case',
    isSource,
    ({ path }) =>
      path
        .slice(4)
        .replace(/\.ts$/, '')
        .split('/')
        .filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part)),
    [source('text/numberRun.ts', ''), source('Domain/nik.ts', '')],
  ),
  eachFile(
    `a file of src has at most ${MAX_LINES} lines`,
    (file) => isSource(file) && !(file.path in LONG_FILE_LIST),
    (file) => (countLines(file) > MAX_LINES ? [`${countLines(file)} lines`] : []),
    [source('text/long.ts', '\n'.repeat(MAX_LINES + 1))],
  ),
  {
    name: `half of the files of src have at most ${MAX_MEDIAN} lines`,
    check(fileList) {
      const countList = fileList
        .filter(isSource)
        .map(countLines)
        .sort((a, b) => a - b);
      const median = countList[Math.floor(countList.length / 2)] ?? 0;
      return median > MAX_MEDIAN ? [`median ${median}`] : [];
    },
    broken: [source('text/long.ts', '\n'.repeat(MAX_MEDIAN + 1))],
  },
  eachFile(
    'a file of src opens with one sentence that says what it is for',
    isSource,
    ({ text }) =>
      /^(?:#!.*\n)?\/\*\* ?(?:\n \* )?[\p{Lu}`\d](?:(?!\*\/)[\s\S]){12,}?[.:?!)…`][\s\n]*\*\/\n/u.test(text)
        ? []
        : ['no opening sentence'],
    [
      source('a.ts', "import { b } from './b.ts';\n/** Says nothing of the file itself. */\n"),
      source('b.ts', '/** Short. */\n'),
    ],
  ),
  eachFile('exports of src have names', isSource, (file) => linesLike(file, /^export default\b/), [
    source('a.ts', 'export default {};\n'),
  ]),
  eachFile(
    'no test is left out, and nothing is left undone',
    isCode,
    (file) => linesLike(file, UNFINISHED),
    ['skip', 'only', 'todo']
      .map((word) => ({ path: 'tests/a.test.ts', text: `  it.${word}('does', () => {});\n` }))
      .concat(source('a.ts', `// ${'TO'}${'DO'}: later\n`)),
  ),
  eachFile(
    "SQL stands in src/store and in a feature's own store.ts, nowhere else",
    (file) =>
      isSource(file) &&
      !file.path.startsWith('src/store/') &&
      !/^src\/(?:reports|commands|jobs)\/[^/]+\/store\.ts$/.test(file.path),
    (file) => linesLike(file, SQL),
    [
      source('pipeline/a.ts', "db.prepare('x');\n"),
      source('commands/x/command.ts', '`SELECT nik FROM baris`;\n'),
      source('cli/store.ts', "'INSERT INTO petugas'\n"),
      source('app.ts', "db.exec('x')\n"),
    ],
  ),
  eachFile(
    'domain and text know no node built-in, no clock and no chance',
    ({ path }) => /^src\/(?:domain|text)\//.test(path),
    (file) => [...linesLike(file, BUILT_IN), ...linesLike(file, CLOCK)],
    [source('domain/a.ts', "import { join } from 'node:path';\n"), source('text/a.ts', 'const now = new Date();\n')],
  ),
  eachFile(
    'only the configuration reads the environment',
    (file) => isSource(file) && !(file.path in ENVIRONMENT_READER_LIST),
    (file) => linesLike(file, /\bprocess\.env\b/),
    [source('doors/a.ts', 'const { HOME } = process.env;\n')],
  ),
  eachFile(
    'a number of sixteen digits can be nobody’s: its serial is 9001 or more',
    () => true,
    ({ text }) =>
      [...text.matchAll(SIXTEEN)]
        .map(([number]) => number.replace(/\D/g, ''))
        .filter((number) => number.slice(-4) < '9001' && !(number in DELIBERATE_NUMBER)),
    [
      { path: 'docs/a.md', text: `NIK ${'6311022806560'}${'001'}\n` },
      { path: 'tests/a.chat', text: `6311 0228 0656 ${'0002'}` },
    ],
  ),
  {
    name: 'exceptions are still needed',
    check(fileList) {
      const textList = fileList.filter(({ path }) => basename(path) !== 'house-rules.ts').map(({ text }) => text);
      const unused = Object.keys(DELIBERATE_NUMBER).filter((number) => !textList.some((text) => text.includes(number)));
      return [
        ...unused,
        ...Object.keys(LONG_FILE_LIST).filter(
          (path) => !fileList.some((file) => file.path === path && countLines(file) > MAX_LINES),
        ),
      ];
    },
    broken: [source('a.ts', '')],
  },
];
