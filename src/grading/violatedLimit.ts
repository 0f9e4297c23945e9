import type { Literal } from '../core/Literal.ts';
import { literalText } from './literalText.ts';
import type { Limits, TypeNode } from './TypeNode.ts';

/** The first limit of a schema (range, length, count, pattern, uniqueness) that a value breaks; `null`: none. */
export function violatedLimit(node: TypeNode, literal: Literal): { readonly rule: string; readonly wanted: string } | null {
  const { limits } = node;
  if (literal.kind === 'number') return limits === null ? null : numberLimit(limits, literal.value);
  if (literal.kind === 'string') {
    const length = limits === null ? null : countLimit('length', limits.minLength, limits.maxLength, codePoints(literal.value));
    if (length !== null || node.pattern === null) return length;
    return node.pattern.test(literal.value) ? null : { rule: 'pattern', wanted: node.pattern.source };
  }
  if (literal.kind !== 'list') return null;
  const count = limits === null ? null : countLimit('item-count', limits.minItems, limits.maxItems, literal.items.length);
  if (count !== null || !node.unique) return count;
  const distinct = new Set(literal.items.map(literalText));
  return distinct.size === literal.items.length ? null : { rule: 'unique-items', wanted: 'no item twice' };
}

function numberLimit(limits: Limits, value: number): { readonly rule: string; readonly wanted: string } | null {
  if (value < limits.minimum) return { rule: 'minimum', wanted: `at least ${String(limits.minimum)}` };
  if (value > limits.maximum) return { rule: 'maximum', wanted: `at most ${String(limits.maximum)}` };
  if (value <= limits.exclusiveMinimum) return { rule: 'minimum', wanted: `more than ${String(limits.exclusiveMinimum)}` };
  if (value >= limits.exclusiveMaximum) return { rule: 'maximum', wanted: `less than ${String(limits.exclusiveMaximum)}` };
  if (limits.multipleOf > 0) {
    const quotient = value / limits.multipleOf;
    const whole = Math.round(quotient);
    if (Math.abs(quotient - whole) > 1e-9 * Math.max(1, Math.abs(quotient))) {
      return { rule: 'multiple-of', wanted: `a multiple of ${String(limits.multipleOf)}` };
    }
  }
  return null;
}

function countLimit(rule: string, least: number, most: number, count: number): { readonly rule: string; readonly wanted: string } | null {
  if (count < least) return { rule, wanted: `at least ${String(least)}` };
  return count > most ? { rule, wanted: `at most ${String(most)}` } : null;
}

/** Length as JSON Schema counts it: in code points. */
function codePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) at++;
    count++;
  }
  return count;
}
