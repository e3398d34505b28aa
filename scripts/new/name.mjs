// Is a name fit for a feature? It becomes a folder, an id and a variable, and for reports and commands the word that people type.

const ROOM_BY_KIND = { report: 'reports', command: 'commands', job: 'jobs' };
const SHAPE_BY_KIND = {
  report: [/^[a-z]{3,15}$/, 'one Indonesian word in small letters, 3 to 15 of them, such as kunjungan'],
  command: [/^[a-z]{3,15}$/, 'one Indonesian word in small letters, 3 to 15 of them, such as jadwal'],
  job: [
    /^[a-z]{3,15}(-[a-z]{2,15}){0,3}$/,
    'Indonesian words in small letters joined by dashes, such as pengingat-salur',
  ],
};
const NO_ROOM = /(^|-)(utils?|helpers?|common|misc)(-|$)/;
// biome-ignore format: one list
const RESERVED = ['break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'else', 'enum', 'export', 'extends', 'false', 'finally', 'for', 'function', 'import', 'instanceof', 'interface', 'let', 'new', 'null', 'package', 'private', 'protected', 'public', 'return', 'static', 'super', 'switch', 'this', 'throw', 'true', 'try', 'typeof', 'undefined', 'var', 'void', 'while', 'with', 'yield', 'await', 'async', 'run', 'index'];

/** @returns the refusal with its cure, or null */
export function checkName(kind, name, { read, exists }) {
  const [shape, wanted] = SHAPE_BY_KIND[kind];
  if (!shape.test(name)) return `"${name}" cannot name a ${kind}: take ${wanted}.`;
  if (NO_ROOM.test(name)) return `"${name}" says nothing: name the ${kind} after what the office calls it.`;
  if (RESERVED.includes(name)) return `"${name}" is a word of the language: take another name.`;
  const room = ROOM_BY_KIND[kind];
  if (exists(`src/${room}/${name}`)) return `src/${room}/${name} exists already: work there, or take another name.`;
  if (kind === 'job') return null;
  const holder = wordHolder(name, read);
  return holder === null ? null : `The word "${name}" belongs to ${holder} already: take another name.`;
}

/** People type the name: it can mean one thing only. */
function wordHolder(name, read) {
  const quoted = `'${name}'`;
  const kinds = /REPORT_KIND_LIST = \[([^\]]*)\]/.exec(read('src/domain/uraian.ts'))?.[1] ?? '';
  if (kinds.includes(quoted)) return `the report kind ${name}`;
  for (const [, folder] of read('src/commands/index.ts').matchAll(/from '\.\/([\w-]+)\/command\.ts'/g)) {
    const words = /keywords: \[([^\]]*)\]/.exec(read(`src/commands/${folder}/command.ts`))?.[1] ?? '';
    if (words.includes(quoted)) return `the command ${folder}`;
  }
  return null;
}
