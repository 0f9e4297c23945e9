import { expect, test } from 'vitest';
import { observed } from '../../test/observed.ts';
import type { Observation } from '../core/Observation.ts';
import { unavailablePartText } from '../wording/unavailablePartText.ts';
import { observationTable } from './ObservationTable.ts';
import { partsOf } from './parts.ts';
import { unavailableParts } from './unavailableParts.ts';

const composed = { item: 'i', block: 'b', part: 'find', world: 'orders', shape: 'parallel', templates: [], depth: 0, obscurity: 0, positions: [], promptLength: 0, versions: {} } as const;

/** Twelve questions of each subtask: nested ones all time out, orders are never reached, every third history is lost and the others cannot be read. */
function asked(): readonly Observation[] {
  return Array.from({ length: 12 }, (_, at) => at).flatMap((at) => {
    const one = (subtask: string, more: Parameters<typeof observed>[0]): Observation => observed({ caseId: `${subtask} ${String(at)}`, ...more, origin: { category: subtask, cluster: `c${String(at)}`, composed: { ...composed, subtask } } });
    return [
      one('parallel', {}),
      one('nested', { outcome: 'not-observed' }),
      one('chaining', { wrong: 'wrong-tool' }),
      one('next-best', at % 3 === 0 ? { outcome: 'not-observed' } : { wrong: 'unreadable' }),
    ];
  });
}

test('a skill of which nothing was observed, or that no answer came as far as, is named with its number and is no rate', () => {
  const observations = asked();
  const table = observationTable(observations, new Set());
  const unavailable = unavailableParts(table, partsOf(table), 'a', observations);
  expect(unavailable.map(({ part, name, asked: of, unobserved }) => [part, name, of, unobserved])).toEqual([
    ['chaining', null, 12, 0],
    ['nested', null, 12, 12],
    ['next-best', null, 12, 4],
    ['category', 'nested', 12, 12],
  ]);
  expect(unavailablePartText({ unavailable })?.replaceAll('\u00a0', ' ')).toBe('Not available: calls in the order asked for (12 questions, none answered as far as that); nested calls (12 questions, none observed); the next call (12 questions, 4 not observed, the others not answered as far as that); nested (12 questions, none observed).');
});

test('what another model was asked, or what has a defective key, is nothing that a model was asked', () => {
  const observations = asked();
  const nested = observations.filter(({ origin }) => origin.category === 'nested').map(({ caseId }) => caseId);
  const table = observationTable([...observations, observed({ model: 'b', caseId: 'parallel 0', origin: { category: 'parallel', cluster: 'c0', composed: { ...composed, subtask: 'parallel' } } })], new Set(nested));
  expect(unavailableParts(table, partsOf(table), 'a', observations).map(({ part }) => part)).toEqual(['chaining', 'next-best']);
  expect(unavailableParts(table, partsOf(table), 'b', [])).toEqual([]);
  expect(unavailablePartText({ unavailable: [] })).toBeNull();
});
