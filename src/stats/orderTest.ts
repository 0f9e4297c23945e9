import { chanceOrder, failuresAfterFailure, movingSteps } from './chanceOrder.ts';
import type { ChanceOrder, OrderedStep } from './chanceOrder.ts';
import { demand } from './demand.ts';

/** Whether failures follow failures more often than the order within each sequence gives by chance. */
export interface OrderTest {
  /** One-sided: P(as many failures right after a failed step, or more). 1 where no order could differ. */
  readonly pValue: number;
  /** Failures in steps whose step before failed. */
  readonly observed: number;
  /** The same where order is left to chance. */
  readonly expected: number;
  /** Sequences whose order could have given another number; only they speak. */
  readonly informative: number;
  /** Whether every order was counted; else `draws` random ones, and the p-value is (b + 1)/(draws + 1). */
  readonly exact: boolean;
  /** Of each sequence, in order. */
  readonly sequences: readonly SequenceOrder[];
}

export interface SequenceOrder {
  readonly observed: number;
  readonly expected: number;
  /** Of the number by chance; 0: the sequence says nothing. */
  readonly variance: number;
}

export interface OrderOptions {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** Random orders where counting all would cost too much. */
  readonly draws: number;
  /** As of `chanceOrder`. */
  readonly mostStates?: number;
}

/**
 * The permutation test within sequences: each keeps its own failures, and only their order is by chance, so
 * that differences between hard and easy sequences cannot pass for failures that breed failures. The
 * statistic looks one step back: with all earlier failures counted, the sum over the failures of those
 * before them is the same in every order, and what is left to test is only whether failures come late.
 *
 * The last step of each kind keeps its place (see `chanceOrder`). Without that, trajectories that end on a
 * success make the test find what is not there.
 *
 * @throws RangeError on malformed input
 * @see Good (2005), Permutation, Parametric and Bootstrap Tests, §3; Phipson and Smyth (2010) for (b + 1)/(m + 1)
 */
export function orderTest(sequences: readonly (readonly OrderedStep[])[], options: OrderOptions): OrderTest {
  demand.whole('draws', options.draws, 100);
  const observed = sequences.map((steps) => failuresAfterFailure(steps.map(({ failures }) => failures)));
  const counted: ChanceOrder[] = [];
  for (const steps of sequences) {
    const order = chanceOrder(steps, options.mostStates);
    if (order === null) return drawn(sequences, observed, options);
    counted.push(order);
  }
  const sum = total(observed);
  const own = counted.map(({ mean, variance }, at): SequenceOrder => ({ observed: observed[at] ?? 0, expected: mean, variance }));
  return conclude(own, sum === 0 ? 1 : upperTail(counted.map(({ chances }) => chances), sum), true);
}

/** Variances below this are rounding. */
const rounding = 1e-9;

function conclude(sequences: readonly SequenceOrder[], pValue: number, exact: boolean): OrderTest {
  const informative = sequences.filter(({ variance }) => variance > rounding).length;
  return {
    pValue: informative === 0 ? 1 : Math.min(1, pValue),
    observed: total(sequences.map((one) => one.observed)),
    expected: total(sequences.map((one) => one.expected)),
    informative,
    exact,
    sequences: sequences.map((one) => (one.variance > rounding ? one : { ...one, variance: 0 })),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** P(the sum of independent numbers with these chances ≥ `least`). */
function upperTail(all: readonly Float64Array[], least: number): number {
  let sums = Float64Array.of(1);
  for (const chances of all) {
    const next = new Float64Array(sums.length + chances.length - 1);
    for (let a = 0; a < sums.length; a++) for (let b = 0; b < chances.length; b++) next[a + b] = (next[a + b] ?? 0) + (sums[a] ?? 0) * (chances[b] ?? 0);
    sums = next;
  }
  let tail = 0;
  // The small chances first.
  for (let at = sums.length - 1; at >= least; at--) tail += sums[at] ?? 0;
  return tail;
}

function drawn(sequences: readonly (readonly OrderedStep[])[], observed: readonly number[], { next, draws }: OrderOptions): OrderTest {
  const shuffles = sequences.map((steps) => shuffler(steps, next));
  const sums = new Float64Array(sequences.length);
  const squares = new Float64Array(sequences.length);
  const least = total(observed);
  let reached = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    shuffles.forEach((shuffle, at) => {
      const number = failuresAfterFailure(shuffle());
      sums[at] = (sums[at] ?? 0) + number;
      squares[at] = (squares[at] ?? 0) + number * number;
      sum += number;
    });
    if (sum >= least) reached += 1;
  }
  const own = observed.map((number, at): SequenceOrder => {
    const mean = (sums[at] ?? 0) / draws;
    return { observed: number, expected: mean, variance: (squares[at] ?? 0) / draws - mean * mean };
  });
  return conclude(own, (reached + 1) / (draws + 1), false);
}

/** Gives the failures of a sequence in one random order after another; the list is reused. */
function shuffler(steps: readonly OrderedStep[], next: () => number): () => Float64Array {
  const failures = Float64Array.from(steps, (step) => step.failures);
  const places = new Map<string | number, number[]>();
  const moving = movingSteps(steps);
  steps.forEach(({ kind }, at) => {
    if (moving[at] !== true) return;
    const own = places.get(kind) ?? [];
    places.set(kind, own);
    own.push(at);
  });
  const groups = [...places.values()];
  return () => {
    for (const group of groups) {
      for (let last = group.length - 1; last > 0; last--) {
        const [a = 0, b = 0] = [group[last], group[Math.floor(next() * (last + 1))]];
        const kept = failures[a] ?? 0;
        failures[a] = failures[b] ?? 0;
        failures[b] = kept;
      }
    }
    return failures;
  };
}
