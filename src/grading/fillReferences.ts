import type { Call } from '../core/Call.ts';
import { isJsonArray, isJsonObject } from '../core/Json.ts';
import type { Json } from '../core/Json.ts';
import type { Literal } from '../core/Literal.ts';
import { depthLimit } from './depthLimit.ts';
import { literalOf } from './literalOf.ts';
import type { PlannedCall } from './PlannedCall.ts';
import type { AnswerCalls, AnswerReference } from './readReferences.ts';

/** What the calls of an answer gave, as far as they were made; `undefined`: nothing, or no JSON. */
export interface GivenResults {
  readonly resultOf: (call: number) => Json | undefined;
  /** The only field of that result, where its schema declares just one. */
  readonly onlyFieldOf: (call: number) => string | null;
}

/** A call with the values that its references mean. */
export function fillReferences(written: Call, { references }: AnswerCalls, given: GivenResults): PlannedCall {
  const broken = new Set<Literal>();
  const fill = (literal: Literal, depth: number): Literal => {
    const reference = references.get(literal);
    if (reference !== undefined) {
      const value = takenBy(reference, given);
      if (value !== undefined) return { ...literalOf(value), span: literal.span };
      broken.add(literal);
      return literal;
    }
    if (depth > depthLimit) return literal;
    if (literal.kind === 'list') return { ...literal, items: literal.items.map((item) => fill(item, depth + 1)) };
    if (literal.kind === 'object') return { ...literal, entries: literal.entries.map((entry) => ({ ...entry, value: fill(entry.value, depth + 1) })) };
    return literal;
  };
  const filled = { ...written, arguments: written.arguments.map((argument) => ({ ...argument, value: fill(argument.value, 0) })) };
  return { written, filled, references, broken };
}

/** The value that a reference means; `undefined`: it leads to none. A call in place of its result also stands for the only field of it. */
function takenBy({ target, path, nested }: AnswerReference, { resultOf, onlyFieldOf }: GivenResults): Json | undefined {
  const result = target === -1 ? undefined : resultOf(target);
  const field = path ?? (nested ? onlyFieldOf(target) : null);
  return result === undefined || field === null ? result : valueAtNormalPath(result, field);
}

/** The value at a path in the form of `normalPath` (`orders.0.id`); `undefined`: there is none. */
export function valueAtNormalPath(value: Json, path: string): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path.split('.')) {
    if (isJsonArray(found)) found = /^\d+$/.test(step) ? found[Number(step)] : undefined;
    else found = found !== undefined && isJsonObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return found;
}
