import type { TrajectoryDiagnosis } from '../../../core/TrajectoryDiagnosis.ts';
import type { Finding } from '../../../core/Finding.ts';
import type { Trajectory } from '../../../core/Trajectory.ts';
import { holm } from '../../../stats/holm.ts';
import { findingId } from '../../findingId.ts';
import { callHistory, failuresOf, withoutRepeats } from './callHistory.ts';

const alpha = 0.05;
const casesShown = 20;

/**
 * Models whose errors follow errors more often than chance orders of the same trajectories give. Certain only
 * where that holds also among the calls of the same tools (else the association may be that of the tools), for
 * calls that repeat no failed one, after Holm over the models. Open where it holds for the whole order only.
 */
export function historyFindings(diagnoses: readonly TrajectoryDiagnosis[], trajectories: readonly Trajectory[]): readonly Finding[] {
  const tested = diagnoses.flatMap((diagnosis) => {
    const { order, toolOrder } = diagnosis.fresh;
    return order.pValue === null ? [] : [{ diagnosis, first: order.pValue, both: Math.max(order.pValue, toolOrder.pValue ?? 1) }];
  });
  const adjusted = holm(tested.map(({ both }) => both));
  return tested.flatMap(({ diagnosis, first }, at) => (first > alpha ? [] : [finding(diagnosis, adjusted[at] ?? 1, trajectories)]));
}

function finding({ model, fresh, repeats }: TrajectoryDiagnosis, pValue: number, trajectories: readonly Trajectory[]): Finding {
  const { order, toolOrder, afterError, afterSuccess } = fresh;
  const certain = pValue <= alpha && toolOrder.excess.state === 'estimated' && toolOrder.excess.low > 0;
  const cases = trajectories.filter((one) => one.model === model && one.fault === null && hasErrorAfterError(one)).map(({ caseId }) => `${model}/${caseId}`);
  return {
    id: findingId('self-conditioning', model, null, 'history', 'everywhere'),
    code: 'self-conditioning',
    model,
    other: null,
    subject: { kind: 'history', scope: 'everywhere', name: null },
    certain,
    effect: certain ? toolOrder.excess : order.excess,
    cost: null,
    basis: { kind: 'order' },
    pValue,
    smallestEffect: null,
    trialsNeeded: null,
    details: [
      { code: 'errors-after-error', count: errorsOf(afterError), of: afterError.n },
      { code: 'errors-after-success', count: errorsOf(afterSuccess), of: afterSuccess.n },
      { code: 'repeats-failing-again', count: repeats.errors, of: repeats.calls },
    ].filter(({ of }) => of > 0),
    cases: cases.slice(0, casesShown),
    caseCount: cases.length,
  };
}

function errorsOf({ value, n }: TrajectoryDiagnosis['fresh']['afterError']): number {
  return Math.round((value ?? 0) * n);
}

function hasErrorAfterError(trajectory: Trajectory): boolean {
  const failures = withoutRepeats(callHistory(trajectory)).steps.map(failuresOf);
  return failures.some((count, at) => count > 0 && (failures[at - 1] ?? 0) > 0);
}
