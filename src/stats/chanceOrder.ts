import { demand } from './demand.ts';

/** One step of a sequence: how many of its trials failed, and what kind of step it is. */
export interface OrderedStep {
  readonly failures: number;
  /** Failures change places only among steps of one kind; one kind for all: among all. */
  readonly kind: string | number;
}

/** How many failures come right after a failed step when the order is left to chance. */
export interface ChanceOrder {
  /** Chance of each number, from 0. */
  readonly chances: Float64Array;
  readonly mean: number;
  readonly variance: number;
}

/** The number of failures in steps whose step before failed, as the sequence stands. */
export function failuresAfterFailure(failures: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 1; at < failures.length; at++) if ((failures[at - 1] ?? 0) > 0) sum += failures[at] ?? 0;
  return sum;
}

/**
 * The exact distribution of `failuresAfterFailure` when the numbers of failures change places at random
 * among the steps of their kind. The last step of each kind keeps its own: what ends its use may be its
 * outcome (a success after which nothing is left to do, an error too many), and given how the last one
 * went, the order of those before it is still by chance.
 *
 * Found by going through the steps with what is left of each kind, so that its cost grows with the number
 * of different remainders and not with that of orders.
 *
 * @param mostStates - remainders at one step beyond which it is not counted
 * @returns `null` where counting would cost too much
 * @throws RangeError on a number of failures that is not whole or is negative
 * @see Wald and Wolfowitz (1940), Ann Math Stat 11:147 (runs); Miller and Sanjurjo (2018), Econometrica 86:2019
 */
export function chanceOrder(steps: readonly OrderedStep[], mostStates = 20_000): ChanceOrder | null {
  steps.forEach(({ failures }, at) => {
    demand.whole(`steps[${at}].failures`, failures, 0);
  });
  if (steps.every(({ failures }) => failures === 0)) return { chances: Float64Array.of(1), mean: 0, variance: 0 };
  const moving = movingSteps(steps);
  const piles = pilesOf(steps.filter((_, at) => moving[at] === true));
  const reach = steps.reduce((sum, { failures }) => sum + failures, 0);
  if (piles.codes > Number.MAX_SAFE_INTEGER / 2) return null;
  let states = new Map<number, Float64Array>([[stateOf(piles.full, false), Float64Array.of(1)]]);
  for (const [at, { kind, failures }] of steps.entries()) {
    states = moving[at] === true ? stepOn(states, piles.ofKind.get(kind) ?? [], reach) : stay(states, failures, reach);
    if (states.size > mostStates) return null;
  }
  return momentsOf(states);
}

/** Whether each step may change places: all but the last of each kind. */
export function movingSteps(steps: readonly OrderedStep[]): readonly boolean[] {
  const last = new Map(steps.map(({ kind }, at) => [kind, at]));
  return steps.map(({ kind }, at) => last.get(kind) !== at);
}

/** Steps of one kind with one number of failures; how many of them are left is a digit of a code. */
interface Pile {
  readonly failures: number;
  readonly count: number;
  readonly place: number;
}

interface Piles {
  readonly ofKind: ReadonlyMap<string | number, readonly Pile[]>;
  /** The code in which nothing is used up yet. */
  readonly full: number;
  readonly codes: number;
}

function pilesOf(steps: readonly OrderedStep[]): Piles {
  const counts = new Map<string | number, Map<number, number>>();
  for (const { kind, failures } of steps) {
    const own = counts.get(kind) ?? new Map<number, number>();
    counts.set(kind, own.set(failures, (own.get(failures) ?? 0) + 1));
  }
  let codes = 1;
  let full = 0;
  const ofKind = new Map<string | number, readonly Pile[]>();
  for (const [kind, own] of counts) {
    const piles = [...own].map(([failures, count]): Pile => {
      const place = codes;
      codes *= count + 1;
      full += count * place;
      return { failures, count, place };
    });
    ofKind.set(kind, piles);
  }
  return { ofKind, full, codes };
}

/** What is left of every pile, and whether the step before failed, as one number. */
function stateOf(code: number, failed: boolean): number {
  return code * 2 + Number(failed);
}

function stepOn(states: ReadonlyMap<number, Float64Array>, piles: readonly Pile[], reach: number): Map<number, Float64Array> {
  const next = new Map<number, Float64Array>();
  for (const [state, chances] of states) {
    const afterFailure = state % 2 === 1;
    const code = (state - Number(afterFailure)) / 2;
    const left = piles.map(({ count, place }) => Math.floor(code / place) % (count + 1));
    const all = left.reduce((sum, count) => sum + count, 0);
    piles.forEach(({ failures, place }, at) => {
      const share = (left[at] ?? 0) / all;
      if (share > 0) addTo(next, stateOf(code - place, failures > 0), chances, share, afterFailure ? failures : 0, reach);
    });
  }
  return next;
}

function addTo(states: Map<number, Float64Array>, state: number, chances: Float64Array, share: number, more: number, reach: number): void {
  const known = states.get(state) ?? new Float64Array(reach + 1);
  for (let sum = 0; sum + more <= reach && sum < chances.length; sum++) known[sum + more] = (known[sum + more] ?? 0) + share * (chances[sum] ?? 0);
  states.set(state, known);
}

function stay(states: ReadonlyMap<number, Float64Array>, failures: number, reach: number): Map<number, Float64Array> {
  const next = new Map<number, Float64Array>();
  for (const [state, chances] of states) {
    const afterFailure = state % 2 === 1;
    addTo(next, stateOf((state - Number(afterFailure)) / 2, failures > 0), chances, 1, afterFailure ? failures : 0, reach);
  }
  return next;
}

function momentsOf(states: ReadonlyMap<number, Float64Array>): ChanceOrder {
  const chances = new Float64Array(Math.max(...[...states.values()].map(({ length }) => length)));
  for (const own of states.values()) own.forEach((chance, number) => (chances[number] = (chances[number] ?? 0) + chance));
  const mean = chances.reduce((sum, chance, number) => sum + chance * number, 0);
  const variance = chances.reduce((sum, chance, number) => sum + chance * (number - mean) ** 2, 0);
  return { chances, mean, variance };
}
