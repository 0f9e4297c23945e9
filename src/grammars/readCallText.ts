import type { Call } from '../core/Call.ts';
import type { SyntaxReading } from '../core/Syntax.ts';
import { asksBack } from './asksBack.ts';
import type { CallLanguage } from './CallLanguage.ts';
import { findCallsInProse } from './findCallsInProse.ts';
import { readCallList } from './readCallList.ts';
import { readWholeText } from './readWholeText.ts';
import { isAttempt } from './isAttempt.ts';

const empty: SyntaxReading = { found: { state: 'no-call', evidence: 'empty', asks: false }, forgiven: [] };

/**
 * The calls in an answer's text. First as the language has it, `[f(a=1), g(b=2)]` and nothing else;
 * then with everything that can be forgiven; then as calls that stand in prose, of which only offered
 * names count. `offered` makes the test for a name, and is called only where prose is searched.
 */
export function readCallText(text: string | null, language: CallLanguage, offered: () => (name: string) => boolean): SyntaxReading {
  if (text === null || text.length === 0) return empty;
  const start = language.begin(text);
  if (text.charCodeAt(start) === 91) {
    const cursor = language.cursor(text, start, text.length, false);
    const calls = readCallList(cursor);
    if (calls !== null) {
      cursor.skipBlank();
      if (cursor.position === text.length) return { found: found(calls), forgiven: cursor.forgiven };
    }
  }
  return readTolerantly(text, language, offered());
}

function readTolerantly(text: string, language: CallLanguage, offered: (name: string) => boolean): SyntaxReading {
  if (text.trim() === '') return empty;
  const whole = readWholeText(text, language, offered);
  if (whole.calls !== null) return { found: found(whole.calls), forgiven: whole.forgiven };
  const prose = findCallsInProse(text, language, offered);
  if (prose.calls.length > 0) return { found: found(prose.calls), forgiven: prose.forgiven };
  const broken = prose.broken ?? (isAttempt(text, whole.start, offered) ? { start: whole.start, end: whole.end, detail: whole.failure } : null);
  if (broken !== null) {
    const { start, end, detail } = broken;
    return { found: { state: 'unreadable', detail, span: { start, end } }, forgiven: [] };
  }
  return { found: { state: 'no-call', evidence: 'prose', asks: asksBack(text) }, forgiven: [] };
}

function found(calls: readonly Call[]): SyntaxReading['found'] {
  return calls.length > 0 ? { state: 'calls', calls } : { state: 'no-call', evidence: 'empty-list', asks: false };
}
