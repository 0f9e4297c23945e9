import type { CallsFound } from '../core/CallsFound.ts';
import { nothingForgiven } from '../grammars/json/JsonCursor.ts';
import type { SyntaxReading } from '../core/Syntax.ts';
import { asksBack } from '../grammars/asksBack.ts';

const empty: SyntaxReading = { found: { state: 'no-call', evidence: 'empty', asks: false }, forgiven: nothingForgiven };
const emptyList: SyntaxReading = { found: { state: 'no-call', evidence: 'empty-list', asks: false }, forgiven: nothingForgiven };

const prose: SyntaxReading = { found: { state: 'no-call', evidence: 'prose', asks: false }, forgiven: nothingForgiven };
const question: SyntaxReading = { found: { state: 'no-call', evidence: 'prose', asks: true }, forgiven: nothingForgiven };

/** Several syntaxes look at the same text one after another. */
let last: { readonly text: string; readonly reading: SyntaxReading } = { text: '', reading: empty };

/** The reading of a text in which no call was attempted. */
export function noCall(text: string | null): SyntaxReading {
  if (text === null) return empty;
  if (last.text !== text) last = { text, reading: text.trim() === '' ? empty : asksBack(text) ? question : prose };
  return last.reading;
}

/** The reading of an answer that says in so many words that there is no call. */
export function noCallListed(): SyntaxReading {
  return emptyList;
}

/** The reading of an attempted call that cannot be read. */
export function unreadable(detail: string, span: Extract<CallsFound, { state: 'unreadable' }>['span']): SyntaxReading {
  return { found: { state: 'unreadable', detail, span }, forgiven: nothingForgiven };
}
