import type { Answer } from '../core/Answer.ts';
import type { Call } from '../core/Call.ts';
import { writeArguments } from '../grammars/json/writeJson.ts';

/** Calls as a tool-call field. */
export function writeNative(calls: readonly Call[]): Answer {
  return {
    text: null,
    toolCalls: calls.map((call) => ({ name: call.name, arguments: writeArguments(call.arguments), encoding: 'string' })),
  };
}
