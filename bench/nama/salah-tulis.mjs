/**
 * How people misspell names, wider than what the search knows of: habits of writing, slips of the thumb on a phone, letters lost,
 * doubled or swapped, words left out, added, joined, split, shortened or in another order.
 */

const HABIT = [
  [/^Muhammad|^Mohammad|^Muhamad/, 'Moh.', 'M.', 'Muh', 'Muhamad', 'Mohamad', 'Mhd', 'Muhammad', 'M'],
  [/^M\.|^Moh\.|^Muh\./, 'Muhammad', 'Muhamad', 'M', 'Moh'],
  [/^A[kc]?hmad/, 'Akhmad', 'Achmad', 'Ahmat', 'A.', 'Ach.'],
  [/^Siti/, 'St.', 'Sitti', 'Sity', 'St'],
  [/Abdul /, 'Abd. ', 'Abd ', 'Abdul', 'Abdoel '],
  [/Nor|Nur|Noor/, 'Nur', 'Nor', 'Noor', 'Noer'],
  [/u/, 'oe'],
  [/j/i, 'dj', 'z', 'y'],
  [/c/, 'tj'],
  [/y/, 'i', 'iy'],
  [/i/, 'y', 'ie'],
  [/ia/, 'iya', 'ya'],
  [/f/i, 'p', 'v'],
  [/p/i, 'f'],
  [/kh/i, 'h', 'k'],
  [/h/, '', 'kh', 'ch'],
  [/q/i, 'k'],
  [/k/, 'q', 'kk'],
  [/sy/i, 's', 'sh'],
  [/s/, 'sy', 'z'],
  [/z/i, 'j', 's'],
  [/(.)\1/, '$1'],
  [/t/, 'th', 'tt'],
  [/d/, 'dh', 't'],
  [/d$/, 't'],
  [/o/, 'u'],
  [/u/, 'o'],
  [/ai/, 'ae', 'ay'],
  [/h$/, ''],
  [/a$/, 'ah'],
  [/'/, ''],
  [/e/, 'i', ''],
];
const ROW = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Letters beside a letter on a phone. */
function neighbours(letter) {
  const row = ROW.findIndex((keys) => keys.includes(letter));
  if (row < 0) return [letter];
  const at = ROW[row].indexOf(letter);
  return [ROW[row][at - 1], ROW[row][at + 1], ROW[row - 1]?.[at], ROW[row + 1]?.[at - 1]].filter(Boolean);
}
const pick = (rnd, list) => list[Math.floor(rnd() * list.length)];

function habit(name, rnd) {
  const known = HABIT.filter(([pattern]) => pattern.test(name));
  if (known.length === 0) return name;
  const [pattern, ...sayings] = pick(rnd, known);
  return name.replace(pattern, pick(rnd, sayings));
}

/** One slip of the thumb on a letter that is not the first of the name. */
function slip(name, rnd) {
  const at = 1 + Math.floor(rnd() * (name.length - 1));
  const letter = name[at];
  if (!/[a-z]/.test(letter)) return name;
  const kind = rnd();
  const before = name.slice(0, at);
  const after = name.slice(at + 1);
  if (kind < 0.3) return before + after;
  if (kind < 0.45) return before + letter + letter + after;
  if (kind < 0.65 && /[a-z]/.test(after[0] ?? '')) return before + after[0] + letter + after.slice(1);
  if (kind < 0.9) return before + pick(rnd, neighbours(letter)) + after;
  return before + letter + pick(rnd, neighbours(letter)) + after;
}

/** First words that are often not said. */
const OFTEN = /^(?:Muhammad|Muhamad|Mohammad|M\.|Moh\.|Muh\.|Siti|Hj?\.) /;

function rearrange(name, rnd) {
  const part = name.split(' ');
  const kind = rnd();
  if (kind < 0.2)
    return `${name} ${rnd() < 0.5 ? 'bin' : 'binti'} ${pick(rnd, ['Hasan', 'Rusli', 'Idris', 'Utuh', 'Jahri'])}`;
  if (kind < 0.3) return `${pick(rnd, ['H.', 'Hj', 'Bpk', 'Ibu', 'Alm.', 'Pak'])} ${name}`;
  if (part.length === 1) return name.length > 7 && kind < 0.7 ? splitOne(name, rnd) : name.toLowerCase();
  if (kind < 0.6) {
    const at = Math.floor(rnd() * (part.length - 1));
    return [...part.slice(0, at), part[at] + part[at + 1].toLowerCase(), ...part.slice(at + 2)].join(' ');
  }
  if (kind < 0.75) return [...part.slice(1), part[0]].join(' ');
  // What is left out or shortened is a word that many have, or one of three: of two rare ones nobody can be found by one.
  if (part.length > 2 && kind < 0.85) return part.map((word, at) => (at === 0 ? `${word[0]}.` : word)).join(' ');
  if (part.length > 2 && rnd() < 0.5) return part.slice(0, -1).join(' ');
  return part.length > 2 || OFTEN.test(name) ? part.slice(1).join(' ') : [...part.slice(1), part[0]].join(' ');
}

function splitOne(name, rnd) {
  const at = 3 + Math.floor(rnd() * (name.length - 6));
  return `${name.slice(0, at)} ${name.slice(at)}`;
}

/** The name as somebody else writes it; never as it stands. */
export function salahTulis(name, rnd) {
  for (let round = 0; round < 20; round++) {
    const kind = rnd();
    let written = name;
    if (kind < 0.55) written = habit(written, rnd);
    if (kind > 0.45 && kind < 0.85) written = slip(written, rnd);
    if (kind > 0.8) written = rearrange(written, rnd);
    if (rnd() < 0.2) written = habit(written, rnd);
    if (rnd() < 0.3) written = written.toLowerCase();
    if (written.toLowerCase() !== name.toLowerCase() && /[a-z]{3}/i.test(written)) return written;
  }
  return name.toLowerCase();
}
