/** The documents say what the program does: chat examples are played, orders, settings and files are looked up. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandList } from '../src/commands/index.ts';
import { readConfig } from '../src/config.ts';
import { reportList } from '../src/reports/index.ts';
import { playExamples, readExamples } from './_kit/panduan.ts';
import { drawExample, fingerprintOf } from './_kit/panduan-gambar.ts';
import { PROJECT_DIR, projectFile, projectFileList } from './_kit/project-files.ts';

const pageList = projectFileList.filter(({ path }) => /^docs\/panduan\/.+\.md$/.test(path));
const documentList = [...pageList, projectFile('README.md'), projectFile('.env.example')];

const fingerprintByGambar: Record<string, string> = JSON.parse(
  readFileSync(join(PROJECT_DIR, 'docs/panduan/gambar/daftar.json'), 'utf8'),
);

describe.each(pageList.map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
  it('shows real answers of the bot', async () => {
    const exampleList = readExamples(text);
    for (const { line, expected, actual } of await playExamples(exampleList)) {
      expect(actual, `${path}:${line}`).toEqual(expected);
    }
  });
  it('shows pictures of the examples as they are now (`npm run gambar` draws them)', () => {
    const wanted = readExamples(text).flatMap((example) => (example.gambar === null ? [] : [example]));
    for (const example of wanted) {
      expect(fingerprintByGambar[example.gambar ?? ''], example.gambar ?? '').toBe(fingerprintOf(drawExample(example)));
    }
    const shownList = [...text.matchAll(/!\[[^\]]+\]\(gambar\/([a-z0-9-]+)\.png\)/g)].map(([, name]) => name);
    expect(shownList).toEqual(wanted.map(({ gambar }) => gambar));
    for (const name of shownList) expect(existsSync(join(PROJECT_DIR, `docs/panduan/gambar/${name}.png`))).toBe(true);
  });
  it('shows no whole number, and only synthetic ones', () => {
    expect(text).not.toMatch(/\d(?:[ .-]?\d){15}/);
    expect(text.match(/\{(?:NIK|KK)(?! 9\d{3}(?: kurang \d)?\})/g) ?? []).toEqual([]);
  });
});

it('a page for each of the five roles has examples, but for the one about the computer', () => {
  const withExamples = pageList
    .filter(({ text }) => readExamples(text).length > 0)
    .map(({ path }) => path.slice('docs/panduan/'.length));
  expect(withExamples.sort()).toEqual(
    expect.arrayContaining([
      'camat-dinas.md',
      'camat.md',
      'kasi-kesra.md',
      'kecamatan.md',
      'kesra-desa.md',
      'tksk-pendamping.md',
      'tksk.md',
    ]),
  );
  expect(pageList.map(({ path }) => path)).toContain('docs/panduan/kelola.md');
});

describe('settings', () => {
  const nameList = [...projectFile('src/config.ts').text.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)]
    .map(([, name]) => name)
    .sort();
  const example = [...projectFile('.env.example').text.matchAll(/^([A-Z][A-Z_]+)=(.*)$/gm)];

  it('.env.example has every one, at its default', () => {
    expect(nameList.length).toBeGreaterThan(0);
    expect(example.map(([, name]) => name).sort()).toEqual(nameList);
    expect(readConfig(Object.fromEntries(example.map(([, name, value]) => [name, value])))).toEqual(readConfig({}));
  });
  it('the table of README has every one, with its default', () => {
    const rowList = [...projectFile('README.md').text.matchAll(/^\| `([A-Z][A-Z_]+)` +\| (?:`([^`]*)`|empty) +\|/gm)];
    expect(rowList.map(([, name, value = '']) => `${name}=${value}`).sort()).toEqual(
      example.map(([line]) => line).sort(),
    );
  });
});

describe('orders', () => {
  const cliText = projectFileList
    .filter(({ path }) => path.startsWith('src/cli/'))
    .map(({ text }) => text)
    .join('\n');
  // `program.command('impor')` is an order, `impor.command('chat <berkas>')` one below it: the variable has the order's name.
  const orderSet = new Set(
    [...cliText.matchAll(/(\w+)\s*\.command\('([\w-]+)/g)].map(([, parent, name]) =>
      parent === 'program' ? name : `${parent} ${name}`,
    ),
  );
  const optionSet = new Set(
    [...cliText.matchAll(/\.(?:requiredOption|option)\(\s*'(?:-\w, )?(--[\w-]+)/g)].map(([, option]) => option),
  );

  it.each(documentList.map(({ path, text }) => [path, text] as const))(
    '%s names only orders of sotarsa that exist',
    (_path, text) => {
      for (const [mention, words = ''] of text.matchAll(/(?<!-u |pak-)\bsotarsa ((?:[a-z-]+ ?)+)[^`\n]*/g)) {
        const [first = '', second = ''] = words.trim().split(' ');
        expect([...orderSet], mention).toContain(first);
        const hasOrders = [...orderSet].some((order) => order?.startsWith(`${first} `));
        if (hasOrders && second !== '') expect([...orderSet], mention).toContain(`${first} ${second}`);
        for (const [option] of mention.matchAll(/--[\w-]+/g)) expect([...optionSet], mention).toContain(option);
      }
    },
  );
  it('every order of sotarsa stands in README or in a page', () => {
    const all = documentList.map(({ text }) => text).join('\n');
    expect(orderSet.size).toBeGreaterThan(3);
    for (const order of orderSet) expect(all).toMatch(new RegExp(`\\bsotarsa ${order}\\b`));
  });
  it('npm scripts that are named exist', () => {
    const { scripts } = JSON.parse(projectFile('package.json').text) as { scripts: Record<string, string> };
    for (const { text } of documentList) {
      for (const [mention, name = ''] of text.matchAll(/\bnpm run ([\w:-]+)/g))
        expect(Object.keys(scripts), mention).toContain(name);
    }
  });
});

describe('pages and features', () => {
  const pages = pageList.map(({ text }) => text).join('\n');
  it.each(commandList)('the order $id stands in a page', ({ keywords }) => {
    expect(
      keywords.some((word) => new RegExp(`(?:\`|: )${word}\\b`, 'i').test(pages)),
      keywords.join(', '),
    ).toBe(true);
  });
  it.each(reportList)('the report $kind stands in a page', ({ kind }) =>
    expect(pages).toMatch(new RegExp(`(?:\`|: )${kind}\\b`, 'i')),
  );
});

describe('README.md', () => {
  const readme = projectFile('README.md').text;
  it('has a line for every dependency, and for none besides', () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(projectFile('package.json').text) as Record<
      string,
      Record<string, string>
    >;
    const named = [...readme.matchAll(/^- `((?:@[\w-]+\/)?[\w.-]+)`(?:, `((?:@[\w-]+\/)?[\w.-]+)`)?: /gm)].flatMap(
      ([, a, b]) => [a, b].filter(Boolean),
    );
    expect(named.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });
  it('names every room of src', () => {
    const roomList = readdirSync(join(PROJECT_DIR, 'src'), { withFileTypes: true }).map(
      (entry) => entry.name + (entry.isDirectory() ? '/' : ''),
    );
    expect(roomList.filter((room) => !readme.includes(`\`${room}\``))).toEqual([]);
  });
  it('links to files that exist', () => {
    for (const { path, text } of documentList) {
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        expect(existsSync(join(PROJECT_DIR, path, '..', target)), `${path}: ${target}`).toBe(true);
      }
    }
  });
});
