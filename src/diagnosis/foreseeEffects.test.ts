import { describe, expect, test } from 'vitest';
import { madeCase } from '../../test/live/madeCases.ts';
import type { Case } from '../core/Case.ts';
import { normalQuantile } from '../stats/normalQuantile.ts';
import { tQuantile } from '../stats/tQuantile.ts';
import { foreseeEffects } from './foreseeEffects.ts';

/** A loss over t errors where it is there and z of its own and of theirs: 1 where it is the smallest that so many looks find in 95 of 100 runs. `percent`: design effect over trials, in hundredths. */
function ratioOf(loss: number | null, clusters: number, percent: number, looks: number): number {
  const error = Math.sqrt(((0.8 - (loss ?? Number.NaN)) * (0.2 + (loss ?? Number.NaN)) * percent) / 100);
  const t = tQuantile(1 - 0.05 / looks / 2, clusters - 1);
  return (loss ?? Number.NaN) / ((t + normalQuantile(0.95) * Math.sqrt(1 + (t * t) / (2 * (clusters - 1)))) * error);
}

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

const composedOrigin: NonNullable<Case['origin']['composed']> = { item: 'i', block: 'b', subtask: 'parallel', part: 'find', world: 'orders', shape: 'parallel', templates: [], depth: 0, obscurity: 0, positions: [], promptLength: 0, versions: {} };

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
    for (const { smallestEffect } of foreseeEffects(many, 1, 1)) expect(ratioOf(smallestEffect, 100, 1, 6)).toBeCloseTo(1, 4);
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
  test.each<readonly [string, number, number, number, number]>([
    ['each with tools of its own', 100, 100, 1, 1 / 100],
    ['four that share tools: design effect 1 + 3 · 0.1', 100, 25, 1, 1.3 / 100],
    ['repetitions that share them too: 1 + 0.5 + 3 · 2 · 0.1', 100, 25, 2, 2.1 / 200],
    ['repetitions of questions with tools of their own: 1 + 9 · 0.5', 100, 100, 10, 5.5 / 1000],
  ])('%s', (_, n, clusters, repetitions, share) => {
    for (const { smallestEffect } of foreseeEffects(spread(n, clusters), 1, repetitions)) expect(ratioOf(smallestEffect, clusters, share * 100, 2)).toBeCloseTo(1, 4);
  });

  test('the error rate is shared out over the models', () => {
    expect(ratioOf(foreseeEffects(spread(100, 100), 3, 1)[0]?.smallestEffect ?? null, 100, 1, 6)).toBeCloseTo(1, 4);
    expect(foreseeEffects(spread(100, 100), 0, 1)).toEqual(foreseeEffects(spread(100, 100), 1, 1));
  });

  test('below ten sets of tools nothing is said', () => {
    expect(foreseeEffects(spread(90, 9), 1, 1).map(({ smallestEffect }) => smallestEffect)).toEqual([null, null]);
    expect(foreseeEffects(spread(90, 10), 1, 1).every(({ smallestEffect }) => smallestEffect !== null)).toBe(true);
  });
});
