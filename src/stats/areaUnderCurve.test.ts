import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { uniform } from '../../test/uniform.ts';
import { areaDifference } from './areaDifference.ts';
import { areaUnderCurve } from './areaUnderCurve.ts';
import { normalCdf } from './normalCdf.ts';
import { normalQuantile } from './normalQuantile.ts';
import rows from './reference/areaUnderCurve.json' with { type: 'json' };

const twenty = Array.from({ length: 20 }, (_, at) => at);
const events = twenty.map((at) => at >= 10);

describe('areaUnderCurve', () => {
  it.each(rows)('equals pROC, and the survey package where there are clusters: $name', (row) => {
    const scored = { scores: row.first, events: row.events.map((event) => event === 1), clusters: row.clusters };
    const result = areaUnderCurve(scored, 0.95);
    if (result.state === 'too-few') throw new Error('too few');
    expectClose(result.value, row.area, 1e-12);
    expectClose(result.standardError, row.standardError, 1e-10);
    expectClose(result.pValue, row.pValue, 1e-8);
    expectClose(result.low, row.low, 1e-8);
    expectClose(result.high, row.high, 1e-8);
    const difference = areaDifference(scored, row.second, 0.95);
    if (difference.state === 'too-few') throw new Error('too few');
    expectClose(difference.value, row.area - row.secondArea, 1e-12);
    expectClose(difference.standardError, row.differenceError, 1e-10);
    expectClose(difference.pValue, row.differenceP, 1e-8);
  });

  it('is turned round with the scores, and does not care for their scale', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ score: fc.integer({ min: 0, max: 9 }), event: fc.boolean(), cluster: fc.integer({ min: 0, max: 30 }) }), { minLength: 60, maxLength: 90 }), (units) => {
        const scored = { scores: units.map(({ score }) => score), events: units.map(({ event }) => event), clusters: units.map(({ cluster }) => cluster) };
        const own = areaUnderCurve(scored, 0.9);
        const turned = areaUnderCurve({ ...scored, scores: scored.scores.map((score) => 1 - score ** 3) }, 0.9);
        if (own.state === 'too-few' || turned.state === 'too-few') return;
        expect(turned.value).toBeCloseTo(1 - own.value, 12);
        expect(turned.low).toBeCloseTo(1 - own.high, 9);
        expect(own.low < own.value || own.value === 0).toBe(true);
        expect(own.high > own.low).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has an interval also where every pair is in one order', () => {
    const result = areaUnderCurve({ scores: twenty, events, clusters: twenty }, 0.95);
    expect(result).toMatchObject({ state: 'estimated', value: 1, high: 1, pValue: 2 / 1024 });
    expect(result.state === 'estimated' && result.low).toBeCloseTo(0.025 ** (1 / 10), 9);
    const none = areaUnderCurve({ scores: twenty.map(() => 3), events, clusters: twenty }, 0.95);
    expect(none).toMatchObject({ state: 'estimated', value: 0.5, pValue: 1 });
    expect(none.state === 'estimated' && none.high - none.low).toBeGreaterThan(0.3);
  });

  it('counts questions asked again as what they are', () => {
    const row = rows.find(({ name }) => name === 'singles');
    if (row === undefined) throw new Error('no such reference');
    const again = <Value>(list: readonly Value[]): readonly Value[] => [...list, ...list, ...list];
    const once = areaUnderCurve({ scores: row.first, events: row.events.map((event) => event === 1), clusters: row.clusters }, 0.95);
    const thrice = areaUnderCurve({ scores: again(row.first), events: again(row.events).map((event) => event === 1), clusters: again(row.clusters) }, 0.95);
    if (once.state === 'too-few' || thrice.state === 'too-few') throw new Error('too few');
    expectClose(thrice.low, once.low, 1e-12);
    expectClose(thrice.high, once.high, 1e-12);
  });

  it('says too few below ten clusters of either kind', () => {
    const clusters = twenty.map((at) => (at >= 10 ? at % 9 : at));
    expect(areaUnderCurve({ scores: twenty, events, clusters }, 0.95)).toEqual({ state: 'too-few', value: 1, n: 20, clusters: 9 });
    expect(areaUnderCurve({ scores: twenty, events: twenty.map(() => true), clusters: twenty }, 0.95)).toEqual({ state: 'too-few', value: null, n: 20, clusters: 0 });
    expect(areaDifference({ scores: twenty, events, clusters }, twenty, 0.95)).toEqual({ state: 'too-few', value: 0, n: 20, clusters: 9 });
  });

  it('gives two scores of one order no difference, with an interval', () => {
    const same = areaDifference({ scores: twenty, events, clusters: twenty }, twenty.map((at) => at * 2), 0.95);
    expect(same).toMatchObject({ state: 'estimated', value: 0, pValue: 1 });
    expect(same.state === 'estimated' && same.high).toBeGreaterThan(0.05);
  });

  /** Scores of which the second misses a share of those with the event and is else the same; how often the interval of the difference holds it. */
  it.each([
    { n: 300, rare: 0.06, missed: 0.05 },
    { n: 300, rare: 0.06, missed: 0.2 },
    { n: 200, rare: 0.5, missed: 0.05 },
  ])('of a difference holds it also where few have the event: $rare of $n, $missed missed', ({ n, rare, missed }) => {
    const next = uniform(n);
    const normal = (): number => normalQuantile(Math.max(1e-12, next()));
    const truth = missed * normalCdf(1.5 / Math.SQRT2);
    let covered = 0;
    let told = 0;
    for (let draw = 0; draw < 150; draw++) {
      const units = Array.from({ length: n }, (_, cluster) => {
        const event = next() < rare;
        const first = normal() + (event ? 1.5 : 0);
        return { cluster, event, first, second: event && next() < missed ? -9 : first };
      });
      const result = areaDifference({ scores: units.map(({ first }) => first), events: units.map(({ event }) => event), clusters: units.map(({ cluster }) => cluster) }, units.map(({ second }) => second), 0.95);
      if (result.state === 'too-few') continue;
      told += 1;
      if (result.low <= truth && truth <= result.high) covered += 1;
    }
    expect(told).toBeGreaterThan(135);
    expect(covered / told).toBeGreaterThan(0.915);
  });

  it('refuses what cannot be', () => {
    expect(() => areaUnderCurve({ scores: [NaN], events: [true], clusters: [1] }, 0.95)).toThrow(RangeError);
    expect(() => areaUnderCurve({ scores: [1], events: [], clusters: [1] }, 0.95)).toThrow(RangeError);
    expect(() => areaUnderCurve({ scores: [], events: [], clusters: [] }, 1)).toThrow(RangeError);
  });
});
