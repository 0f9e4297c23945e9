import type { Call } from '../../core/Call.ts';
import type { CallsFound } from '../../core/CallsFound.ts';
import type { Observation } from '../../core/Observation.ts';
import type { ReasonCode } from '../../core/Reason.ts';
import type { Verdict } from '../../core/Verdict.ts';
import type { Grader } from '../../grading/prepareGrader.ts';

const lost: ReadonlySet<ReasonCode> = new Set(['missing-call', 'stopped-after-first']);

/**
 * Whether calls that the first answer left out came in the answers after it. `found`: the lenient reading of
 * every answer of the exchange, the first included. What the later calls are worth is not asked here.
 */
export function restOfCalls(first: Verdict, found: readonly CallsFound[], grader: Grader): Observation['rest'] {
  if (found.length === 0 || !leavesOut(first)) return null;
  const calls: readonly Call[] = found.flatMap((one) => (one.state === 'calls' ? one.calls : []));
  if (calls.length === 0) return 'lost';
  return leavesOut(grader.grade({ state: 'calls', calls })) ? 'lost' : 'followed';
}

function leavesOut(verdict: Verdict): boolean {
  return verdict.state === 'wrong' && verdict.reasons.some(({ code }) => lost.has(code));
}
