/** Reads the chat examples of docs/panduan and plays them to the whole bot: a page that is no longer true fails the build. */
import { readConfig } from '../../src/config.ts';
import { sayBerkas } from '../../src/domain/lampiran.ts';
import { createSimulation, type SimEvent, type SimOutgoing } from '../../src/simulation/simulation.ts';

export interface Turn {
  /** line of the page */
  line: number;
  who: string;
  /** what stands in brackets behind the name: `pribadi`, `balas` */
  option: string | null;
  text: string;
}

interface ClockTurn {
  line: number;
  clock: string;
  /** only what is said at that very time is shown */
  isJump: boolean;
}

/** One block of a page; `isMore` = it goes on where the block before it ended. */
export interface Example {
  line: number;
  isMore: boolean;
  /** name of the picture that shows it, in docs/panduan/gambar */
  gambar: string | null;
  turnList: (Turn | ClockTurn)[];
}

const BOT = 'Pak Sotarsa';
const ROLE_BY_NAME: Record<string, string | undefined> = {
  Kesra: 'kesra_desa',
  Operator: 'operator_desa',
  TKSK: 'tksk',
  'Pendamping PKH': 'pendamping_pkh',
  'Kasi Kesra': 'kasi_kesra_kec',
  Camat: 'camat',
  Dinas: 'dinas',
  Admin: 'admin',
  Warga: undefined,
  Budi: undefined,
};
const HEADER =
  /^(Pak Sotarsa|TKSK|Pendamping PKH|Kasi Kesra|Camat|Dinas|Admin|Warga|Budi|(?:Kesra|Operator) [A-Z][a-z]+(?: [A-Z][a-z]+)?)(?: \((\w+)\))?:(?: (.*))?$/;
/** `[Senin, 17 Agustus 2026 07.00]` moves the clock; with `…` behind it, what was said on the way is not shown. */
const CLOCK = /^\[\p{L}+, (\d{1,2}) (\p{L}+) (\d{4}) (\d\d)\.(\d\d)\]( …)?$/u;
const BULAN_LIST = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const START = '2026-08-12T09:15:00+08:00';

/** The blocks ```` ```chat ```` of a page; `chat lanjutan` goes on from the block before, `gambar=NAME` has it drawn. */
export function readExamples(page: string): Example[] {
  const exampleList: Example[] = [];
  let current: Example | null = null;
  let end = '';
  page.split('\n').forEach((text, at) => {
    // A recap brings a table in backticks of its own: more of them are put around it.
    const open = /^(`{3,})chat( lanjutan)?(?: gambar=([a-z0-9-]+))?\s*$/.exec(text);
    if (current && text.trim() === end) current = null;
    else if (current) addLine(current, text, at + 1);
    else if (open) {
      current = { line: at + 1, isMore: open[2] !== undefined, gambar: open[3] ?? null, turnList: [] };
      end = open[1] ?? '';
      exampleList.push(current);
    }
  });
  return exampleList;
}

function addLine({ turnList }: Example, text: string, line: number): void {
  const clock = CLOCK.exec(text);
  const header = HEADER.exec(text);
  if (clock) {
    const [, day = '', month = '', year, hour, minute] = clock;
    const monthNo = String(BULAN_LIST.indexOf(month) + 1).padStart(2, '0');
    const at = `${year}-${monthNo}-${day.padStart(2, '0')}T${hour}:${minute}:00+08:00`;
    turnList.push({ line, clock: at, isJump: clock[6] !== undefined });
  } else if (header) turnList.push({ line, who: header[1] ?? '', option: header[2] ?? null, text: header[3] ?? '' });
  else {
    const last = turnList.at(-1);
    if (!last || 'clock' in last) throw new Error(`line ${line}: nobody says "${text}"`);
    last.text += `\n${text}`;
  }
}

/** `{NIK 9001}` → sixteen digits that end so; `{NIK 9001 kurang 1}` lacks the last digit; `{KK 9001}` is a No. KK. */
export function fillNumbers(text: string): string {
  return text.replace(/\{(NIK|KK) (9\d{3})(?: kurang (\d))?\}/g, (_, kind: string, serial: string, missing = '0') => {
    const number = `631102${kind === 'NIK' ? '410760' : '010715'}${serial}`;
    return number.slice(0, number.length - Number(missing));
  });
}

/** What the bot really said at each turn of a page, against what the page says. */
export interface Said {
  line: number;
  expected: string[];
  actual: string[];
}

/** Plays the examples of one page. A turn without an answer below it is a turn at which the bot is silent. */
export async function playExamples(exampleList: readonly Example[]): Promise<Said[]> {
  const saidList: Said[] = [];
  let stage: Stage | null = null;
  for (const example of exampleList) {
    if (!example.isMore || !stage) {
      stage?.close();
      stage = openStage();
    }
    let said: Said | null = null;
    for (const turn of example.turnList) {
      if ('who' in turn && turn.who === BOT) {
        if (!said) throw new Error(`line ${turn.line}: ${BOT} answers nobody`);
        said.expected.push(labelled(turn.option === 'pribadi', turn.text.trim()));
      } else {
        said = { line: turn.line, expected: [], actual: await stage.play(turn) };
        saidList.push(said);
      }
    }
  }
  stage?.close();
  return saidList.map((said) => ({ ...said, expected: elide(said.expected, said.actual) }));
}

type Stage = ReturnType<typeof openStage>;

function openStage() {
  const simulation = createSimulation({ config: readConfig({ LOG_LEVEL: 'silent' }), databaseFile: ':memory:' });
  const numberByName = new Map<string, string>();
  let clock = Date.parse(START) - 60_000;
  let lastId: string | undefined;

  function eventOf({ who, option, text }: Turn): SimEvent {
    const [role, desa] =
      who in ROLE_BY_NAME
        ? [ROLE_BY_NAME[who]]
        : [ROLE_BY_NAME[who.split(' ')[0] ?? ''], who.split(' ').slice(1).join(' ')];
    if (!numberByName.has(who)) numberByName.set(who, `62812000090${String(numberByName.size + 11)}`);
    const chat = option === 'pribadi' ? 'pribadi' : 'grup';
    const at = new Date(clock).toISOString();
    return {
      at,
      chat,
      from: numberByName.get(who),
      name: who,
      role,
      desa,
      text: fillNumbers(text.trim()),
      reply_to: option === 'balas' ? lastId : undefined,
    };
  }

  return {
    async play(turn: Turn | ClockTurn): Promise<string[]> {
      clock = 'clock' in turn ? Date.parse(turn.clock) : clock + 60_000;
      const sent: SimOutgoing[] =
        'clock' in turn ? await simulation.advanceTo(new Date(clock)) : await simulation.feed(eventOf(turn));
      lastId = sent.at(-1)?.id ?? lastId;
      const isShown = ({ at }: SimOutgoing) => !('clock' in turn && turn.isJump) || Date.parse(at) === clock;
      return sent
        .filter(isShown)
        .map(({ chat, text, file }) =>
          labelled(chat === 'pribadi', [text.trim(), ...(file ? [sayBerkas(file)] : [])].join('\n').trim()),
        );
    },
    close: () => simulation.close(),
  };
}

function labelled(isPrivate: boolean, text: string): string {
  return `${BOT}${isPrivate ? ' (pribadi)' : ''}: ${text}`;
}

/** A line `…` of the page stands for any lines: they are taken from the real answer where all the others agree. */
function elide(expected: readonly string[], actual: readonly string[]): string[] {
  return expected.map((text, at) => {
    const real = actual[at] ?? '';
    const [head = '', ...restList] = text.split(/\n…(?=\n|$)/);
    if (restList.length === 0 || !real.startsWith(head)) return text;
    let from = head.length;
    for (const part of restList) {
      const found = part === '' ? real.length : real.indexOf(part, from);
      if (found < 0) return text;
      from = found + part.length;
    }
    return from === real.length ? real : text;
  });
}
