import type { Call } from '../src/core/Call.ts';
import type { CallsFound } from '../src/core/CallsFound.ts';
import type { Json, JsonObject } from '../src/core/Json.ts';
import type { Accepted, ExpectedArgument, ExpectedCall } from '../src/core/Key.ts';
import type { Literal, NumberLiteral } from '../src/core/Literal.ts';
import type { Tool } from '../src/core/Tool.ts';
import { literalOf } from '../src/grading/literalOf.ts';

const span = { start: 0, end: 0 };

/** A value as an answer would write it; a literal stands for itself. */
export type Written = Json | { readonly literal: Literal };

export function literal(value: Written): Literal {
  return isWritten(value) ? value.literal : literalOf(value);
}

function isWritten(value: Written): value is { readonly literal: Literal } {
  return typeof value === 'object' && value !== null && 'literal' in value;
}

export const number = (text: string, value: number = Number(text)): { readonly literal: NumberLiteral } => ({
  literal: { kind: 'number', value, integer: /^[+-]?\d[\d_]*[lLnN]?$/.test(text), text, span },
});

export const expression = (text: string): { readonly literal: Literal } => ({ literal: { kind: 'expression', text, span } });
export const nested = (call: Call): { readonly literal: Literal } => ({ literal: { kind: 'call', call, span } });
export const notFinite = (text: 'NaN' | 'Infinity' | '-Infinity'): { readonly literal: Literal } => ({ literal: { kind: 'non-finite', text, span } });

export const list = (form: 'list' | 'tuple' | 'set', ...items: readonly Written[]): { readonly literal: Literal } => ({
  literal: { kind: 'list', form, items: items.map(literal), span },
});

export const object = (...entries: readonly (readonly [string, Written])[]): { readonly literal: Literal } => ({
  literal: { kind: 'object', entries: entries.map(([key, value]) => ({ key, keySpan: span, value: literal(value) })), span },
});

/** A call with named arguments; a name that is a number makes the argument positional. */
export function call(name: string, given: Readonly<Record<string, Written>> = {}): Call {
  return callOf(name, Object.entries(given).map(([key, value]): readonly [string | null, Written] => [/^\d+$/.test(key) ? null : key, value]));
}

export function callOf(name: string, given: readonly (readonly [string | null, Written])[]): Call {
  const written = given.map(([key, value]) => ({ name: key, nameSpan: null, value: literal(value) }));
  return { name, nameSpan: span, arguments: written, source: 'text', span };
}

export const calls = (...made: readonly Call[]): CallsFound => ({ state: 'calls', calls: made });

export function tool(name: string, properties: JsonObject, required: readonly string[] = [], more: JsonObject = {}): Tool {
  return { name, description: '', parameters: { type: 'object', properties, required, ...more } };
}

export const value = (accepted: Json): Accepted => ({ is: 'value', value: accepted });

/** An argument of which any of the values is right. */
export const one = (name: string, ...accepted: readonly Json[]): ExpectedArgument => ({ name, accepted: accepted.map(value), mayBeAbsent: false });
export const optional = (name: string, ...accepted: readonly Json[]): ExpectedArgument => ({ ...one(name, ...accepted), mayBeAbsent: true });
export const expected = (name: string, ...given: readonly ExpectedArgument[]): ExpectedCall => ({ tool: name, arguments: given });
