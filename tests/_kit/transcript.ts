/** Runs a `.chat` transcript: who, when, what is sent, what must be answered, and what the database must hold then. */
import { readConfig } from '../../src/config.ts';
import { sayBerkas } from '../../src/domain/lampiran.ts';
import { createSimulation, type SimEvent, type SimOutgoing, type Simulation } from '../../src/simulation/simulation.ts';

/** Who speaks in a transcript: `Liyu = kesra_desa Liyu 6281200009001`. */
interface Person {
  role: string;
  desa: string | undefined;
  from: string;
}

export interface Step {
  line: number;
  event: SimEvent;
  /** lines that must stand in the replies, in this order; null = nothing is said about them */
  expected: string[] | null;
  isSilent: boolean;
  sqlList: { line: number; sql: string; value: string }[];
}

export interface Scenario {
  title: string;
  stepList: Step[];
}

const PERSON = /^(\S+) = (\S+)(?: ([^\d]+?))? (\d{8,})$/;
const HEADER = /^@ (\d{4}-\d\d-\d\d \d\d:\d\d)(?: tiba)? (?:(\S+?)(?: \((.*)\))?:|\.)(?: (.*))?$/;

/**
 * Reads scenarios. `## title` begins one, on a new database. `@ 2026-08-12 09:15 Liyu (balas 2): text` sends; what follows is
 * more text until a line of `< reply`, `< (diam)` or `= SQL → value`. `@ time .` only moves the clock. In brackets: `pribadi`,
 * `foto`, `balas N`, `sunting N`, `hapus N`; N counts the messages of the scenario from 1, `bN` the bot's.
 */
export function readTranscript(source: string): Scenario[] {
  const scenarioList: Scenario[] = [];
  let personByName = new Map<string, Person>();
  let step: Step | null = null;
  for (const [index, line] of source.split('\n').entries()) {
    const scenario = scenarioList.at(-1);
    const person = PERSON.exec(line);
    const header = HEADER.exec(line);
    if (line.startsWith('## ')) {
      scenarioList.push({ title: line.slice(3), stepList: [] });
      personByName = new Map();
      step = null;
    } else if (header && scenario) {
      step = readHeader(header, personByName, scenario.stepList.length + 1, index + 1);
      scenario.stepList.push(step);
    } else if (person && step === null) {
      personByName.set(person[1] ?? '', { role: person[2] ?? '', desa: person[3], from: person[4] ?? '' });
    } else if (step) readMore(step, line, index + 1);
  }
  return scenarioList;
}

function readHeader(header: RegExpExecArray, personByName: Map<string, Person>, no: number, line: number): Step {
  const [, at = '', name, options = '', text = ''] = header;
  const step: Step = {
    line,
    event: { at: `${at.replace(' ', 'T')}:00+08:00` },
    expected: null,
    isSilent: false,
    sqlList: [],
  };
  if (name === undefined) return step;
  const person = personByName.get(name);
  if (!person) throw new Error(`baris ${line}: ${name} belum diperkenalkan`);
  step.event = { ...step.event, id: `m${no}`, chat: 'grup', ...person, name, text };
  for (const option of options.split(', ').filter(Boolean)) {
    const [word = '', target = ''] = option.split(' ');
    const id = target.startsWith('b') ? target : `m${target}`;
    if (word === 'pribadi') step.event.chat = 'pribadi';
    else if (word === 'foto') step.event.media = 'gambar';
    else if (word === 'balas') step.event.reply_to = id;
    else if (word === 'sunting') step.event.edit_of = id;
    else if (word === 'hapus') step.event.delete_of = id;
    else throw new Error(`baris ${line}: (${option}) tidak dikenal`);
  }
  return step;
}

function readMore(step: Step, line: string, no: number): void {
  const sql = /^= (.*) → (.*)$/.exec(line);
  if (sql) step.sqlList.push({ line: no, sql: sql[1] ?? '', value: sql[2] ?? '' });
  else if (line === '< (diam)') step.isSilent = true;
  else if (line.startsWith('< ')) step.expected = [...(step.expected ?? []), line.slice(2)];
  else if (!line.startsWith('# ') && step.expected === null && !step.isSilent && step.sqlList.length === 0) {
    step.event.text = step.event.text === undefined ? line : `${step.event.text}\n${line}`;
  }
}

/** Runs a scenario and reports the first thing that is not as it is written; an empty text means that all is. */
export async function runScenario(scenario: Scenario): Promise<string> {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const simulation = createSimulation({ config, databaseFile: ':memory:' });
  const botIdList: string[] = [];
  try {
    for (const step of scenario.stepList) {
      const event = { ...step.event, text: step.event.text?.trim(), reply_to: resolve(step.event.reply_to, botIdList) };
      const sent = await simulation.feed(event);
      botIdList.push(...sent.map(({ id }) => id));
      const fault = judge(step, sent) ?? judgeSql(step, simulation);
      if (fault) return fault;
    }
  } finally {
    simulation.close();
  }
  return '';
}

function resolve(id: string | undefined, botIdList: readonly string[]): string | undefined {
  return id?.startsWith('b') ? botIdList[Number(id.slice(1)) - 1] : id;
}

function judge(step: Step, sent: readonly SimOutgoing[]): string | null {
  const said = sent.flatMap(({ text, file }) => [text, ...(file ? [sayBerkas(file)] : [])]).join('\n');
  // Recaps and reminders that fell due before the message answer nobody.
  const answerList = sent.filter(({ at }) => Date.parse(at) >= Date.parse(step.event.at));
  if (step.isSilent)
    return answerList.length === 0 ? null : `baris ${step.line}: harus diam, tetapi menjawab:\n${said}`;
  let from = 0;
  for (const line of step.expected ?? []) {
    const found = said.indexOf(line, from);
    if (found < 0) return `baris ${step.line}: tidak ada "${line}" dalam jawaban:\n${said || '(diam)'}`;
    from = found + line.length;
  }
  if (step.expected && step.event.from !== undefined && step.event.delete_of === undefined) {
    const toOneChat = new Set(answerList.map(({ chat, to }) => `${chat} ${to}`)).size;
    if (toOneChat < answerList.length) return `baris ${step.line}: lebih dari satu jawaban:\n${said}`;
  }
  return null;
}

function judgeSql(step: Step, { app }: Simulation): string | null {
  for (const { line, sql, value } of step.sqlList) {
    const rowList = app.db.prepare(sql).raw().all() as unknown[][];
    const actual = rowList.map((row) => row.map(String).join(' ')).join('; ');
    if (actual !== value) return `baris ${line}: ${sql} → ${actual}, bukan ${value}`;
  }
  return null;
}
