import type { Json } from '../core/Json.ts';
import type { Literal } from '../core/Literal.ts';
import { depthLimit } from './depthLimit.ts';
import { expressionText } from './languageText.ts';

/** A literal as JSON; expressions inside as their text, the last of equal keys. `undefined`: it has no JSON form. */
export function literalJson(literal: Literal, depth: number = 0): Json | undefined {
  if (depth > depthLimit) return undefined;
  switch (literal.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return literal.value;
    case 'number':
      return Number.isFinite(literal.value) ? literal.value : undefined;
    case 'non-finite':
      return undefined;
    case 'list': {
      const items: Json[] = [];
      for (const item of literal.items) {
        const value = literalJson(item, depth + 1);
        if (value === undefined) return undefined;
        items.push(value);
      }
      return items;
    }
    case 'object': {
      const entries: [string, Json][] = [];
      for (const entry of literal.entries) {
        const value = literalJson(entry.value, depth + 1);
        if (value === undefined) return undefined;
        entries.push([entry.key, value]);
      }
      return Object.fromEntries(entries);
    }
    default:
      return expressionText(literal) ?? undefined;
  }
}
