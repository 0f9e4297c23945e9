import type { ErrorHistory } from '../../../core/TrajectoryDiagnosis.ts';
import type { Estimate } from '../../../core/Estimate.ts';
import { squareAndAdd } from '../../../stats/squareAndAdd.ts';
import { estimateRate } from '../../estimateRate.ts';
import { failuresOf } from './callHistory.ts';
import type { CallHistory } from './callHistory.ts';

const level = 0.95;

/** A call with what stood before it in its trajectory. */
interface Placed {
  readonly failed: boolean;
  readonly cluster: string;
  /** Failed calls in earlier messages. */
  readonly earlier: number;
  /** Whether a call of the message before failed; `null`: there is none before. */
  readonly afterError: boolean | null;
  /** Number of its message among those that call, from 1. */
  readonly step: number;
  /** Of the trajectory's messages that call, from 1 to 4. */
  readonly quarter: number;
}

function placedCalls({ cluster, steps }: CallHistory): readonly Placed[] {
  let earlier = 0;
  let before: number | null = null;
  return steps.flatMap((calls, index) => {
    const place = { cluster, earlier, afterError: before === null ? null : before > 0, step: index + 1, quarter: Math.floor((4 * (index + 0.5)) / steps.length) + 1 };
    before = failuresOf(calls);
    earlier += before;
    return calls.map(({ failed }) => ({ failed, ...place }));
  });
}

const mostEarlier = 3;
const stepRanges: readonly { readonly from: number; readonly to: number | null }[] = [
  { from: 1, to: 1 },
  { from: 2, to: 2 },
  { from: 3, to: 4 },
  { from: 5, to: 8 },
  { from: 9, to: 16 },
  { from: 17, to: null },
];

/** Error rates by what went before and by position, each with an interval over tasks as clusters. */
export function conditionalRates(histories: readonly CallHistory[]): Omit<ErrorHistory, 'order' | 'toolOrder'> {
  const calls = histories.flatMap(placedCalls);
  const rate = (condition: (call: Placed) => boolean): Estimate => rateOf(calls.filter(condition));
  const afterError = rate((call) => call.afterError === true);
  const afterSuccess = rate((call) => call.afterError === false);
  return {
    calls: calls.length,
    errors: calls.filter(({ failed }) => failed).length,
    byEarlier: Array.from({ length: mostEarlier + 1 }, (_, earlier) => {
      const orMore = earlier === mostEarlier;
      return { earlier, orMore, rate: rate((call) => (orMore ? call.earlier >= earlier : call.earlier === earlier)) };
    }),
    byStep: stepRanges.map(({ from, to }) => ({ from, to, rate: rate(({ step }) => step >= from && (to === null || step <= to)) })),
    byQuarter: [1, 2, 3, 4].map((quarter) => ({ quarter, rate: rate((call) => call.quarter === quarter) })),
    afterError,
    afterSuccess,
    difference: differenceOfRates(afterError, afterSuccess),
  };
}

function rateOf(calls: readonly Placed[]): Estimate {
  return estimateRate(
    calls.map(({ failed }) => Number(failed)),
    calls.map(({ cluster }) => cluster),
    level,
    'call',
  );
}

/** First minus second, from the interval of each; too few where one of them is. */
function differenceOfRates(first: Estimate, second: Estimate): Estimate {
  const n = first.n + second.n;
  const clusters = Math.min(first.clusters, second.clusters);
  if (first.state === 'too-few' || second.state === 'too-few') {
    const value = first.value === null || second.value === null ? null : first.value - second.value;
    return { state: 'too-few', value, n, unit: 'call', clusters };
  }
  return {
    ...squareAndAdd(first, second),
    state: 'estimated',
    level,
    n,
    unit: 'call',
    clusters,
    effectiveN: Math.min(first.effectiveN, second.effectiveN),
    method: 'Newcombe on Korn–Graubard limits',
    population: 'new items of this kind',
  };
}
