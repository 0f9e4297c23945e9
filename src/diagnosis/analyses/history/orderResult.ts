import type { OrderResult } from '../../../core/TrajectoryDiagnosis.ts';
import type { Estimate } from '../../../core/Estimate.ts';
import type { Random } from '../../../core/Random.ts';
import { clusteredRatio } from '../../../stats/clusteredRatio.ts';
import { orderTest } from '../../../stats/orderTest.ts';
import type { OrderTest } from '../../../stats/orderTest.ts';
import { failuresOf } from './callHistory.ts';
import type { CallHistory, HistoryStep } from './callHistory.ts';

/** Random orders, where counting all of them would cost too much. */
const draws = 10_000;

/** `level`: of the interval of the excess. `kindOf`: steps of one kind change places. */
export interface OrderQuestion {
  readonly kindOf: (step: HistoryStep) => string;
  readonly level: number;
}

/** Any step for any other of the trajectory. */
export function anyStep(): string {
  return '';
}

/** Only for a step that calls the same tools: some tools fail often and others never. */
export function sameTools(step: HistoryStep): string {
  return [...new Set(step.map(({ tool }) => tool))].sort().join('\u0000');
}

/** The permutation test within trajectories, and how much more often than by chance an error follows an error. */
export function orderResult(histories: readonly CallHistory[], { kindOf, level }: OrderQuestion, random: Random): OrderResult {
  const sequences = histories.map(({ steps }) => steps.map((step) => ({ failures: failuresOf(step), kind: kindOf(step) })));
  const test = orderTest(sequences, { next: random.next, draws });
  return {
    pValue: test.informative === 0 ? null : test.pValue,
    observed: test.observed,
    expected: test.expected,
    informative: test.informative,
    exact: test.exact,
    excess: excess(histories, test, level),
  };
}

/** A trajectory whose order could not have been another has no excess to tell, and would water that of the others down. */
function excess(histories: readonly CallHistory[], test: OrderTest, level: number): Estimate {
  const told = histories.flatMap(({ cluster, steps }, at) => {
    const own = test.sequences[at];
    return own === undefined || own.variance === 0 ? [] : [{ cluster, more: own.observed - own.expected, variance: own.variance, calls: callsAfterError(steps) }];
  });
  const calls = told.reduce((sum, one) => sum + one.calls, 0);
  const chance = calls === 0 ? 0 : told.reduce((sum, one) => sum + one.variance, 0) / calls ** 2;
  const ratio = clusteredRatio(
    told.map(({ more }) => more),
    told.map((one) => one.calls),
    told.map(({ cluster }) => cluster),
    level,
    chance,
  );
  if (ratio.state === 'too-few') return { state: 'too-few', value: ratio.value, n: ratio.n, unit: 'call', clusters: ratio.clusters };
  return {
    state: 'estimated',
    value: ratio.value,
    low: Math.max(-1, ratio.low),
    high: Math.min(1, ratio.high),
    level,
    n: ratio.n,
    unit: 'call',
    clusters: ratio.clusters,
    effectiveN: (ratio.n * chance) / ratio.standardError ** 2,
    method: 'observed minus chance order, cluster-robust t',
    population: 'new items of this kind',
  };
}

/** Calls of steps whose step before had an error. */
export function callsAfterError(steps: readonly HistoryStep[]): number {
  return steps.reduce((sum, step, at) => {
    const before = steps[at - 1];
    return before !== undefined && failuresOf(before) > 0 ? sum + step.length : sum;
  }, 0);
}
