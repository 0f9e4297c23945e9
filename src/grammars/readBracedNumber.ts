import type { Literal } from '../core/Literal.ts';
import type { BracedCursor } from './BracedCursor.ts';

const shape = /[-+]?\s*(0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d[\d_]*)?)([LlnfFdD]?)/y;

/** A number of Java or JavaScript. `own`: the suffixes that the language has; others are forgiven. */
export function readBracedNumber(cursor: BracedCursor, own: string): Literal | null {
  const start = cursor.position;
  shape.lastIndex = start;
  const found = shape.exec(cursor.text);
  const digits = found?.[1] ?? '';
  const suffix = found?.[2] ?? '';
  const end = shape.lastIndex;
  if (found === null || end > cursor.end) return cursor.fail('a number is broken', start);
  cursor.position = end;
  if (cursor.inWord() || misplacedUnderscore(digits, own)) return cursor.fail('a number is broken', start);
  const foreign = (suffix !== '' && !own.includes(suffix)) || (/^0[oO]/.test(digits) && own.includes('L'));
  if (foreign) cursor.forgive('foreign-literal', start, end);
  cursor.step(0);
  const radix = /^0[xXbBoO]/.test(digits);
  const magnitude = valueOf(digits.replaceAll('_', ''));
  const sign = cursor.text.charAt(start);
  const signed = sign === '-' || sign === '+';
  return {
    kind: 'number',
    value: sign === '-' ? -magnitude : magnitude,
    integer: (radix || !/[.eE]/.test(digits)) && !'fFdD'.includes(suffix || '?'),
    text: `${signed ? sign : ''}${digits}${suffix}`,
    span: { start, end },
  };
}

/** Only Java takes several underscores in a row. */
function misplacedUnderscore(digits: string, own: string): boolean {
  return digits.includes('_') && (/_$|[xXbBoO.]_|_\.|^\d[\d_.]*_[eE]/.test(digits) || (digits.includes('__') && !own.includes('L')));
}

/** A leading zero makes a number octal in both languages. */
function valueOf(digits: string): number {
  return /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(/^0\d+$/.test(digits) ? digits.replace(/^0+(?=\d)/, '') : digits);
}
