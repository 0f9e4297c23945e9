import type { Answer } from '../../core/Answer.ts';
import type { Call } from '../../core/Call.ts';
import { writeArguments } from '../../grammars/json/writeJson.ts';

/** Calls in the dialect that is read with nothing forgiven. */
export function writeJsonCalls(calls: readonly Call[]): Answer {
  const written = calls.map((call) => `{"name": ${JSON.stringify(call.name)}, "arguments": ${writeArguments(call.arguments)}}`);
  return { text: `{"tool_calls": [${written.join(', ')}]}`, toolCalls: null };
}
