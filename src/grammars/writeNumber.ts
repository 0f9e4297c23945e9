import type { NumberLiteral } from '../core/Literal.ts';

/** A number as a language takes it: as it was written where `accepts` says so, else in plain decimal digits. */
export function writeNumber(literal: NumberLiteral, accepts: RegExp): string {
  if (accepts.test(literal.text)) return literal.text;
  if (literal.integer) return wholeDigits(literal);
  const text = String(literal.value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function wholeDigits(literal: NumberLiteral): string {
  const plain = literal.text.replaceAll('_', '');
  const negative = plain.startsWith('-');
  const digits = plain.replace(/^[-+]/, '');
  const bare = /^0[xX]/.test(digits) ? digits.replace(/[LlnN]$/, '') : digits.replace(/[LlnN]$/, '').replace(/^0([0-7]+)$/, '0o$1');
  const readable = /^(?:\d+|0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(bare);
  return readable ? `${negative ? '-' : ''}${BigInt(bare)}` : String(literal.value);
}
