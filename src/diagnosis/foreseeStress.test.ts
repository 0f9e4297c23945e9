import { expect, test } from 'vitest';
import { madeCase } from '../../test/live/madeCases.ts';
import type { Case } from '../core/Case.ts';
import { foreseeStress, smallestLoss } from './foreseeStress.ts';
import { lookAlphas } from './stress/lookAlphas.ts';

const variants = (stressor: string, levels: readonly string[], count: number, analysis: 'dose' | 'invariance' = 'invariance'): readonly Case[] =>
  levels.flatMap((level) =>
    Array.from({ length: count }, (_, index) => {
      const one = madeCase(`c${String(index)}~${stressor}=${level}`);
      return { ...one, origin: { ...one.origin, cluster: `k${String(index % 40)}`, stress: { base: `c${String(index)}`, stressor, analysis, level, dose: null, control: false } } };
    }),
  );

test('base cases and reruns are no stressor', () => {
  expect(foreseeStress([madeCase('a'), ...variants('rerun', ['1'], 50)], 1)).toEqual([]);
});

test('the level with the fewest questions decides, and fewer than ten clusters tell nothing', () => {
  const found = foreseeStress([...variants('a', ['x'], 80), ...variants('a', ['y'], 60), ...variants('few', ['z'], 9)], 1);
  expect(found.map(({ stressor, levels, questions, clusters }) => [stressor, levels, questions, clusters])).toEqual([
    ['a', 2, 60, 40],
    ['few', 1, 9, 9],
  ]);
  expect(found[1]?.smallestEffect).toBeNull();
});

test('more questions see less; more looks, models and kinds of analysis see more only', () => {
  const size = (cases: readonly Case[], models = 1): number => foreseeStress(cases, models)[0]?.smallestEffect ?? Number.NaN;
  const plain = size(variants('a', ['x'], 128));
  expect(size(variants('a', ['x'], 256))).toBeLessThan(plain);
  expect(size(variants('a', ['x', 'y'], 128))).toBeGreaterThan(plain);
  expect(size(variants('a', ['x'], 128), 3)).toBeGreaterThan(plain);
  expect(size([...variants('a', ['x'], 128), ...variants('b', ['x'], 128, 'dose')])).toBeGreaterThan(plain);
});

test('fewer than ten clusters, or a loss that is larger than there is to lose, are not foreseen', () => {
  expect(smallestLoss('dose', 9, 9, 0.01)).toBeNull();
  expect(smallestLoss('dose', 10, 10, 0.005)).toBe(1);
  // All ten clusters losing alike have a p-value of 2^-10.
  expect(smallestLoss('dose', 100, 10, 0.001)).toBeNull();
  expect(smallestLoss('dose', 100, 12, 0.001)).not.toBeNull();
});

test('every look has its share of the error rate', () => {
  const origin = (stressor: string, analysis: 'dose' | 'invariance' | 'history' | 'faults' | 'factor', level: string, more: object = {}): Parameters<typeof lookAlphas>[0][number] => ({ base: 'b', stressor, analysis, level, dose: null, control: false, ...more });
  const history = (position: number, share: number): object => ({ history: { position, share, error: 'wrong-value', cascaded: false, lastWrong: false } });
  // Two looks of doses above the mildest, the arm of equal length being none, of which one side is told; one of a change, of which half goes to turning over, on two sides.
  const both = lookAlphas([origin('a', 'dose', '1'), origin('a', 'dose', '2'), origin('a', 'dose', '2-length', { control: true }), origin('a', 'dose', '4'), origin('b', 'invariance', 'x')], 2);
  expect(both.get('a')).toBeCloseTo(0.05 / 2 / 2 / 2 / 2, 12);
  expect(both.get('b')).toBeCloseTo(0.05 / 2 / 2 / 4, 12);
  // However few looks there are, none is certain whose 95 % interval reaches nothing.
  expect(lookAlphas([origin('a', 'dose', '1'), origin('a', 'dose', '2')], 1).get('a')).toBe(0.025);
  // Early against late, and two shares of errors against none.
  expect(lookAlphas([origin('h', 'history', '0@3', history(3, 0)), origin('h', 'history', '0', history(33, 0)), origin('h', 'history', '50', history(33, 0.5)), origin('h', 'history', '100', history(33, 1))], 1).get('h')).toBeCloseTo(0.05 / 2 / 3, 12);
  // Where calls were refused, what removing them gains takes half of it; two such stressors have half each.
  const refused = (stressor: string): readonly Parameters<typeof lookAlphas>[0][number][] => [origin(stressor, 'history', '0', history(33, 0)), origin(stressor, 'history', '50-names', { history: { position: 33, share: 0.5, error: 'wrong-name', cascaded: false, lastWrong: false } })];
  expect(lookAlphas(refused('h'), 1).get('h')).toBeCloseTo(0.05 / 2 / 1 / 2, 12);
  expect(lookAlphas([...refused('h'), origin('i', 'history', '0', history(33, 0)), origin('i', 'history', '100', history(33, 1))], 1)).toEqual(new Map([['h', 0.05 / 2 / 2 / 2], ['i', 0.05 / 2 / 2]]));
  // Who obeys an instruction is asked beside who invents.
  expect(lookAlphas([origin('f', 'faults', 'fails'), origin('f', 'faults', 'instruction')], 1).get('f')).toBeCloseTo(0.05 / 2 / 3, 12);
  const arms = lookAlphas([origin('x', 'factor', 'a'), origin('x', 'factor', 'b'), origin('x', 'factor', 'c'), origin('y', 'factor', 'a'), origin('y', 'factor', 'b')], 1);
  expect([arms.get('x'), arms.get('y')]).toEqual([0.05 / 2 / 4, 0.05 / 2 / 2]);
});
