import { describe, expect, it } from 'vitest';
import type { Finding } from '../core/Finding.ts';
import { answersOf } from '../../test/observed.ts';
import { withinBounds } from './withinBounds.ts';

const finding = (low: number, high: number, fields: Partial<Finding> = {}): Finding => ({
  id: 'id', code: 'fault', model: 'a', other: null, subject: { kind: 'values', scope: 'everywhere', name: null }, certain: true,
  effect: { state: 'estimated', value: (low + high) / 2, low, high, level: 0.95, n: 100, unit: 'trial', clusters: 100, effectiveN: 100, method: 'made up', population: 'new items of this kind' },
  cost: null, basis: { kind: 'cohort', models: ['b', 'c'] }, pValue: 0.001, smallestEffect: null, trialsNeeded: null, details: [], cases: [], caseCount: 0,
  ...fields,
});

/** `missing` of 100 answers were not observed. */
const answers = (model: string, missing: number): ReturnType<typeof answersOf> =>
  answersOf(model, 100, () => undefined, (index) => (index < missing ? { outcome: 'not-observed' } : {}));
const certain = (one: Finding, observations: ReturnType<typeof answersOf>): boolean => withinBounds([one], observations)[0]?.certain ?? false;

describe('withinBounds', () => {
  it('leaves findings alone where at most one in a hundred is missing', () => {
    const findings = [finding(0.005, 0.1)];
    expect(withinBounds(findings, [...answers('a', 1), ...answers('b', 1)])).toEqual(findings);
  });

  it.each([
    [0.06, 5, 0, 0, true],
    [0.05, 5, 0, 0, false],
    [0.06, 0, 10, 0, true],
    [0.06, 0, 10, 4, false],
    [0.06, 2, 0, 10, false],
  ])('an excess of at least %d with %i, %i and %i missing stays certain: %s', (low, own, first, second, stays) => {
    expect(certain(finding(low, 0.3), [...answers('a', own), ...answers('b', first), ...answers('c', second)])).toBe(stays);
  });

  it('counts planned trials without an end as missing', () => {
    const unasked = (count: number): boolean | undefined => withinBounds([finding(0.06, 0.3)], answers('a', 0), new Map([['a', count]]))[0]?.certain;
    expect([unasked(1), unasked(6), unasked(7)]).toEqual([true, true, false]);
    // Of further rounds nobody knows how many there will be.
    expect(withinBounds([finding(0.9, 0.99)], answers('a', 0), 'unknown')[0]?.certain).toBe(false);
  });

  it('takes what is missing of the questions that a finding speaks of, and not of all', () => {
    const isLate = ({ caseId }: { readonly caseId: string }): boolean => Number(caseId.slice(5)) >= 80;
    const observations = answersOf('a', 100, () => undefined, (index) => (index >= 97 ? { outcome: 'not-observed' } : {}));
    const stays = (low: number, n: number, speaks: (typeof isLate) | null): boolean | undefined => {
      const one = finding(low, 0.9);
      return withinBounds([{ ...one, effect: { ...one.effect, n } }], observations, new Map(), () => speaks)[0]?.certain;
    };
    expect([stays(0.04, 97, null), stays(0.02, 97, null)]).toEqual([true, false]);
    // Three of twenty are missing, and of them ten answers count.
    expect([stays(0.14, 17, isLate), stays(0.16, 17, isLate), stays(0.22, 10, isLate), stays(0.24, 10, isLate)]).toEqual([false, true, false, true]);
    expect(stays(0.005, 80, (one) => !isLate(one))).toBe(true);
  });

  it('takes the other model of a pair, or the reference, and negative effects by their nearer end', () => {
    const observations = [...answers('a', 0), ...answers('b', 8), ...answers('c', 0)];
    expect(certain(finding(-0.3, -0.09, { other: 'b' }), observations)).toBe(true);
    expect(certain(finding(-0.3, -0.07, { other: 'b' }), observations)).toBe(false);
    expect(certain(finding(0.07, 0.3, { other: 'c' }), observations)).toBe(true);
    expect(certain(finding(0.07, 0.3, { basis: { kind: 'reference', model: 'b' } }), observations)).toBe(false);
    expect(certain(finding(0.07, 0.3, { basis: { kind: 'same-answers' } }), observations)).toBe(true);
  });
});
