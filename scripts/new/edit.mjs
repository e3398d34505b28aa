// Enters one line into a list, a record or a switch of a source file; where the place is gone, the sentence says which.

/**
 * Puts `line` before the bracket that closes what `start` opens.
 * @param start a RegExp that ends at the opening bracket
 */
export function addTo(start, line) {
  return (text, path) => {
    const open = openingOf(text, start, path);
    const close = closingOf(text, open, path);
    const inner = text.slice(open + 1, close).trimEnd();
    const comma = inner === '' || /[,;{}]$/.test(inner) ? '' : ',';
    return `${text.slice(0, open + 1)}${inner}${comma}\n${line}\n${text.slice(close)}`;
  };
}

/** Puts `line` right behind the bracket that `start` ends with: before all others, where the first that fits wins. */
export function addFirst(start, line) {
  return (text, path) => {
    const open = openingOf(text, start, path);
    return `${text.slice(0, open + 1)}\n${line}${text.slice(open + 1)}`;
  };
}

/** Puts an import in front; biome brings it to its place. */
export function addImport(line) {
  return (text) => text.replace(/^(?=import )/m, `${line}\n`);
}

/** Puts a line below a heading of a page, or at its end. */
export function addBelow(heading, line) {
  return (text) => {
    const at = text.indexOf(`${heading}\n`);
    if (at < 0) return `${text.trimEnd()}\n\n${heading}\n\n${line}\n`;
    const end = text.indexOf('\n## ', at + heading.length);
    const section = (end < 0 ? text.slice(at) : text.slice(at, end)).trimEnd();
    return `${text.slice(0, at)}${section}\n${line}\n${end < 0 ? '' : text.slice(end)}`;
  };
}

function openingOf(text, start, path) {
  const match = start.exec(text);
  if (!match) throw new Error(`${path} has no ${start} any more: mend scripts/new, the scaffold of new features.`);
  return match.index + match[0].length - 1;
}

/** Brackets inside strings and patterns count too: enough for lists and records, where they come in pairs. */
function closingOf(text, open, path) {
  const pair = { '[': ']', '{': '}' };
  const opening = text[open];
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === opening) depth++;
    else if (text[at] === pair[opening] && --depth === 0) return at;
  }
  throw new Error(`${path}: the ${opening} at ${open} never closes.`);
}
