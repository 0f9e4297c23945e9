import { UserError } from '../../core/UserError.ts';

const word = /(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/gsu;
const piece = /\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/gsu;

/** A command line as words: blanks part them, quotes hold them together, a backslash takes the next character as it is. Nothing else means anything. */
export function splitWords(text: string): readonly string[] {
  const words = text.match(word) ?? [];
  const rest = text.replace(word, '').trim();
  if (rest !== '') throw new UserError({ expected: 'a command line', came: 'a quote in it is not closed', remedy: 'close it' });
  return words.map((one) => one.replace(piece, (_, bare: string | undefined, double: string | undefined, single: string | undefined) => bare ?? single ?? (double ?? '').replace(/\\(["\\])/g, '$1')));
}
