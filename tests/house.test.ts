/** The house proves its own order: features, examples, sentences, documents and the rules that no compiler knows. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandList } from '../src/commands/index.ts';
import { readConfig } from '../src/config.ts';
import { fillContoh } from '../src/domain/contoh.ts';
import { isPeranDesa, type Konteks, PERAN_LIST, type Peran } from '../src/domain/petugas.ts';
import { type ProblemCode, REJECT_CODE_LIST, WARNING_CODE_LIST } from '../src/domain/problem.ts';
import { REPORT_KIND_LIST } from '../src/domain/uraian.ts';
import { jobList } from '../src/jobs/index.ts';
import { readOfficeCommand } from '../src/pipeline/handle-command.ts';
import type { Office } from '../src/pipeline/office.ts';
import { parseMessage } from '../src/pipeline/parse-message.ts';
import { loadReference } from '../src/reference/load-reference.ts';
import { problemText, warningText } from '../src/render/problem-text.ts';
import { reportList } from '../src/reports/index.ts';
import { houseRuleList } from './_kit/house-rules.ts';
import { folderList, PROJECT_DIR, projectFile, projectFileList } from './_kit/project-files.ts';

const config = readConfig({});
const reference = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
const desa = reference.wilayah.desaList[0] ?? { kode: '', nama: '' };
const WHOLE_NUMBER = /\d(?:[ .-]?\d){15}/;

const ROOM_LIST = [
  {
    room: 'reports',
    file: 'report',
    registered: reportList,
    idOf: (value: unknown) => (value as { kind: string }).kind,
  },
  // The contract of the messages calls the command of folder belum `belum_lapor`: its first word is the folder.
  {
    room: 'commands',
    file: 'command',
    registered: commandList,
    idOf: (value: unknown) => (value as { id: string }).id.split('_')[0],
  },
  { room: 'jobs', file: 'job', registered: jobList, idOf: (value: unknown) => (value as { id: string }).id },
] as const;

describe('rules', () => {
  const ruleList = houseRuleList.map((rule) => [rule.name, rule] as const);
  it.each(ruleList)('%s', (_name, { check }) => expect(check(projectFileList)).toEqual([]));
  it.each(ruleList)('can fail: %s', (_name, { check, broken }) => {
    for (const file of broken) expect(check([file]), `${file.path}\n${file.text.slice(0, 80)}`).not.toEqual([]);
  });
});

describe.each(ROOM_LIST)('features of $room', ({ room, file, registered, idOf }) => {
  const nameList = folderList(`src/${room}`);
  it('are as many as are registered', () => expect(registered.map(idOf).sort()).toEqual([...nameList].sort()));
  it.each(nameList)('%s is registered under its folder’s name', async (name) => {
    const module: Record<string, unknown> = await import(`../src/${room}/${name}/${file}.ts`);
    const feature = Object.values(module).find((value) => registered.some((entry) => entry === value));
    expect(feature, `add it to src/${room}/index.ts`).toBeDefined();
    expect(idOf(feature)).toBe(name);
  });
  it.each(nameList)('%s has a test', (name) => {
    const own = new RegExp(`^tests/${room}/${name}(?:/.+)?\\.test\\.ts$`);
    expect(
      projectFileList.some(({ path }) => own.test(path)),
      `write tests/${room}/${name}/…test.ts`,
    ).toBe(true);
  });
});

describe('words', () => {
  it('give one order each, and none begins a report', () => {
    const wordList = [...commandList.flatMap(({ keywords }) => keywords), ...REPORT_KIND_LIST];
    expect(wordList.filter((word, at) => wordList.indexOf(word) !== at)).toEqual([]);
    expect(wordList.filter((word) => word !== word.toLowerCase().trim())).toEqual([]);
  });
  it('every report kind has a report', () => {
    expect(reportList.map(({ kind }) => kind).sort()).toEqual([...REPORT_KIND_LIST].sort());
  });
});

function konteksOf(peran: Peran): Konteks {
  return { sentAt: new Date('2026-08-12T01:15:00Z'), role: peran, desa: isPeranDesa(peran) ? desa : null };
}

function formOf(contoh: string, isGroup: boolean): string {
  return fillContoh(contoh, { desa: desa.nama, kecamatanKode: reference.wilayah.kecamatanKode, isGroup });
}

/** What follows the word of an order in its example: ` U-0012`. */
function objectOf(example = '', keywords: readonly string[]): string {
  const word = keywords.find((keyword) => example.toLowerCase().startsWith(keyword)) ?? example;
  return example.slice(word.length);
}

describe('examples', () => {
  const caseList = reportList.flatMap(({ kind, contoh, peran }) => peran.map((role) => ({ kind, contoh, role })));

  it.each(caseList)('$kind as $role is understood without a problem', ({ kind, contoh, role }) => {
    const { kind: read, rejects } = parseMessage(formOf(contoh, false), konteksOf(role), reference);
    expect({ kind: read, rejects }).toEqual({ kind, rejects: [] });
  });

  it.each(reportList)('$kind in the group is the private form with placeholders', ({ contoh }) => {
    const numberList = formOf(contoh, false).match(/\d{16}/g) ?? [];
    const filled = numberList.reduce((form, number) => form.replace('(16 angka)', number), formOf(contoh, true));
    expect(filled).toBe(formOf(contoh, false));
    expect(formOf(contoh, true)).not.toMatch(WHOLE_NUMBER);
  });

  it.each(commandList.flatMap(({ id, contoh, peran }) => contoh.map((text) => ({ id, text, peran }))))(
    '"$text" is the order $id',
    ({ id, text, peran }) => {
      const uraian = parseMessage(text, konteksOf(peran[0] ?? 'admin'), reference);
      const order = readOfficeCommand({ commandList } as unknown as Office, text, uraian, null);
      expect(order && 'command' in order ? order.command.id : order).toBe(id);
      expect(text).not.toMatch(WHOLE_NUMBER);
    },
  );

  const wordList = commandList
    .filter(({ isPribadi }) => !isPribadi)
    .flatMap(({ id, keywords, contoh, peran }) =>
      keywords.map((word) => ({ id, word, peran, text: word + objectOf(contoh[0], keywords) })),
    );
  it.each(wordList)('"$text" is the order $id, too', ({ id, text, peran }) => {
    const uraian = parseMessage(text, konteksOf(peran[0] ?? 'admin'), reference);
    const order = readOfficeCommand({ commandList } as unknown as Office, text, uraian, null);
    expect(order && 'command' in order ? order.command.id : order).toBe(id);
  });

  it('every order can be given by somebody', () => {
    for (const { peran, contoh, ringkas } of commandList) {
      expect(contoh.length * ringkas.length * peran.length).toBeGreaterThan(0);
      expect(PERAN_LIST).toEqual(expect.arrayContaining([...peran]));
    }
  });
});

describe('problems', () => {
  const codeList: ProblemCode[] = [...new Set([...REJECT_CODE_LIST, ...WARNING_CODE_LIST])];
  const sentences = projectFile('src/render/problem-text.ts').text;

  it.each(codeList)('%s has a sentence, with and without its details', (code) => {
    const full = Object.fromEntries([...sentences.matchAll(/\bp\('(\w+)'/g)].map(([, name]) => [name ?? '', 7]));
    for (const problem of [{ code }, { code, row: 2, params: {} }, { code, params: full }]) {
      expect(problemText(problem)).toMatch(/^(?!.*(?:undefined|null|\[object|NaN| {2}|"")).{8,}$/);
      expect(warningText(problem)).toMatch(/^(?!.*(?:undefined|null|\[object|NaN| {2}|"")).{8,}$/);
    }
  });
  it('every sentence has a code', () => {
    const keyList = [...sentences.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, key]) => key);
    expect([...new Set(keyList)].sort()).toEqual([...codeList].sort());
  });
  it('details that are given have the name under which the sentence asks for them', () => {
    const entryList = sentences
      .split(/^ {2}(?=[A-Z][A-Z_]+: )/m)
      .map((entry) => [entry.split(':', 1)[0], entry] as const);
    const askedByCode = new Map(
      entryList.map(([code, entry]) => [code, [...entry.matchAll(/\bp\('(\w+)'/g)].map(([, name]) => name)]),
    );
    const faultList = projectFileList
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/code: '([A-Z_]+)'[^;{}]*?params: \{([^}]*)\}/g)].map(([, code, given = '']) => ({
          path,
          code,
          given,
        })),
      )
      .flatMap(({ path, code, given }) => {
        const asked = askedByCode.get(code) ?? [];
        const nameList = given
          .split(',')
          .map((part) => part.split(':', 1)[0]?.trim() ?? '')
          .filter(Boolean);
        const unsaid = asked.length === 0 ? [] : nameList.filter((name) => !asked.includes(name));
        return unsaid.map((name) => `${path}: ${code} gives ${name}, the sentence asks for ${asked.join(', ')}`);
      });
    expect(faultList).toEqual([]);
  });
  it.each(codeList)('%s is said of something', (code) => {
    const from = ['src/domain/problem.ts', 'src/render/problem-text.ts'];
    const raisedIn = projectFileList.filter(
      ({ path, text }) => path.startsWith('src/') && !from.includes(path) && text.includes(`'${code}'`),
    );
    expect(raisedIn.map(({ path }) => path)).not.toEqual([]);
  });
});

it('every feature’s folder of tests belongs to a feature', () => {
  for (const { room } of ROOM_LIST) {
    if (!existsSync(join(PROJECT_DIR, 'tests', room))) continue;
    expect(folderList(`src/${room}`)).toEqual(expect.arrayContaining(folderList(`tests/${room}`)));
  }
});
