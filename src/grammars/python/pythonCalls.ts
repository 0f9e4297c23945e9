import type { CallLanguage } from '../CallLanguage.ts';
import { skipSpace } from '../characters.ts';
import { PythonReader } from './PythonReader.ts';

/** Python: blanks before the text are an indent and not allowed, blank lines and comment lines are. */
export const pythonCalls: CallLanguage = {
  cursor: (text, start, end, lenient) => new PythonReader(text, start, end, lenient),
  begin: beginsAt,
};

function beginsAt(text: string): number {
  let line = 0;
  while (line < text.length) {
    const first = skipIndent(text, line);
    const code = text.charCodeAt(first);
    if (code !== 10 && code !== 13 && code !== 35) return text.charCodeAt(line) === 12 ? formFeedsEnd(text, line) : line;
    const end = code === 35 ? lineEnd(text, first) : first;
    line = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return skipSpace(text, 0, text.length);
}

function skipIndent(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 12) at++;
  return at;
}

function formFeedsEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 12) at++;
  return at;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}
