import type { NumberLiteral } from '../core/Literal.ts';
import type { TypeNode } from './TypeNode.ts';

/**
 * Whether a number written as a literal of the language may be assigned to the declared type: `5L` is no `int`, `5.0` is
 * neither `int` nor `long`, `5n` is no JavaScript `Number`. Numbers that came as JSON are not asked.
 */
export function fitsLanguage(node: TypeNode, literal: NumberLiteral): boolean {
  const last = literal.text.slice(-1).toLowerCase();
  if (node.language === 'javascript') return last !== 'n' || /^bigint$/i.test(node.label);
  if (/^long$/i.test(node.label)) return literal.integer;
  if (/^(byte|short|int|integer)$/i.test(node.label)) return literal.integer && last !== 'l';
  return true;
}
