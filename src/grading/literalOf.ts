import { isJsonArray, type Json } from '../core/Json.ts';
import type { Literal } from '../core/Literal.ts';
import type { Span } from '../core/Span.ts';
import { depthLimit } from './depthLimit.ts';

/** The span of what was never written. */
export const nowhere: Span = { start: 0, end: 0 };

/** A JSON value as a literal, as `JSON.stringify` writes it. Below the depth limit: null. */
export function literalOf(value: Json, depth: number = 0): Literal {
  if (value === null || depth > depthLimit) return { kind: 'null', span: nowhere };
  switch (typeof value) {
    case 'boolean':
      return { kind: 'boolean', value, span: nowhere };
    case 'number': {
      const text = JSON.stringify(value);
      return { kind: 'number', value, integer: /^-?\d+$/.test(text), text, span: nowhere };
    }
    case 'string':
      return { kind: 'string', value, span: nowhere };
    default:
      if (isJsonArray(value)) return { kind: 'list', form: 'list', items: value.map((item) => literalOf(item, depth + 1)), span: nowhere };
      return {
        kind: 'object',
        entries: Object.entries(value).map(([key, item]) => ({ key, keySpan: nowhere, value: literalOf(item, depth + 1) })),
        span: nowhere,
      };
  }
}
