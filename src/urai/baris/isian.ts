/** Labelled values of one person: alamat, RT/RW, and those that the report does not keep. */
import { type Label, labelTable } from '../kosakata/label.ts';
import type { Ruang } from './ruang.ts';

const TITIK = /[ \t.)]{0,10}(?: ?\/ ?[a-z.]{1,12}| ?\([a-z /.]{1,24}\))?[ \t]*[:=][ \t:=]*|[ \t]*\n[ \t]*/y;
const RT =
  /(?<![a-z])r\.?t\.?(?:\s?\/\s?r\.?w\.?)?[\s.:=/-]{0,6}(\d{1,3}|-)(?!\d)(?:(?:\s?\/\s?(?:r\.?w\.?)?[\s.:]*|[\s,./-]{0,3}r\.?w\.?[\s.:=/]{0,4})(\d{1,3}|-)(?!\d))?/;
const RW = /(?<![a-z])r\.?w\.?[\s.:=]{0,4}(\d{1,3})(?!\d)/;
const pad = (value: string | undefined) => (value === undefined || value === '-' ? null : value.padStart(3, '0'));

export interface LabelDiBaris {
  label: Label;
  /** of the label's first letter, and of its value */
  start: number;
  isi: number;
  /** end of the value: the next label, separator or line */
  end: number;
}

/** Labels with a colon (or alone on their line) inside the text of a person. */
export function findLabels(ruang: Ruang): LabelDiBaris[] {
  const list: LabelDiBaris[] = [];
  const { tokens, bacaan } = ruang;
  for (let i = 0; i < tokens.length; i++) {
    if (ruang.isTaken(tokens[i]!.start)) continue;
    const hit = labelTable.matchAt(tokens, i);
    if (!hit) continue;
    const last = tokens[hit.to - 1]!;
    const isNama = hit.value === 'nama' || hit.value === 'alamat';
    TITIK.lastIndex = last.end;
    const colon = TITIK.exec(bacaan.low);
    const isLine = colon?.[0].includes('\n') === true;
    const isAtStart = i === 0 || /[\n,;|/]\s*$/.test(bacaan.low.slice(tokens[i - 1]!.end, tokens[i]!.start));
    if (colon === null ? !(isNama && isAtStart) : isLine && !isAtStart) continue;
    list.push({
      label: hit.value,
      start: tokens[i]!.start,
      isi: colon ? last.end + colon[0].length : last.end,
      end: 0,
    });
    i = hit.to - 1;
  }
  list.forEach((item, k) => {
    item.end = valueEnd(ruang, item.isi, list[k + 1]?.start ?? ruang.end);
  });
  return list;
}

/** A value ends at the next label, at what was understood already, or at the end of its line. */
function valueEnd(ruang: Ruang, from: number, limit: number): number {
  const low = ruang.low;
  for (let i = Math.max(from, ruang.start); i < limit; i++) {
    const code = low.charCodeAt(i - ruang.start);
    if (code === 10 || code === 1) return i;
  }
  return limit;
}

/** Takes RT and RW out of the text. */
export function takeRt(ruang: Ruang): { rt: string | null; rw: string | null } {
  const { low } = ruang;
  if (!low.includes('rt') && !low.includes('rw') && !low.includes('r.')) return { rt: null, rw: null };
  const match = RT.exec(ruang.low);
  let rt: string | null = null;
  let rw: string | null = null;
  if (match) {
    rt = pad(match[1]);
    rw = pad(match[2]);
    ruang.take(ruang.start + match.index, ruang.start + match.index + match[0].length, 'baris RT/RW');
  }
  const alone = rw === null ? RW.exec(ruang.low) : null;
  if (alone) {
    rw = pad(alone[1]);
    ruang.take(ruang.start + alone.index, ruang.start + alone.index + alone[0].length, 'baris RW');
  }
  return { rt, rw };
}

/** Words with which an address begins. */
export const KATA_ALAMAT: ReadonlySet<string> = new Set(
  'dusun dsn jl jalan gg gang komp komplek blok kampung handil trans dukuh lingkungan'.split(' '),
);
const ALAMAT =
  /(?:^|[\u0001/|;,(\n:]|\s-)\s*((?:dusun|dsn|jl|jalan|gg|gang|komp|komplek|blok|kampung|handil|trans|dukuh|lingkungan)[. ]\s*[^\u0001/|;,()\n]{2,40})/;

/** Takes an address that begins with a word such as `Dusun` or `Jl.`; `written` is cut from the original text. */
export function takeAlamat(ruang: Ruang): string | null {
  const match = ruang.tokens.some((token) => KATA_ALAMAT.has(token.low)) ? ALAMAT.exec(ruang.low) : null;
  if (!match) return null;
  const start = ruang.start + match.index + match[0].length - match[1]!.length;
  const end = start + match[1]!.length;
  const written = bersih(ruang.bacaan.text.slice(start, end));
  ruang.take(start, end, 'baris alamat');
  return written;
}

/** Separators and blanks at both ends removed; null where nothing is left. */
export function bersih(written: string): string | null {
  const text = written.replace(/^[\s:=.,;/|()"-]+|[\s:=.,;/|("-]+$/g, '').replace(/\s+/g, ' ');
  return text === '' ? null : text;
}
