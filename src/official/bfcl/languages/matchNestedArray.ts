const openBrackets = /^\[\s*\[/;
const openNew = /^new\s+Array\(\s*\[/;

/**
 * What the official pattern for an array of arrays matches at the start of a text; `null`: nothing.
 * `\[\s*\[.*?\]\s*(,\s*\[.*?\]\s*)*\]`, or the same inside `new Array(…)`. The pattern itself takes time
 * exponential in the number of rows when the end is missing; this remembers where it failed.
 */
export function matchNestedArray(text: string): string | null {
  const end = matchRows(text, openBrackets, ']') ?? matchRows(text, openNew, ')');
  return end === null ? null : text.slice(0, end);
}

function matchRows(text: string, open: RegExp, close: string): number | null {
  const match = open.exec(text);
  return match === null ? null : matchRow(text, match[0].length, close, new Set());
}

/** Where the whole ends if a row starts at `from`; rows are tried shortest first, more rows before fewer. */
function matchRow(text: string, from: number, close: string, failed: Set<number>): number | null {
  if (failed.has(from)) return null;
  for (let at = from; at < text.length && text.charAt(at) !== '\n'; at++) {
    if (text.charAt(at) !== ']') continue;
    const after = skipSpace(text, at + 1);
    const next = text.charAt(after) === ',' ? skipSpace(text, after + 1) : -1;
    const end = next >= 0 && text.charAt(next) === '[' ? matchRow(text, next + 1, close, failed) : null;
    if (end !== null) return end;
    if (text.charAt(after) === close) return after + 1;
  }
  failed.add(from);
  return null;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}
