import type { Call } from '../core/Call.ts';
import type { ToolResult } from '../core/Environment.ts';
import type { Json } from '../core/Json.ts';
import type { Transcript } from '../core/Transcript.ts';
import { parsedResult } from './parsedResult.ts';
import type { PlannedCall } from './PlannedCall.ts';
import type { ToolSet } from './ToolSet.ts';

/** One call of an exchange and what became of it. */
export interface TakenStep {
  /** Among all calls of the exchange. */
  readonly index: number;
  readonly turn: number;
  /** Of a plan: with what its references take from results in their place. */
  readonly call: Call;
  /** The offered tool that it calls; `null`: none. */
  readonly tool: string | null;
  /** `carried-out`: its result came back; `left`: nothing carried it out. */
  readonly state: 'carried-out' | 'failed' | 'left';
  /** What came back, where it is JSON; `undefined`: nothing, or no JSON. */
  readonly result: Json | undefined;
  /** Where all calls were made in one answer; `null`: over turns. */
  readonly planned: PlannedCall | null;
}

/** All calls of an exchange, in their order. */
export function takenSteps({ turns }: Transcript, tools: ToolSet): readonly TakenStep[] {
  const steps: TakenStep[] = [];
  for (const [turn, { found, results }] of turns.entries()) {
    if (found.state !== 'calls') continue;
    for (const [position, call] of found.calls.entries()) {
      const result = results[position] ?? null;
      steps.push({ index: steps.length, turn, call, tool: tools.names.resolve(call.name)?.tool ?? null, state: stateOf(result), result: result === null ? undefined : parsedResult(result), planned: null });
    }
  }
  return steps;
}

export function stateOf(result: ToolResult | null): TakenStep['state'] {
  if (result === null) return 'left';
  return result.failed ? 'failed' : 'carried-out';
}
