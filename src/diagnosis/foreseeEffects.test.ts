import { describe, expect, test } from 'vitest';
import { madeCase } from '../../test/live/madeCases.ts';
import type { Case } from '../core/Case.ts';
import { foreseeEffects } from './foreseeEffects.ts';

interface Made {
  readonly cluster: string;
  readonly key?: Case['key'];
  readonly calls?: Case['origin']['calls'];
  readonly language?: Case['origin']['language'];
}

function made({ cluster, key, calls = { count: 1, tools: 1 }, language = 'python' }: Made, index: number): Case {
  const one = madeCase(`c${String(index)}`);
  return { ...one, key: key ?? one.key, origin: { ...one.origin, cluster, calls, language } };
}

const composedOrigin: NonNullable<Case['origin']['composed']> = { item: 'i', block: 'b', subtask: 'parallel', part: 'find', world: 'orders', shape: 'parallel', templates: [], depth: 0, obscurity: 0, positions: [], promptLength: 0, levels: {}, versions: {} };

const spread = (n: number, clusters: number, more: Partial<Made> = {}): readonly Case[] => Array.from({ length: n }, (_, index) => made({ ...more, cluster: `k${String(index % clusters)}` }, index));

describe('which trials speak of which part', () => {
  test('by key, calls, tools and language', () => {
    const cases = [
      made({ cluster: 'a' }, 0),
      made({ cluster: 'a', language: 'java' }, 1),
      made({ cluster: 'b', calls: { count: 2, tools: 1 }, language: 'javascript' }, 2),
      made({ cluster: 'c', calls: { count: 3, tools: 2 } }, 3),
      made({ cluster: 'd', calls: null, key: { kind: 'abstention', expected: 'no-call' } }, 4),
      made({ cluster: 'e', calls: null, key: { kind: 'abstention', expected: 'call' } }, 5),
    ];
    expect(foreseeEffects(cases, 1, 1).map(({ part, trials, clusters }) => [part, trials, clusters])).toEqual([
      ['calling', 4, 3],
      ['abstaining', 1, 1],
      ['one-call', 2, 1],
      ['several-calls', 2, 2],
      ['several-calls-same-tool', 1, 1],
      ['several-calls-different-tools', 1, 1],
      ['java', 1, 1],
      ['javascript', 1, 1],
    ]);
  });

  test('of composed questions the skills that their subtasks exercise', () => {
    const composed = (subtask: string, cluster: string, index: number): Case => {
      const one = made({ cluster }, index);
      return { ...one, origin: { ...one.origin, category: subtask, composed: { ...composedOrigin, subtask } } };
    };
    const cases = [composed('parallel', 'a', 0), composed('parallel', 'b', 1), composed('nested', 'a', 2), composed('response', 'c', 3)];
    const told = (all: readonly Case[]): unknown => foreseeEffects(all, 1, 1).map(({ part, trials, clusters }) => [part, trials, clusters]);
    expect(told(cases)).toEqual([
      ['calling', 3, 2],
      ['readable', 3, 2],
      ['name-detection', 3, 2],
      ['parameter-detection', 3, 2],
      ['parallel', 2, 2],
      ['nested', 1, 1],
      ['response', 1, 1],
    ]);
    expect(told([...cases, made({ cluster: 'd' }, 4)])).toEqual([['calling', 5, 4], ['one-call', 5, 4]]);
    // Five skills and one subtask are looked at.
    const many = Array.from({ length: 100 }, (_, index) => composed('parallel', `k${String(index)}`, index));
    const sixLooks = 2.393_979_800_498_08 + 1.644_853_626_951_472_7;
    expect(foreseeEffects(many, 1, 1).map(({ smallestEffect }) => smallestEffect?.toFixed(6))).toEqual(Array.from({ length: 5 }, () => (sixLooks * 0.04).toFixed(6)));
  });

  test('repetitions are further trials of the same sets of tools, and no cases speak of nothing', () => {
    expect(foreseeEffects(spread(3, 2), 1, 5).map(({ part, trials, clusters }) => [part, trials, clusters])).toEqual([
      ['calling', 15, 2],
      ['one-call', 15, 2],
    ]);
    expect(foreseeEffects([], 1, 1)).toEqual([]);
  });
});

describe('the smallest loss', () => {
  // z(1 − 0.05/2) + z(0.95) for one model and the two parts that such cases speak of.
  const twoLooks = 1.959_963_984_540_054 + 1.644_853_626_951_472_7;

  test.each<readonly [string, number, number, number, number]>([
    ['each with tools of its own', 100, 100, 1, Math.sqrt(0.16 / 100)],
    ['ten that share tools: design effect 1 + 9 · 0.1', 100, 10, 1, Math.sqrt((0.16 * 1.9) / 100)],
    ['repetitions that share them too: 1 + 0.5 + 9 · 2 · 0.1', 100, 10, 2, Math.sqrt((0.16 * 3.3) / 200)],
    ['repetitions of questions with tools of their own: 1 + 9 · 0.5', 100, 100, 10, Math.sqrt((0.16 * 5.5) / 1000)],
  ])('%s', (_, n, clusters, repetitions, error) => {
    for (const { smallestEffect } of foreseeEffects(spread(n, clusters), 1, repetitions)) expect(smallestEffect).toBeCloseTo(twoLooks * error, 12);
  });

  test('the error rate is shared out over the models', () => {
    // z(1 − 0.05/6)
    const sixLooks = 2.393_979_800_498_08 + 1.644_853_626_951_472_7;
    expect(foreseeEffects(spread(100, 100), 3, 1)[0]?.smallestEffect).toBeCloseTo(sixLooks * 0.04, 6);
    expect(foreseeEffects(spread(100, 100), 0, 1)).toEqual(foreseeEffects(spread(100, 100), 1, 1));
  });

  test('below ten sets of tools nothing is said', () => {
    expect(foreseeEffects(spread(90, 9), 1, 1).map(({ smallestEffect }) => smallestEffect)).toEqual([null, null]);
    expect(foreseeEffects(spread(90, 10), 1, 1).every(({ smallestEffect }) => smallestEffect !== null)).toBe(true);
  });
});
