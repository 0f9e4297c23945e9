import type { Call } from '../core/Call.ts';
import type { Leniency } from '../core/Leniency.ts';
import type { CallLanguage } from './CallLanguage.ts';
import { skipSpace } from './characters.ts';
import { peelWrapping } from './peelWrapping.ts';
import { readCallSequence } from './readCallSequence.ts';
import type { TextCursor } from './TextCursor.ts';

export interface WholeText {
  /** `null`: the text is not calls and nothing else. */
  readonly calls: readonly Call[] | null;
  readonly forgiven: readonly Leniency[];
  /** What is left when blanks, fences and backticks are taken off. */
  readonly start: number;
  readonly end: number;
  readonly failure: string;
}

/** A text that is calls from end to end, with blanks, fences, language tags and backticks around them. */
export function readWholeText(text: string, language: CallLanguage, offered: (name: string) => boolean): WholeText {
  let start = skipSpace(text, 0, text.length);
  let end = text.trimEnd().length;
  const forgiven: Leniency[] = [];
  if (language.begin(text) < start) forgiven.push({ code: 'surrounding-whitespace', call: null, span: { start: 0, end: start } });
  for (;;) {
    const cursor = language.cursor(text, start, end, true);
    const calls = readCallSequence(cursor, null);
    if (calls !== null && cursor.position === end && isPlausible(text, start, calls, offered, forgiven)) {
      return { calls, forgiven: [...forgiven, ...cursor.forgiven], start, end, failure: '' };
    }
    const inner = forgiven.length > 4 ? null : peelWrapping(text, start, end);
    if (inner === null) return { calls: null, forgiven: [], start, end, failure: failureOf(cursor, calls) };
    forgiven.push(...inner.forgiven);
    start = inner.start;
    end = inner.end;
  }
}

function failureOf(cursor: TextCursor, calls: readonly Call[] | null): string {
  return calls === null ? cursor.failure : 'something stands behind the calls';
}

/**
 * Anything in brackets is calls. Without them, `Okay (sure)` is prose unless the name is offered, and
 * so is code in a fence (`print("x")`); `okay(x=1)` is a call of an unknown tool.
 */
function isPlausible(text: string, start: number, calls: readonly Call[], offered: (name: string) => boolean, forgiven: readonly Leniency[]): boolean {
  const first = calls[0];
  if (text.charCodeAt(start) === 91 || first === undefined) return true;
  if (calls.some((call) => offered(call.name))) return true;
  return text.charCodeAt(first.nameSpan.end) === 40 && !forgiven.some((leniency) => leniency.code === 'fence');
}
