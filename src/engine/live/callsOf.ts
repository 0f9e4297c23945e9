import type { ToolNames } from '../../catalog/toolNames.ts';
import type { Answer } from '../../core/Answer.ts';
import type { Interface } from '../../core/Interface.ts';
import { writeArguments } from '../../grammars/json/writeJson.ts';
import type { Reader } from '../../reading/createReader.ts';

/** One call as an environment executes it. */
export interface MadeCall {
  readonly name: string;
  readonly argumentText: string;
}

/**
 * The calls of an answer that get a result. Native: what stands in the tool-call field, as it came. Prompted: what
 * the lenient reading finds, because a call behind a fence was made too.
 */
export function callsOf(answer: Answer, asked: Interface, names: ToolNames, read: Reader): readonly MadeCall[] {
  if (asked.kind !== 'prompted') {
    return (answer.toolCalls ?? []).map((call) => ({ name: call.name, argumentText: call.arguments ?? '' }));
  }
  const { lenient } = read(answer, asked, names);
  if (lenient.state !== 'calls') return [];
  return lenient.calls.map((call) => ({ name: call.name, argumentText: writeArguments(call.arguments) }));
}
