import type { Call } from '../core/Call.ts';
import type { Leniency } from '../core/Leniency.ts';
import type { CallLanguage } from './CallLanguage.ts';
import { asciiClasses, identifierPart, skipSpace } from './characters.ts';
import { dottedName } from './isAttempt.ts';
import { isMeant } from './isMeant.ts';
import { peelFenceContent } from './peelWrapping.ts';
import { readCallSequence } from './readCallSequence.ts';

/** Calls that stand together somewhere in a text. */
interface Passage {
  readonly calls: readonly Call[];
  readonly forgiven: readonly Leniency[];
  /** With its fence or backticks. */
  readonly start: number;
  readonly end: number;
  /** Set apart from prose: a fence, a list in brackets, or lines of its own. */
  readonly apart: boolean;
}

export interface BrokenPassage {
  readonly start: number;
  readonly end: number;
  readonly detail: string;
}

export interface ProseFinding {
  readonly calls: readonly Call[];
  readonly forgiven: readonly Leniency[];
  /** The first passage that was meant as calls and cannot be read. */
  readonly broken: BrokenPassage | null;
}

interface Search {
  readonly text: string;
  readonly end: number;
  readonly language: CallLanguage;
  readonly offered: (name: string) => boolean;
  readonly passages: Passage[];
  broken: BrokenPassage | null;
  rework: number;
}

/** One pass over the text: each passage, read or broken, is stepped over, so the time is linear. */
export function findCallsInProse(text: string, language: CallLanguage, offered: (name: string) => boolean): ProseFinding {
  const search: Search = { text, end: text.trimEnd().length, language, offered, passages: [], broken: null, rework: 0 };
  let at = 0;
  while (at < search.end) at = Math.max(at + 1, stepAt(search, at));
  const apart = search.passages.filter((passage) => passage.apart);
  const chosen = withoutRepeats(text, apart.length > 0 ? apart : search.passages);
  return { ...joined(search, chosen), broken: search.broken };
}

function stepAt(search: Search, at: number): number {
  const { text } = search;
  const code = text.charCodeAt(at);
  if (code === 96 && text.startsWith('```', at)) return fence(search, at);
  if (code === 91) return list(search, at);
  if (code < 128 && ((asciiClasses[code] ?? 0) & identifierPart) === 0) return at + 1;
  const name = dottedName(text, at);
  if (name.length === 0) return at + 1;
  const behind = skipBlanks(text, at + name.length);
  if (text.charCodeAt(behind) !== 40 || !search.offered(name)) return at + name.length;
  return passage(search, at, at, search.end, []);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

/** A fence is read as a whole if it is calls and nothing else; otherwise what stands in it is searched. */
function fence(search: Search, at: number): number {
  const { text } = search;
  const close = text.indexOf('```', at + 3);
  const end = close < 0 || close >= search.end ? search.end : close;
  const inner = peelFenceContent(text, at, end);
  const cursor = search.language.cursor(text, inner.start, inner.end, true);
  cursor.rework = search.rework;
  const calls = readCallSequence(cursor, null);
  search.rework = cursor.rework;
  if (calls === null || cursor.position < inner.end || calls.length === 0) return close < 0 ? at + 3 : fenceWithProse(search, at, inner.start, end);
  if (text.charCodeAt(inner.start) !== 91 && !calls.some((call) => search.offered(call.name))) return end + 3;
  const outer = { start: at, end: Math.min(end + 3, search.end) };
  if (isMeant(text, outer, calls, true)) {
    search.passages.push({ calls, forgiven: [...inner.forgiven, ...cursor.forgiven], ...outer, apart: true });
  }
  return end + 3;
}

function fenceWithProse(search: Search, at: number, from: number, end: number): number {
  let position = Math.max(from, at + 3);
  while (position < end) position = Math.max(position + 1, stepAt(search, position));
  return Math.max(position, end + 3);
}

function list(search: Search, at: number): number {
  const { text } = search;
  let from = at;
  while (text.charCodeAt(from) === 91) from = skipSpace(text, from + 1, search.end);
  const name = dottedName(text, from);
  const called = text.charCodeAt(skipBlanks(text, from + name.length)) === 40;
  if (name.length === 0 || !called || !search.offered(name)) return from;
  return passage(search, at, at, search.end, []);
}

/** Reads the calls at `at`; gives back where the search goes on. */
function passage(search: Search, at: number, from: number, end: number, forgiven: readonly Leniency[]): number {
  const { text } = search;
  const cursor = search.language.cursor(text, from, end, true);
  cursor.rework = search.rework;
  const calls = readCallSequence(cursor, search.offered);
  search.rework = cursor.rework;
  const bracketed = text.charCodeAt(at) === 91;
  const quoted = text.charCodeAt(at - 1) === 96 && text.charCodeAt(cursor.position) === 96;
  if (calls === null) return broken(search, at, Math.max(cursor.failedAt, cursor.position), bracketed, cursor.failure);
  const outer = quoted ? { start: at - 1, end: cursor.position + 1 } : { start: at, end: cursor.position };
  const apart = bracketed || standsAlone(text, outer.start, outer.end);
  if (isMeant(text, outer, calls, apart)) {
    const backticks: Leniency[] = quoted ? [{ code: 'backticks', call: null, span: { start: at - 1, end: at } }] : [];
    search.passages.push({ calls, forgiven: [...forgiven, ...backticks, ...cursor.forgiven], ...outer, apart });
  }
  return outer.end;
}

function broken(search: Search, start: number, end: number, bracketed: boolean, detail: string): number {
  const stop = Math.min(Math.max(end, start + 1), search.end);
  const meant = (bracketed || beginsLine(search.text, start)) && isMeant(search.text, { start, end: stop }, [], true);
  if (meant && search.broken === null) search.broken = { start, end: stop, detail };
  return stop;
}

const lineStart = /^(?:[\s>*•#`-]|\d{1,3}[.)])*(?:[A-Za-z_]\w{0,30}\s*=\s*|await\s+|return\s+|[A-Z][\w ]{0,30}:\s*)?[`*]{0,3}$/;
const lineEnd = /^[\s`*.;,]*(?:#.*|\/\/.*)?$/;

/** How far a line is looked at, in code units. */
const lineReach = 80;

function beginsLine(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - lineReach), start);
  const from = before.lastIndexOf('\n') + 1;
  return (from > 0 || start < lineReach) && lineStart.test(before.slice(from));
}

/** Whether nothing but list marks, a label or an assignment shares the lines of `[start, end)`. */
function standsAlone(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 2 * lineReach);
  const newline = behind.indexOf('\n');
  return beginsLine(text, start) && lineEnd.test(newline < 0 ? behind : behind.slice(0, newline));
}

/** A passage whose text was there before is the same calls said again. */
function withoutRepeats(text: string, passages: readonly Passage[]): readonly Passage[] {
  const seen = new Set<string>();
  return passages.filter((passage) => {
    const key = passage.calls.map((call) => text.slice(call.span.start, call.span.end)).join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function joined(search: Search, passages: readonly Passage[]): Omit<ProseFinding, 'broken'> {
  const calls: Call[] = [];
  const forgiven: Leniency[] = [];
  let last = 0;
  for (const passage of passages) {
    if (search.text.slice(last, passage.start).trim() !== '') {
      forgiven.push({ code: 'prose-before', call: null, span: { start: last, end: passage.start } });
    }
    for (const leniency of passage.forgiven) forgiven.push(leniency.call === null ? leniency : { ...leniency, call: leniency.call + calls.length });
    calls.push(...passage.calls);
    last = passage.end;
  }
  if (calls.length > 0 && search.text.slice(last, search.end).trim() !== '') {
    forgiven.push({ code: 'prose-after', call: null, span: { start: last, end: search.end } });
  }
  return { calls, forgiven };
}
