import type { Answer } from '../../core/Answer.ts';
import type { TokenUsage } from '../../core/Decoded.ts';
import type { Outcome } from '../../core/Outcome.ts';
import type { RecordedAnswer } from '../../core/RecordingFormat.ts';
import type { StoredTrial } from '../../core/Store.ts';
import type { DecodedTurn } from './decodeTrial.ts';

const nothing: Answer = { text: null, toolCalls: null };

/**
 * A finished trial as the answer that reading and grading take, which is the first of the exchange: all calls
 * were due in it, but where its key is about a state: there the exchange as a whole is judged, so that it is not
 * observed where any answer was not. `null`: the trial is not finished.
 */
export function runAnswer(stored: StoredTrial, turns: readonly DecodedTurn[], run: string): RecordedAnswer | null {
  if (stored.finish === null) return null;
  const first = turns[0]?.decoded;
  const judged = stored.planned.case.key.kind === 'state' ? (stored.finish.state === 'answered' ? turns.at(-1)?.decoded : undefined) : first;
  const outcome: Outcome = judged?.outcome ?? { kind: 'not-observed', reason: stored.finish.reason ?? 'unknown' };
  const usage = sumUsage(turns.map(({ decoded }) => decoded.usage));
  return {
    model: stored.trial.model,
    caseId: repeatedId(stored.trial.caseId, stored.trial.repetition),
    outcome,
    answer: first?.answer ?? nothing,
    raw: '',
    file: run,
    line: stored.trial.order + 1,
    // Seconds differ from run to run; they stand with the timing and not with what is diagnosed.
    usage: { inputTokens: usage.input, outputTokens: usage.output, seconds: null },
    case: stored.planned.case,
  };
}

/** Repetitions of a case count as further cases in the same cluster, paired across models by repetition. */
export function repeatedId(caseId: string, repetition: number): string {
  return repetition === 0 ? caseId : `${caseId}#${String(repetition + 1)}`;
}

/** `null` where any of them is unknown: a missing value is never zero. */
export function sumUsage(usages: readonly TokenUsage[]): TokenUsage {
  const [first, ...rest] = usages;
  if (first === undefined) return { input: null, cachedInput: null, output: null, reasoning: null };
  return rest.reduce(
    (sum, { input, cachedInput, output, reasoning }) => ({ input: plus(sum.input, input), cachedInput: plus(sum.cachedInput, cachedInput), output: plus(sum.output, output), reasoning: plus(sum.reasoning, reasoning) }),
    first,
  );
}

function plus(total: number | null, value: number | null): number | null {
  return total === null || value === null ? null : total + value;
}
