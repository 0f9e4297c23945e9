import type { Leniency, LeniencyCode } from '../core/Leniency.ts';
import { identifierLength, skipSpace } from './characters.ts';

export interface Peeled {
  readonly start: number;
  readonly end: number;
  readonly forgiven: readonly Leniency[];
}

const languageTags = new Set(['python', 'py', 'python3', 'json', 'java', 'javascript', 'js', 'typescript', 'ts', 'tool_code', 'tool_call', 'text', 'plaintext', 'plain', 'txt', 'code', 'bash', 'sh']);

/** Takes one layer of fence, backticks or language tag off `[start, end)`, blanks inside it too; `null`: there is none. */
export function peelWrapping(text: string, start: number, end: number): Peeled | null {
  if (text.startsWith('```', start)) return peelFence(text, start, end);
  if (text.charCodeAt(start) === 96 && end - start > 2 && text.charCodeAt(end - 1) === 96) {
    return trimmed(text, start + 1, end - 1, [leniency('backticks', start, start + 1)]);
  }
  if (text.startsWith('```', end - 3) && text.indexOf('```', start) === end - 3) {
    return trimmed(text, start, end - 3, [leniency('fence', end - 3, end)]);
  }
  const tag = tagEnd(text, start, end);
  return tag > start ? trimmed(text, tag, end, [leniency('language-tag', start, tag)]) : null;
}

function peelFence(text: string, start: number, end: number): Peeled | null {
  const from = start + 3;
  const close = text.indexOf('```', from);
  const closed = close >= 0 && close < end;
  if (closed && close + 3 !== end) return null;
  return peelFenceContent(text, start, closed ? close : end);
}

/** The content of a fence that opens at `start` and whose content ends at `end`. */
export function peelFenceContent(text: string, start: number, end: number): Peeled {
  const from = start + 3;
  const forgiven = [leniency('fence', start, from)];
  const tag = tagEnd(text, from, end);
  if (tag > from) forgiven.push(leniency('language-tag', from, tag));
  return trimmed(text, tag, end, forgiven);
}

/** End of a language tag at `at`: a word with a line end behind it, or a known one with a blank or bracket. */
function tagEnd(text: string, at: number, end: number): number {
  let position = at + identifierLength(text, at, end, false);
  while (position > at && position < end && /[-+#.]/.test(text.charAt(position)) && position - at < 20) position++;
  const next = position < end ? text.charAt(position) : '';
  const known = languageTags.has(text.slice(at, Math.min(position, at + 20)).toLowerCase());
  if (position === at) return at;
  if (next === '\n' || next === '\r') return known || text.startsWith('```', at - 3) ? position : at;
  return known && (next === ' ' || next === '[') ? position : at;
}

function trimmed(text: string, start: number, end: number, forgiven: readonly Leniency[]): Peeled {
  const from = skipSpace(text, start, end);
  return { start: from, end: from + text.slice(from, end).trimEnd().length, forgiven };
}

function leniency(code: LeniencyCode, start: number, end: number): Leniency {
  return { code, call: null, span: { start, end } };
}
