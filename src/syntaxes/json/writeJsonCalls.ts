import type { Answer } from '../../core/Answer.ts';
import type { Call } from '../../core/Call.ts';
import { writeCallObject } from '../../grammars/json/writeJson.ts';

/** Calls in the dialect that is read with nothing forgiven. */
export function writeJsonCalls(calls: readonly Call[]): Answer {
  return { text: `{"tool_calls": [${calls.map(writeCallObject).join(', ')}]}`, toolCalls: null };
}
