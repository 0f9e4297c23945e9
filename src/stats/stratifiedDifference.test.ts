import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import rows from './reference/stratifiedDifference.json' with { type: 'json' };
import { stratifiedDifference } from './stratifiedDifference.ts';

/** `per` units in each of `clusters`, the first half of which carry something. */
function units(clusters: number, per: number, outcome: (exposed: boolean, place: number) => boolean): Parameters<typeof stratifiedDifference>[0] {
  const all = Array.from({ length: clusters * per }, (_, place) => ({ cluster: Math.floor(place / per), place: place % per, exposed: Math.floor(place / per) < clusters / 2 }));
  return { outcomes: all.map(({ exposed, place }) => outcome(exposed, place)), exposed: all.map(({ exposed }) => exposed), strata: all.map(() => 'one'), clusters: all.map(({ cluster }) => cluster) };
}

describe('stratifiedDifference', () => {
  it.each(rows)('equals the linear model of the survey package at $level', ({ level, clusters, strata, exposed, outcomes, value, standardError, low, high }) => {
    const result = stratifiedDifference({ outcomes, exposed, strata, clusters }, level);
    if (result.state === 'too-few') throw new Error('too few');
    expectClose(result.value, value, 1e-12);
    expectClose(result.standardError, standardError, 1e-9);
    expectClose(result.low, low, 1e-9);
    expectClose(result.high, high, 1e-9);
  });

  it('has a width where nothing varies, and stays within what rates can differ by', () => {
    const none = stratifiedDifference(units(12, 3, () => false), 0.95);
    expect(none.state === 'estimated' && none.low < -0.05 && none.value === 0 && none.high > 0.05).toBe(true);
    const all = stratifiedDifference(units(12, 3, (exposed) => exposed), 0.95);
    expect(all).toMatchObject({ state: 'estimated', value: 1, high: 1 });
    expect(all.state === 'estimated' && all.low).toBeLessThan(1);
  });

  it('compares within strata only: one that holds a single kind says nothing', () => {
    const { outcomes, exposed, clusters } = units(12, 4, (_, place) => place < 2);
    const strata = exposed.map((one, at) => (at % 4 === 0 ? `only ${String(one)}` : 'both'));
    const shifted = outcomes.map((one, at) => (at % 4 === 0 ? exposed[at] === true : one));
    expect(stratifiedDifference({ outcomes: shifted, exposed, strata, clusters }, 0.95)).toMatchObject({ state: 'estimated', value: 0, n: 36 });
  });

  it('says too few below ten clusters, and with fewer than five of one kind', () => {
    expect(stratifiedDifference(units(8, 20, (one) => one), 0.95)).toEqual({ state: 'too-few', value: 1, n: 160, clusters: 8 });
    const { outcomes, strata, clusters } = units(20, 3, () => true);
    expect(stratifiedDifference({ outcomes, strata, clusters, exposed: clusters.map((cluster) => Number(cluster) < 4) }, 0.95)).toMatchObject({ state: 'too-few', clusters: 20 });
    expect(stratifiedDifference({ outcomes: [], exposed: [], strata: [], clusters: [] }, 0.95)).toEqual({ state: 'too-few', value: null, n: 0, clusters: 0 });
  });
});
