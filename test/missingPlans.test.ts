import { expect, test } from 'vitest';
import { seededRandom } from '../src/core/seededRandom.ts';
import type { Finding } from '../src/core/Finding.ts';
import type { Observation } from '../src/core/Observation.ts';
import { observationTable } from '../src/diagnosis/ObservationTable.ts';
import { atOnceFindings } from '../src/diagnosis/skills/atOnceFindings.ts';
import { observed } from './observed.ts';

function one(item: number, subtask: string, right: boolean | null): Observation {
  const composed = { item: `i${String(item)}`, block: `i${String(item)}`, subtask, part: 'find', world: 'w', shape: 'nested', templates: [], depth: 2, obscurity: 0, positions: [], promptLength: 0, versions: {} } as const;
  const outcome = right === null ? ({ outcome: 'not-observed' } as const) : right ? {} : ({ wrong: 'broken-reference' } as const);
  return observed({ caseId: `${subtask} ${String(item)}`, asks: 'state', ...outcome, origin: { category: subtask, cluster: `c${String(item % 60)}`, composed } });
}

function found(pairs: readonly (readonly [steps: boolean | null, plan: boolean | null])[]): Finding | undefined {
  return atOnceFindings(observationTable(pairs.flatMap(([steps, plan], item) => [one(item, 'nested', steps), one(item, 'nested-at-once', plan)]), new Set()), 'a', 0.05)[0];
}

const halfWrong = Array.from({ length: 120 }, (_, item) => [true, item % 2 === 0] as const);

test('plans that fail where steps do not are named, with an interval above nothing', () => {
  const finding = found(halfWrong);
  expect([finding?.code, finding?.effect.state === 'estimated' && finding.effect.low > 0, finding?.caseCount]).toEqual(['wrong-at-once', true, 60]);
});

test('what was not observed may have been right: right plans that are missing make nothing certain', () => {
  const random = seededRandom('missing');
  const truth = Array.from({ length: 120 }, () => [random.next() < 0.8, random.next() < 0.8] as const);
  expect(found(truth)).toBeUndefined();
  expect(found(truth.map(([steps, plan]) => [steps, plan ? null : plan]))).toBeUndefined();
  expect(found(halfWrong.map(([, plan]) => [null, plan]))).toBeUndefined();
});

test('few that are missing widen the interval and leave what is certain', () => {
  const [whole, lacking] = [found(halfWrong), found(halfWrong.map(([steps, plan], item) => [steps, item % 12 === 1 ? null : plan]))];
  if (whole?.effect.state !== 'estimated' || lacking?.effect.state !== 'estimated') throw new Error('not certain');
  expect(lacking.effect.low).toBeLessThan(whole.effect.low);
  expect(lacking.effect.low).toBeGreaterThan(0);
});

test('of models that plan as well as they act, hardly one is named, and none with an interval that reaches nothing', () => {
  const named = Array.from({ length: 300 }, (_, seed) => {
    const random = seededRandom(`same ${String(seed)}`);
    return found(Array.from({ length: 60 }, () => [random.next() < 0.85, random.next() < 0.85] as const));
  }).filter((finding) => finding !== undefined);
  // Binomial, 300 of 2.5 %: 99.9 % of draws lie at or below 17.
  expect(named.length).toBeLessThanOrEqual(17);
  for (const { effect } of named) expect(effect.state === 'estimated' && effect.low > 0).toBe(true);
});
