import type { Call } from '../../src/core/Call.ts';
import type { Literal } from '../../src/core/Literal.ts';

/** A value as `askCpython.py` writes it. */
export type Comparable = { readonly kind: string; readonly [key: string]: unknown };

export function comparableCalls(calls: readonly Call[]): unknown {
  return calls.map(comparableCall);
}

function comparableCall(call: Call): unknown {
  return { name: call.name, arguments: call.arguments.map(({ name, value }) => [name, comparable(value)]) };
}

function comparable(literal: Literal): Comparable {
  switch (literal.kind) {
    case 'null': return { kind: 'null' };
    case 'boolean': case 'string': return { kind: literal.kind, value: literal.value };
    case 'number': return literal.integer ? { kind: 'int', value: digits(literal.text) } : { kind: 'float', value: literal.value };
    case 'list': return { kind: literal.form, items: literal.items.map(comparable) };
    case 'object': return { kind: 'dict', entries: literal.entries.map(({ key, value }) => [key, comparable(value)]) };
    case 'call': return { kind: 'call', call: comparableCall(literal.call) };
    case 'non-finite': case 'expression': return { kind: 'expression' };
  }
}

function digits(text: string): string {
  const negative = text.startsWith('-');
  const bare = text.replace(/^[-+]/, '').replaceAll('_', '');
  const value = BigInt(bare);
  return String(negative ? -value : value);
}

/** The oracle's answer with numbers and keys in the form of `comparableCalls`. */
export function comparableAnswer(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(comparableAnswer);
  if (typeof answer !== 'object' || answer === null) return answer;
  const entries = Object.entries(answer);
  const kind = 'kind' in answer ? answer.kind : null;
  if (kind === 'float' && 'value' in answer) return { kind, value: Number(String(answer.value).replace('inf', 'Infinity')) };
  if (kind === 'dict' && 'entries' in answer && Array.isArray(answer.entries)) {
    return { kind, entries: answer.entries.map(([key, value]: readonly [string, unknown]) => [key, comparableAnswer(value)]) };
  }
  return Object.fromEntries(entries.map(([key, value]) => [key, comparableAnswer(value)]));
}
