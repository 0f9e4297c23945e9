import type { NumberLiteral } from '../core/Literal.ts';
import { rule } from './rules.ts';
import type { RuleMask } from './rules.ts';

/** Relative difference up to which two numbers not both written as integers are the same (rule `number-tolerance`). */
export const relativeTolerance = 1e-9;

/** Whether a number as written is the number of the key. Integers are compared digit by digit. */
export function matchNumber(expected: number, literal: NumberLiteral): RuleMask {
  const { value } = literal;
  if (value === expected) {
    if (Number.isSafeInteger(expected) || !Number.isInteger(expected)) return rule['number-equality'];
    return sameDigits(expected, literal.text) ? rule['number-equality'] : rule['number-as-double'];
  }
  if (!Number.isFinite(value) || (literal.integer && Number.isInteger(expected))) return 0;
  const allowed = relativeTolerance * Math.max(Math.abs(value), Math.abs(expected));
  return Math.abs(value - expected) <= allowed ? rule['number-tolerance'] : 0;
}

function sameDigits(expected: number, text: string): boolean {
  const digits = text.replace(/_/g, '').replace(/[lLnN]$/, '');
  return /^[+-]?\d+$/.test(digits) && BigInt(digits.replace(/^\+/, '')) === BigInt(expected);
}
