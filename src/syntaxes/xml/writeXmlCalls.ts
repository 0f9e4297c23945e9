import type { Answer } from '../../core/Answer.ts';
import type { Call } from '../../core/Call.ts';
import { writeCallObject } from '../../grammars/json/writeJson.ts';

/** Calls in the dialect that is read with nothing forgiven. */
export function writeXmlCalls(calls: readonly Call[]): Answer {
  const written = calls.map((call) => `<tool_call>\n${writeCallObject(call)}\n</tool_call>`);
  return { text: written.join('\n'), toolCalls: null };
}
