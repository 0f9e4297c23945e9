import type { ErrorHistory, OrderResult, TrajectoryDiagnosis } from '../../src/core/TrajectoryDiagnosis.ts';
import type { Estimate } from '../../src/core/Estimate.ts';
import { difference, rate, tooFew } from './estimates.ts';

/** A model whose trajectories hold errors, `repeats` of which are failed calls made once more. */
export function madeTrajectories(model: string, repeats: number): TrajectoryDiagnosis {
  return {
    model,
    trajectories: 60,
    tasks: 20,
    infrastructure: 3,
    endings: [{ reason: 'user_stop', count: 55 }, { reason: 'too_many_errors', count: 5 }],
    rewards: { n: 60, mean: 0.42 },
    calls: 420,
    errors: 58 + repeats,
    unanswered: 2,
    userCalls: { calls: 31, errors: 1 },
    repeats: { calls: repeats, errors: repeats },
    fresh: history(0, order(0.0003), order(0.021)),
    all: history(repeats, { ...order(0.31), exact: false }, order(0.4)),
  };
}

/** A model without one error: nothing to test. */
export function errorless(model: string): TrajectoryDiagnosis {
  const none = { ...order(1), pValue: null, observed: 0, expected: 0, informative: 0, excess: calls(tooFew(null, 0)) };
  const made = madeTrajectories(model, 0);
  return { ...made, infrastructure: 0, unanswered: 0, endings: [], rewards: { n: 0, mean: null }, errors: 0, userCalls: { calls: 0, errors: 0 }, fresh: history(0, none, none), all: history(0, none, none) };
}

function history(more: number, byOrder: OrderResult, byTool: OrderResult): ErrorHistory {
  return {
    calls: 418 + more,
    errors: 58 + more,
    byEarlier: [
      { earlier: 0, orMore: false, rate: calls(rate(22, 300)) },
      { earlier: 1, orMore: false, rate: calls(rate(18 + more, 80 + more)) },
      { earlier: 2, orMore: false, rate: calls(rate(10, 26)) },
      { earlier: 3, orMore: true, rate: calls(tooFew(8 / 12, 12)) },
    ],
    byStep: [
      { from: 1, to: 1, rate: calls(rate(2, 60)) },
      { from: 2, to: 2, rate: calls(rate(5, 60)) },
      { from: 3, to: 4, rate: calls(rate(15, 118)) },
      { from: 5, to: 8, rate: calls(rate(26 + more, 160 + more)) },
      { from: 9, to: 16, rate: calls(rate(10, 20)) },
      { from: 17, to: null, rate: calls(tooFew(null, 0)) },
    ],
    byQuarter: [1, 2, 3, 4].map((quarter) => ({ quarter, rate: calls(rate(5 * quarter, 104)) })),
    afterError: calls(rate(21 + more, 55 + more)),
    afterSuccess: calls(rate(35, 303)),
    difference: calls(difference(0.26, 0.14, 358 + more)),
    order: byOrder,
    toolOrder: byTool,
  };
}

function order(pValue: number): OrderResult {
  return { pValue, observed: 21, expected: 11.24, informative: 14, exact: true, excess: calls(difference(0.18, 0.09, 40)) };
}

function calls(estimate: Estimate): Estimate {
  return { ...estimate, unit: 'call' };
}
