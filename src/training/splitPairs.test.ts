import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../core/seededRandom.ts';
import type { MadePair } from './MadePair.ts';
import type { Situation } from './Situation.ts';
import { splitPairs, subjectsOf } from './splitPairs.ts';

/** A pair that speaks of these tools of a world and of nothing else. */
function about(world: string, tools: readonly string[]): MadePair {
  const situation = { composed: { world, item: tools.join(' '), templates: ['frames/please', ...tools.map((tool) => `${world}/${tool}/plain`)] }, case: { key: { kind: 'none' } } };
  return { situation: situation as unknown as Situation } as MadePair;
}

const someTools = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 3 });
const somePairs = fc.array(fc.tuple(fc.constantFrom('crm', 'bank', 'own'), someTools), { maxLength: 80 }).map((all) => all.map(([world, tools]) => about(world, tools)));

test('no tool stands on both sides, no pair is lost, and the same seed gives the same', () => {
  fc.assert(
    fc.property(somePairs, fc.constantFrom(0, 0.15, 0.4), fc.string(), (pairs, share, seed) => {
      const split = splitPairs(pairs, share, seededRandom(seed));
      const spoken = (side: readonly MadePair[]): ReadonlySet<string> => new Set(side.flatMap(({ situation }) => subjectsOf(situation)));
      const [train, validation] = [spoken(split.train), spoken(split.validation)];
      expect([...train].filter((subject) => validation.has(subject))).toEqual([]);
      expect(split.train.length + split.validation.length + split.between.length).toBe(pairs.length);
      expect(new Set([...split.train, ...split.validation, ...split.between]).size).toBe(pairs.length);
      expect([...validation].every((subject) => split.heldOut.includes(subject))).toBe(true);
      expect(splitPairs(pairs, share, seededRandom(seed))).toEqual(split);
      expect(split.train.length).toBeGreaterThanOrEqual(Math.min(pairs.length, pairs.length * 0.7 * (1 - share)));
      if (share === 0) expect(split.train).toEqual(pairs);
    }),
  );
});

test('whole groups are held out where there are such, so that nothing lies between', () => {
  const pairs = ['crm', 'bank', 'travel', 'library', 'health'].flatMap((world) => Array.from({ length: 20 }, (_, at) => about(world, at % 2 === 0 ? ['a', 'b'] : ['b', 'c'])));
  const { train, validation, between } = splitPairs(pairs, 0.2, seededRandom('x'));
  expect([train.length, validation.length, between.length]).toEqual([80, 20, 0]);
});

test('where all is tied together single tools are held out, and what ties them is left out', () => {
  const pairs = Array.from({ length: 60 }, (_, at) => about('own', [`t${String(at % 6)}`, ...(at % 10 === 0 ? [`t${String((at + 1) % 6)}`] : [])]));
  const { train, validation, between } = splitPairs(pairs, 0.15, seededRandom('x'));
  expect(validation.length).toBeGreaterThanOrEqual(6);
  expect(between.length).toBeLessThan(8);
  expect(train.length).toBeGreaterThan(30);
});

test('where one tool is in nearly every pair nothing is held out rather than everything lost', () => {
  const hub = [...Array.from({ length: 10 }, () => about('own', ['search'])), ...Array.from({ length: 90 }, (_, at) => about('own', ['search', `t${String(at % 6)}`]))];
  const others = Array.from({ length: 12 }, (_, at) => about('own', [`t${String(at % 6)}`]));
  for (const pairs of [hub, [...hub, ...others], Array.from({ length: 60 }, (_, at) => about('own', [['a'], ['a', 'b'], ['b']][at % 3]!))]) {
    expect(splitPairs(pairs, 0.15, seededRandom('a'))).toEqual({ train: pairs, validation: [], between: [], heldOut: [] });
  }
});
