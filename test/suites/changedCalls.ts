import type { Call } from '../../src/core/Call.ts';
import type { Literal } from '../../src/core/Literal.ts';
import { literalOf } from '../../src/grading/literalOf.ts';

/** Calls with one of them changed. */
export function withCall(calls: readonly Call[], at: number, change: (call: Call) => Call): readonly Call[] {
  return calls.map((call, index) => (index === at ? change(call) : call));
}

/** A call with one argument's value changed. */
export function withValue(call: Call, at: number, change: (value: Literal) => Literal): Call {
  return { ...call, arguments: call.arguments.map((argument, index) => (index === at ? { ...argument, value: change(argument.value) } : argument)) };
}

/** Another value of the same type, which no rule takes for the same. */
export function otherValue(value: Literal): Literal {
  switch (value.kind) {
    case 'boolean':
      return { ...value, value: !value.value };
    case 'number':
      return literalOf(value.value + 7);
    case 'string':
      return literalOf(`qq ${value.value} qq`);
    case 'list':
      return { ...value, items: value.items.length === 0 ? [literalOf('qq')] : [...value.items.slice(1), otherValue(value.items[0] ?? literalOf(1))] };
    case 'object':
      return value.entries.length === 0 ? literalOf({ qq: 1 }) : { ...value, entries: value.entries.map((entry, index) => (index === 0 ? { ...entry, value: otherValue(entry.value) } : entry)) };
    default:
      return literalOf('qq');
  }
}

const reference = /^\$var(\d+)((?:\.[^$]+|\[[^$]+)?)\$$/;

/** The position (from 0) and the rest of a reference by position; `null`: the value is none. */
export function referenceIn(value: Literal): { readonly to: number; readonly rest: string } | null {
  const [, to, rest] = (value.kind === 'string' ? reference.exec(value.value) : null) ?? [];
  return to === undefined || rest === undefined ? null : { to: Number(to) - 1, rest };
}

/** Every reference by position in a value, changed; the text of another stays. */
export function withReferences(value: Literal, change: (to: number, rest: string) => string): Literal {
  const found = referenceIn(value);
  if (found !== null) return literalOf(change(found.to, found.rest));
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => withReferences(item, change)) };
  if (value.kind === 'object') return { ...value, entries: value.entries.map((entry) => ({ ...entry, value: withReferences(entry.value, change) })) };
  return value;
}

/** Positions that the arguments of a call refer to. */
export function referredBy(call: Call): readonly number[] {
  const found: number[] = [];
  for (const { value } of call.arguments) withReferences(value, (to, rest) => `${String(found.push(to))}${rest}`);
  return found;
}

/** The calls in another order, references by position led along. */
export function reordered(calls: readonly Call[], order: readonly number[]): readonly Call[] {
  const place = new Map(order.map((call, position) => [call, position]));
  return order.flatMap((index) => {
    const call = calls[index];
    if (call === undefined) return [];
    return [{ ...call, arguments: call.arguments.map((argument) => ({ ...argument, value: withReferences(argument.value, (to, rest) => `$var${String((place.get(to) ?? -1) + 1)}${rest}$`) })) }];
  });
}
