import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { chanceOrder, failuresAfterFailure } from './chanceOrder.ts';
import type { OrderedStep } from './chanceOrder.ts';

const one = (...failures: readonly number[]): readonly OrderedStep[] => failures.map((each) => ({ failures: each, kind: 0 }));

/** Every order of the steps within their kinds, the last of each kind where it is, one by one. */
function allOrders(steps: readonly OrderedStep[]): readonly number[] {
  const stays = steps.map(({ kind }, at) => !steps.slice(at + 1).some((later) => later.kind === kind));
  const found: number[] = [];
  const place = (order: readonly number[], left: readonly OrderedStep[]): void => {
    const at = order.length;
    const next = steps[at];
    if (next === undefined) found.push(failuresAfterFailure(order));
    else if (stays[at] === true) place([...order, next.failures], left);
    else {
      left.forEach((step, taken) => {
        if (step.kind === next.kind) place([...order, step.failures], left.filter((_, other) => other !== taken));
      });
    }
  };
  place([], steps.filter((_, at) => stays[at] !== true));
  return found;
}

describe('failuresAfterFailure', () => {
  it('counts the failures of steps whose step before failed', () => {
    expect([[], [3], [1, 1], [0, 1], [2, 3, 0, 4], [1, 0, 1], [1, 2, 3]].map(failuresAfterFailure)).toEqual([0, 0, 1, 0, 3, 0, 5]);
  });
});

describe('chanceOrder', () => {
  it('is what counting every order gives', () => {
    const step = fc.record({ failures: fc.constantFrom(0, 0, 1, 2), kind: fc.constantFrom('a', 'b', 0) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 7 }), (steps) => {
        const orders = allOrders(steps);
        const order = chanceOrder(steps);
        order?.chances.forEach((chance, number) => {
          expectClose(chance + 1, orders.filter((sum) => sum === number).length / orders.length + 1, 1e-12);
        });
        expectClose((order?.mean ?? -1) + 1, orders.reduce((sum, value) => sum + value, 0) / orders.length + 1, 1e-12);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('is the runs distribution of Wald and Wolfowitz where steps fail once at most', () => {
    // Of the orders of k failures and s successes, C(k−1, k−j)·C(s+1, j) have j runs of failures, so k − j failures after one.
    const choose = (n: number, k: number): number => (k < 0 || k > n ? 0 : Array.from({ length: k }, (_, at) => (n - at) / (at + 1)).reduce((a, b) => a * b, 1));
    const [k, s] = [9, 14];
    const failures = Array.from({ length: k + s }, (_, at) => Number(at < k));
    const { chances = new Float64Array() } = chanceOrder(one(...failures, 0)) ?? {};
    expect(chances.length).toBe(k + 1);
    for (let j = 1; j <= k; j++) expectClose(chances[k - j] ?? 0, (choose(k - 1, k - j) * choose(s + 1, j)) / choose(k + s, k), 1e-12);
  });

  it('leaves the last step of each kind in its place', () => {
    expect(chanceOrder(one(0, 1))?.variance).toBe(0);
    expect(chanceOrder(one(0, 1, 0))).toMatchObject({ mean: 0, variance: 0 });
    expect(chanceOrder(one(0, 1, 1))).toMatchObject({ mean: 0.5, variance: 0.25 });
    const untilItWorks = [1, 1, 0, 0, 0].map((failures, at): OrderedStep => ({ failures, kind: at < 3 ? 'first' : 'second' }));
    expect(chanceOrder(untilItWorks)).toMatchObject({ mean: 1, variance: 0 });
  });

  it('says nothing of one step or none', () => {
    expect(chanceOrder([])).toMatchObject({ mean: 0, variance: 0 });
    expect(chanceOrder(one(4))).toMatchObject({ mean: 0, variance: 0 });
  });

  it('moves failures among steps of one kind only', () => {
    const steps = [0, 0, 1, 1, 0].map((failures, at): OrderedStep => ({ failures, kind: at < 2 ? 'read' : 'write' }));
    expect(chanceOrder(steps)).toMatchObject({ mean: 1, variance: 0 });
    expect(chanceOrder(one(0, 0, 1, 1, 0))?.mean).toBeCloseTo(0.5, 12);
  });

  it('counts up to so many remainders, and long sequences of few kinds', () => {
    const many = Array.from({ length: 60 }, (_, at): OrderedStep => ({ failures: at % 3 === 0 ? 1 : 0, kind: at % 2 }));
    expect(chanceOrder(many)?.mean).toBeGreaterThan(0);
    expect(chanceOrder(many, 10)).toBeNull();
    const kinds = Array.from({ length: 400 }, (_, at): OrderedStep => ({ failures: at % 2, kind: at >> 2 }));
    expect(chanceOrder(kinds)).toBeNull();
  });

  it('refuses what is no count', () => {
    expect(() => chanceOrder(one(0, 0.5))).toThrow(new RangeError('expected steps[1].failures to be a whole number of at least 0; came 0.5'));
    expect(() => chanceOrder(one(-1))).toThrow(RangeError);
  });
});
