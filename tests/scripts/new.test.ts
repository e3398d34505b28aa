/** `npm run new` in a copy of the project: three features, each of the right shape, and the copy still passes as a house. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../_kit/project-files.ts';

const LEFT_OUT = new Set(['node_modules', 'dist', '.git', 'coverage']);
const MADE_LIST = [
  ['report', 'sengketa'],
  ['command', 'hadir'],
  ['job', 'sapa-pagi'],
] as const;
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'sotarsa-new-'));
  const isWanted = (path: string) => !LEFT_OUT.has(relative(PROJECT_DIR, path)) && !basename(path).includes('.sqlite');
  cpSync(PROJECT_DIR, copy, { recursive: true, filter: isWanted });
  symlinkSync(join(PROJECT_DIR, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function runNew(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/new.mjs', ...args], { cwd: copy, encoding: 'utf8' });
}

function runTool(script: string, ...args: string[]): string {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  try {
    return execFileSync(process.execPath, [join('node_modules', script), ...args], {
      cwd: copy,
      encoding: 'utf8',
      stdio: 'pipe',
      env,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${script} ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
}

describe('refuses', () => {
  it.each([
    [[], 'Usage: npm run new -- report|command|job NAME'],
    [['house', 'kucing'], 'Usage'],
    [['report'], 'Usage'],
    [['report', 'a', 'b'], 'Usage'],
    [['report', 'Kunjungan'], '"Kunjungan" cannot name a report: take one Indonesian word in small letters'],
    [['report', '../luar'], 'cannot name a report'],
    [['command', 'dua-kata'], 'cannot name a command'],
    [['command', 'delete'], 'a word of the language'],
    [['job', 'common'], 'says nothing'],
    [['job', 'salur-utils'], 'says nothing'],
    [['report', 'usulan'], 'src/reports/usulan exists already'],
    [['command', 'usulan'], 'belongs to the report kind usulan'],
    [['command', 'menu'], 'belongs to the command bantuan'],
    [['job', 'rekap-mingguan'], 'src/jobs/rekap-mingguan exists already'],
  ])('%j: %s', (args, sentence) => {
    const before = readFileSync(join(copy, 'src/commands/index.ts'), 'utf8');
    const { status, stdout, stderr } = runNew(...args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(readFileSync(join(copy, 'src/commands/index.ts'), 'utf8')).toBe(before);
  });
});

describe('makes', () => {
  it.each(MADE_LIST)('a %s and says what is next', (kind, name) => {
    const { status, stdout, stderr } = runNew(kind, name);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(`Made the ${kind} "${name}":`);
    expect(stdout).toContain(`src/${kind}s/${name}/${kind}.ts`);
    expect(stdout).toMatch(/Next:\n {2}1\. [\s\S]+npm run check\n$/);
    for (const [, path = ''] of stdout.matchAll(/^ {2}(\S+\.(?:ts|sql|md))$/gm))
      expect(existsSync(join(copy, path)), path).toBe(true);
    expect(runNew(kind, name).stderr).toContain(`src/${kind}s/${name} exists already`);
  });

  it('what the compiler takes', () => {
    expect(runTool('typescript/bin/tsc', '--noEmit')).toBe('');
  }, 120_000);

  it('what the linter and the import rules take', () => {
    const pathList = MADE_LIST.flatMap(([kind, name]) => [
      `src/${kind}s/${name}`,
      `src/${kind}s/index.ts`,
      `tests/${kind}s/${name}`,
    ]);
    runTool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...pathList);
    runTool('dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', '.dependency-cruiser.cjs');
  }, 60_000);

  it('what the house and its own tests take', () => {
    const testList = MADE_LIST.map(([kind, name]) => `tests/${kind}s/${name}/`);
    runTool(
      'vitest/vitest.mjs',
      'run',
      'tests/house.test.ts',
      'tests/docs.test.ts',
      'tests/store/migrate.test.ts',
      '--passWithNoTests',
      ...testList,
    );
  }, 120_000);
});
