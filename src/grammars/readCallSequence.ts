import type { Call } from '../core/Call.ts';
import type { LeniencyCode } from '../core/Leniency.ts';
import { skipSpace } from './characters.ts';
import { readCall } from './readCall.ts';
import { depthLimit, type TextCursor } from './TextCursor.ts';

const openBracket = 91;
const closeBracket = 93;
const openParenthesis = 40;
const closeParenthesis = 41;

/** Where a sequence stands between two calls. */
interface Progress {
  readonly calls: Call[];
  /** Closers still due, innermost last. */
  readonly closers: number[];
  everOpened: boolean;
  separated: boolean;
  firstTokenSeen: boolean;
}

/**
 * Calls one after the other, with or without brackets and separators, up to the end of the cursor's
 * text. With `offered` they stand in prose: the sequence ends where no further call of an offered name
 * follows. `null`: a call is broken, or none stands here.
 */
export function readCallSequence(cursor: TextCursor, offered: ((name: string) => boolean) | null): readonly Call[] | null {
  const progress: Progress = { calls: [], closers: [], everOpened: false, separated: true, firstTokenSeen: false };
  let last = cursor.position;
  for (;;) {
    cursor.skipBlank();
    const code = cursor.peek();
    if (code === -1) break;
    if (offered !== null && progress.calls.length > 0 && progress.closers.length === 0 && !goesOn(cursor, code, offered)) break;
    if (progress.closers.length > depthLimit) return cursor.fail('too deep');
    if (punctuation(cursor, code, progress, last)) {
      last = cursor.tokenEnd;
      continue;
    }
    if (!nextCall(cursor, progress, last, offered !== null)) return null;
    last = cursor.tokenEnd;
    if (cursor.forgiven.at(-1)?.code === 'truncated-tail') break;
  }
  cursor.callIndex = null;
  cursor.position = last;
  cursor.tokenEnd = last;
  if (progress.calls.length === 0 && !progress.everOpened) return cursor.fail('a call was expected');
  closeBrackets(cursor, progress, last);
  return progress.calls;
}

/** Whether a call of an offered name stands at the cursor, behind a separator if there is one. */
function goesOn(cursor: TextCursor, code: number, offered: (name: string) => boolean): boolean {
  const { position, tokenEnd } = cursor;
  const forgiven = cursor.forgiven.length;
  if (code === 44 || code === 59) cursor.step(1);
  if (cursor.peek() === openBracket) cursor.step(1);
  const first = cursor.plainName();
  let name = first?.name ?? '';
  while (first !== null && cursor.peek() === 46) {
    cursor.position++;
    name += `.${cursor.plainName()?.name ?? ''}`;
  }
  const found = cursor.peek() === openParenthesis && offered(name);
  cursor.position = position;
  cursor.tokenEnd = tokenEnd;
  cursor.forgiven.length = forgiven;
  return found;
}

function nextCall(cursor: TextCursor, progress: Progress, last: number, inProse: boolean): boolean {
  const index = progress.calls.length;
  cursor.callIndex = index;
  if (!progress.separated) {
    const newline = /[\n\r]/.test(cursor.text.slice(last, cursor.position));
    cursor.forgive(newline ? 'line-breaks' : 'missing-separator', last, cursor.position);
  }
  if (!progress.firstTokenSeen) forgiveWhole(cursor, 'missing-open-bracket', cursor.position);
  progress.firstTokenSeen = true;
  const start = cursor.position;
  const call = readCall(cursor);
  if (call === null) return !inProse && index > 0 && cursor.lenient && cutName(cursor, start);
  progress.calls.push(call);
  progress.separated = false;
  return true;
}

/** The text ends within the name of a further call: that call is lost. */
function cutName(cursor: TextCursor, start: number): boolean {
  if (cursor.failedAt < cursor.end || skipSpace(cursor.text, cursor.position, cursor.end) < cursor.end) return false;
  cursor.forgive('truncated-tail', start, cursor.end);
  cursor.tokenEnd = cursor.end;
  return true;
}

/** Steps over one bracket or separator; `false`: a call has to follow. */
function punctuation(cursor: TextCursor, code: number, progress: Progress, last: number): boolean {
  const at = cursor.position;
  if (code === openBracket || code === openParenthesis) {
    open(cursor, code, progress, last);
    return true;
  }
  if (code === closeBracket || code === closeParenthesis) {
    if (progress.closers.at(-1) === code) progress.closers.pop();
    else if (code === closeBracket && !progress.everOpened && progress.calls.length > 0) progress.everOpened = true;
    else cursor.forgive('extra-wrapper', at, at + 1);
    progress.firstTokenSeen = true;
    cursor.step(1);
    return true;
  }
  if (code !== 44 && code !== 59) return false;
  if (code === 59) cursor.forgive('semicolon-separator', at, at + 1);
  else if (progress.separated || (trails(cursor, at) && !closesBare(cursor, progress))) cursor.forgive('trailing-separator', at, at + 1);
  progress.separated = true;
  cursor.step(1);
  return true;
}

function trails(cursor: TextCursor, at: number): boolean {
  return skipSpace(cursor.text, at + 1, cursor.end) === cursor.end;
}

/** Whether a comma at the end is one that the brackets which are missing would hold. */
function closesBare(cursor: TextCursor, progress: Progress): boolean {
  return cursor.trailingComma && (!progress.everOpened || progress.closers.length > 0);
}

function open(cursor: TextCursor, code: number, progress: Progress, last: number): void {
  const at = cursor.position;
  if (code === openParenthesis) forgiveWhole(cursor, 'other-dialect', at, at + 1);
  else if (progress.firstTokenSeen) {
    cursor.forgive('extra-wrapper', at, at + 1);
    if (!progress.separated && progress.closers.length > 0) cursor.forgive('missing-separator', last, at);
    progress.separated = true;
  }
  progress.everOpened = true;
  progress.firstTokenSeen = true;
  progress.closers.push(code === openBracket ? closeBracket : closeParenthesis);
  cursor.step(1);
}

function closeBrackets(cursor: TextCursor, progress: Progress, end: number): void {
  if (!progress.everOpened || progress.closers.length > 0) forgiveWhole(cursor, 'missing-close-bracket', end);
}

function forgiveWhole(cursor: TextCursor, code: LeniencyCode, start: number, end: number = start): void {
  const index = cursor.callIndex;
  cursor.callIndex = null;
  cursor.forgive(code, start, end);
  cursor.callIndex = index;
}
