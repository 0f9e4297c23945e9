import type { Json } from '../core/Json.ts';
import type { Transcript } from '../core/Transcript.ts';
import { onlyFieldOf } from './carryOutPlan.ts';
import { fillReferences } from './fillReferences.ts';
import { parsedResult } from './parsedResult.ts';
import { readReferences } from './readReferences.ts';
import { stateOf } from './takenSteps.ts';
import type { TakenStep } from './takenSteps.ts';
import type { ToolSet } from './ToolSet.ts';

/** All calls of a plan that was carried out (`carryOutPlan`), in their order; one that stands inside another comes before it. */
export function plannedSteps({ turns: [first] }: Transcript, tools: ToolSet): readonly TakenStep[] {
  if (first?.found.state !== 'calls') return [];
  const answer = readReferences(first.found.calls, true);
  const values: (Json | undefined)[] = [];
  const given = { resultOf: (call: number) => values[call], onlyFieldOf: (call: number) => onlyFieldOf(answer.calls[call]?.name ?? '', tools) };
  return answer.calls.map((written, index): TakenStep => {
    const planned = fillReferences(written, answer, given);
    const result = first.results[index] ?? null;
    values.push(result === null || result.failed ? undefined : parsedResult(result));
    return { index, turn: 0, call: planned.filled, tool: tools.names.resolve(written.name)?.tool ?? null, state: stateOf(result), result: result === null ? undefined : parsedResult(result), planned };
  });
}
