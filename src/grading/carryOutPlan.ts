import type { CallsFound } from '../core/CallsFound.ts';
import type { Session, ToolResult } from '../core/Environment.ts';
import type { Json } from '../core/Json.ts';
import type { Transcript } from '../core/Transcript.ts';
import { writeArguments } from '../grammars/json/writeJson.ts';
import { fillReferences } from './fillReferences.ts';
import { parsedResult } from './parsedResult.ts';
import { readReferences } from './readReferences.ts';
import type { ToolSet } from './ToolSet.ts';

const leadsNowhere: ToolResult = { content: '{"error":"an argument refers to what no earlier call of the answer gave"}', failed: true };

/**
 * Carries out the calls of one answer in the order in which they stand there, each with what its references take from the
 * results before it. One that refers to what is not there fails and is not made. Results are counted as the calls of
 * `readReferences`: a call that stands inside another comes before it.
 */
export function carryOutPlan(found: CallsFound, text: string | null, tools: ToolSet, session: Session): Transcript {
  const results: ToolResult[] = [];
  if (found.state === 'calls') {
    const answer = readReferences(found.calls, true);
    const values: (Json | undefined)[] = [];
    const given = { resultOf: (call: number) => values[call], onlyFieldOf: (call: number) => onlyFieldOf(answer.calls[call]?.name ?? '', tools) };
    for (const call of answer.calls) {
      const { filled, broken } = fillReferences(call, answer, given);
      const result = broken.size > 0 ? leadsNowhere : session.call(tools.names.resolve(call.name)?.tool ?? call.name, writeArguments(filled.arguments));
      results.push(result);
      values.push(result.failed ? undefined : parsedResult(result));
    }
  }
  return { turns: [{ found, text, results, unread: [] }], cutOff: false, state: session.state() };
}

/** The only field of a tool's result, where its schema declares just one. */
export function onlyFieldOf(name: string, { names, onlyFields }: ToolSet): string | null {
  return onlyFields.get(names.resolve(name)?.tool ?? name) ?? null;
}
