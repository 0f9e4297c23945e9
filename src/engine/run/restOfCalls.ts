import type { Call } from '../../core/Call.ts';
import type { CallsFound } from '../../core/CallsFound.ts';
import type { Observation } from '../../core/Observation.ts';
import type { Outcome } from '../../core/Outcome.ts';
import type { ReasonCode } from '../../core/Reason.ts';
import type { Verdict } from '../../core/Verdict.ts';
import type { Grader } from '../../grading/prepareGrader.ts';
import { answerHash } from '../answerHash.ts';

/** One answer of an exchange: how it ended, and its lenient reading. */
export interface AnswerSeen {
  readonly outcome: Outcome['kind'];
  readonly found: CallsFound;
}

const left: ReadonlySet<ReasonCode> = new Set(['missing-call', 'stopped-after-first']);

/**
 * Whether calls that the first answer left out came in the answers after it. `answers`: all of the exchange, the
 * first included. What the later calls are worth is not asked here. They are lost only where the model itself left
 * off; where a cap, a filter, the world or we did, or where it asked back, it cannot be told.
 */
export function restOfCalls(first: Verdict, answers: readonly AnswerSeen[], grader: Grader): Observation['rest'] {
  if (answers.length === 0 || !leavesOut(first)) return null;
  const calls = answers.map(({ found }) => (found.state === 'calls' ? found.calls : []));
  if (isComplete(calls.flat(), grader) || isComplete(withoutRepeats(calls), grader)) return 'followed';
  return leftOff(answers.at(-1)) ? 'lost' : null;
}

function leavesOut(verdict: Verdict): boolean {
  return verdict.state === 'wrong' && verdict.reasons.some(({ code }) => left.has(code));
}

/** Every expected call has one that answers to it; a call made again answers to nothing new unless all are right so. */
function isComplete(calls: readonly Call[], grader: Grader): boolean {
  if (calls.length === 0) return false;
  const verdict = grader.grade({ state: 'calls', calls });
  if (verdict.state === 'right') return true;
  return verdict.state === 'wrong' && !leavesOut(verdict) && withoutRepeats([calls]).length === calls.length;
}

/** The calls of all answers without those that repeat an earlier one. */
function withoutRepeats(answers: readonly (readonly Call[])[]): readonly Call[] {
  const made = new Set<string>();
  return answers.flat().filter((call) => {
    const same = answerHash([call]);
    if (made.has(same)) return false;
    made.add(same);
    return true;
  });
}

function leftOff(last: AnswerSeen | undefined): boolean {
  return last?.outcome === 'answered' && last.found.state === 'no-call' && !last.found.asks;
}
