import { isJsonArray, isJsonObject, type Json } from '../core/Json.ts';
import type { Literal } from '../core/Literal.ts';
import { depthLimit } from './depthLimit.ts';
import { matchNumber } from './matchNumber.ts';

/** Whether a literal is exactly a JSON value: strings by the character, numbers as numbers, lists in order. */
export function sameJson(value: Json, literal: Literal, depth: number = 0): boolean {
  if (depth > depthLimit) return false;
  switch (literal.kind) {
    case 'null':
      return value === null;
    case 'boolean':
    case 'string':
      return value === literal.value;
    case 'number':
      return typeof value === 'number' && matchNumber(value, literal) !== 0;
    case 'list':
      return (
        isJsonArray(value) &&
        value.length === literal.items.length &&
        literal.items.every((item, index) => sameJson(value[index] ?? null, item, depth + 1))
      );
    case 'object': {
      if (!isJsonObject(value)) return false;
      const entries = new Map(literal.entries.map((entry) => [entry.key, entry.value]));
      const names = Object.keys(value);
      return names.length === entries.size && Object.entries(value).every(([name, item]) => {
        const found = entries.get(name);
        return found !== undefined && sameJson(item, found, depth + 1);
      });
    }
    default:
      return false;
  }
}
