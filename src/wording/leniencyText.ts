import type { LeniencyCode } from '../core/Leniency.ts';

const words: Readonly<Record<LeniencyCode, string>> = {
  fence: 'code fence',
  'language-tag': 'language tag',
  backticks: 'backticks',
  'prose-before': 'prose before the calls',
  'prose-after': 'prose after the calls',
  'surrounding-whitespace': 'whitespace around the calls',
  'line-breaks': 'line breaks inside the calls',
  'missing-open-bracket': 'missing opening bracket',
  'missing-close-bracket': 'missing closing bracket',
  'semicolon-separator': 'semicolon between calls',
  'missing-separator': 'missing separator',
  'trailing-separator': 'trailing separator',
  'wrong-quotes': 'wrong quotes',
  'unquoted-key': 'unquoted key',
  'unquoted-value': 'unquoted value',
  'foreign-literal': 'literal of another language',
  comment: 'comment',
  'raw-control-character': 'raw control character',
  'bad-escape': 'bad escape',
  'escaped-underscore': 'escaped underscore',
  'truncated-tail': 'truncated tail',
  'missing-tag': 'missing tag',
  'extra-wrapper': 'extra wrapper',
  'other-syntax': 'another call syntax',
  'other-dialect': 'another dialect of the syntax',
  'leaked-into-text': 'calls leaked into the text',
  'double-encoded-arguments': 'arguments encoded twice',
  'empty-arguments': 'empty arguments',
  'arguments-not-object': 'arguments that are no object',
  'duplicate-key': 'duplicate key',
  'non-finite-number': 'non-finite number',
  'function-prefix': '“functions.” prefix',
  'changed-dots': 'dots changed in a name',
  'positional-argument': 'positional argument',
  'misplaced-argument': 'misplaced argument',
  'reserved-word': 'reserved word as a name',
};

/** Something forgiven, as a noun phrase. */
export function leniencyText(code: LeniencyCode): string {
  return words[code];
}

/** Whether a string is the code of something forgiven. */
export function isLeniencyCode(code: string): code is LeniencyCode {
  return Object.hasOwn(words, code);
}
