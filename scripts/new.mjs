// `npm run new -- report|command|job NAME`: makes a feature of the right shape, enters it where it must be known, and says what is left.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planCommand } from './new/command.mjs';
import { planJob } from './new/job.mjs';
import { checkName } from './new/name.mjs';
import { planReport } from './new/report.mjs';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const TEMPLATES = fileURLToPath(new URL('new/templates', import.meta.url));
const PLAN_BY_KIND = { report: planReport, command: planCommand, job: planJob };

/** Everything is worked out before anything is written: a refusal leaves the project as it was. */
function run([kind, name, ...rest]) {
  const plan = PLAN_BY_KIND[kind];
  if (!plan || name === undefined || rest.length > 0) throw new Error('Usage: npm run new -- report|command|job NAME');
  const read = (path) => readFileSync(join(PROJECT, path), 'utf8');
  const fault = checkName(kind, name, { read, exists: (path) => existsSync(join(PROJECT, path)) });
  if (fault !== null) throw new Error(fault);
  const { fileList, editList, words, nextList } = plan(name, { read, projectDir: PROJECT });
  const textByPath = new Map();
  for (const { path, template, text } of fileList) textByPath.set(path, text ?? fill(template, words));
  for (const { path, edit } of editList) textByPath.set(path, edit(textByPath.get(path) ?? read(path), path));
  for (const [path, text] of textByPath) {
    mkdirSync(dirname(join(PROJECT, path)), { recursive: true });
    writeFileSync(join(PROJECT, path), text);
  }
  tidy([...textByPath.keys()].filter((path) => path.endsWith('.ts')));
  say(kind, name, fileList, editList, nextList);
}

function fill(template, words) {
  const text = readFileSync(join(TEMPLATES, template), 'utf8');
  return text.replace(/\{\{(\w+)\}\}/g, (mark, word) => {
    if (!(word in words)) throw new Error(`${template}: nothing stands for ${mark}`);
    return words[word];
  });
}

/** Imports in order, lines as the house writes them. */
function tidy(pathList) {
  const biome = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');
  execFileSync(process.execPath, [biome, 'check', '--write', ...pathList], {
    cwd: PROJECT,
    stdio: 'pipe',
  });
}

function say(kind, name, fileList, editList, nextList) {
  const editedList = [...new Set(editList.map(({ path }) => path))];
  const lineList = [
    `Made the ${kind} "${name}":`,
    ...fileList.map(({ path }) => `  ${path}`),
    'and entered it in:',
    ...editedList.map((path) => `  ${path}`),
    'Next:',
    ...nextList.map((step, at) => `  ${at + 1}. ${step}`),
    `  ${nextList.length + 1}. npm run check`,
  ];
  process.stdout.write(`${lineList.join('\n')}\n`);
}

try {
  run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
