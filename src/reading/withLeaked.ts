import type { ToolNames } from '../catalog/toolNames.ts';
import type { Call } from '../core/Call.ts';
import type { Leniency } from '../core/Leniency.ts';
import type { Reading } from '../core/Reading.ts';
import type { Syntax } from '../core/Syntax.ts';
import { writeArguments } from '../grammars/json/writeJson.ts';
import { readElsewhere } from './readElsewhere.ts';
import { noCall } from './noCall.ts';

/**
 * Adds to a native reading the calls that leaked into the text beside the tool-call field; strict leaves them out.
 * A text that also holds prose is taken for a comment on the native calls, and so is a call repeated in it.
 */
export function withLeaked(reading: Reading, text: string, own: Syntax, syntaxes: readonly Syntax[], names: ToolNames): Reading {
  const { lenient } = reading;
  const elsewhere = readElsewhere({ text, toolCalls: null }, own, noCall(text), syntaxes, names.offered)?.reading;
  if (lenient.state !== 'calls' || elsewhere?.found.state !== 'calls') return reading;
  if (elsewhere.forgiven.some(({ code }) => code === 'prose-before' || code === 'prose-after')) return reading;
  const made = new Set(lenient.calls.map(keyOf));
  const calls = elsewhere.found.calls.filter((call) => !made.has(keyOf(call)));
  if (calls.length === 0) return reading;
  const leaked = calls.map(({ span }, index): Leniency => ({ code: 'leaked-into-text', call: lenient.calls.length + index, span }));
  return {
    strict: reading.strict,
    lenient: { state: 'calls', calls: [...lenient.calls, ...calls] },
    syntax: reading.syntax,
    forgiven: [...reading.forgiven, ...leaked],
  };
}

function keyOf({ name, arguments: values }: Call): string {
  const sorted = [...values].sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  return `${name}\u0000${writeArguments(sorted)}`;
}
