import { expect, test } from 'vitest';
import type { Observation } from '../core/Observation.ts';
import { uniform } from '../../test/uniform.ts';
import { observed } from '../../test/observed.ts';
import { decidePairs } from './decidePairs.ts';
import { observationTable } from './ObservationTable.ts';
import { partsOf } from './parts.ts';
import { suspectedKeys } from './suspectedKeys.ts';
import { totals } from './totals.ts';

/** Answers that are the same each time: asking again says nothing new. */
function asked(model: string, times: number, isWrong: (question: number) => boolean): readonly Observation[] {
  return Array.from({ length: times }, (_, repetition) =>
    Array.from({ length: 60 }, (_entry, question) => {
      const id = `q${String(question)}`;
      return observed({
        model,
        caseId: repetition === 0 ? id : `${id}#${String(repetition + 1)}`,
        origin: { cluster: `tools ${String(question % 30)}` },
        asking: { question: id, repetition, made: 'call' },
        ...(isWrong(question) ? { wrong: 'wrong-value' as const } : {}),
      });
    }),
  ).flat();
}

const next = uniform(3);
const drawn = Array.from({ length: 120 }, () => next());

function draws(at: number): number {
  return drawn[at] ?? 0;
}

function diagnosed(times: number): { readonly width: number; readonly pair: number; readonly difference: number } {
  const observations = [...asked('a', times, (question) => draws(question) < 0.25), ...asked('b', times, (question) => draws(question + 60) < 0.35)];
  const table = observationTable(observations, new Set());
  const { strict } = totals(table, 'a', observations.filter(({ model }) => model === 'a'));
  const [pair] = decidePairs(table, partsOf(table));
  if (strict.state === 'too-few' || pair === undefined || pair.diagnosis.total.state === 'too-few') throw new Error('too few');
  return { width: strict.high - strict.low, pair: pair.diagnosis.pValue, difference: pair.diagnosis.total.high - pair.diagnosis.total.low };
}

test('questions asked again and answered the same count once: no interval narrows and no test grows bolder', () => {
  const once = diagnosed(1);
  const often = diagnosed(6);
  expect(often.width).toBeGreaterThan(0.95 * once.width);
  expect(often.difference).toBeGreaterThan(0.95 * once.difference);
  expect(often.pair).toBeCloseTo(once.pair, 12);
});

test('a key is suspected once, however often its question was asked', () => {
  const models = ['ann', 'ben', 'cay', 'dan', 'eve', 'fay', 'gus', 'hal'];
  const table = observationTable(models.flatMap((model) => asked(model, 3, (question) => question === 7)), new Set());
  expect(suspectedKeys(table).map(({ caseId, reason }) => `${caseId} ${reason}`)).toEqual(['q7 nobody-passes']);
});
