import { expect, test } from 'vitest';
import { observed } from '../../../test/observed.ts';
import type { Observation, SkillProjection } from '../../core/Observation.ts';
import { observationTable } from '../ObservationTable.ts';
import { isolatedFindings } from './isolatedFindings.ts';

type Seen = 'right' | 'wrong' | 'unseen';

interface Item {
  readonly alone: Seen;
  readonly whole: Seen | 'incomplete';
}

const composed = { block: 'b', part: 'find', world: 'orders', shape: 'parallel', templates: [], depth: 0, obscurity: 0, positions: [], promptLength: 0, versions: {} } as const;

/** Items asked for their names alone and as a whole, each with tools of its own. */
function asked(items: readonly Item[], repetition = 0): readonly Observation[] {
  return items.flatMap(({ alone, whole }, at) => {
    const one = (subtask: string, how: Item['whole'], projection: SkillProjection | null): Observation => {
      const id = `${subtask}/i${String(at)}`;
      return observed({
        caseId: repetition === 0 ? id : `${id}#${String(repetition + 1)}`,
        origin: { category: subtask, cluster: `c${String(at)}`, calls: { count: 2, tools: 2 }, composed: { ...composed, item: `i${String(at)}`, subtask } },
        asking: { question: id, repetition, made: null },
        ...(how === 'unseen' ? { outcome: 'not-observed' as const, projection: null } : { projection }),
        ...(how === 'wrong' ? { wrong: 'wrong-tool' as const } : how === 'incomplete' ? { wrong: 'missing-call' as const } : {}),
      });
    };
    return [one('name-detection', alone, null), one('parallel', whole, { names: whole === 'right', arguments: null, order: null, completeness: whole !== 'incomplete' })];
  });
}

const items = (count: number, of: (at: number) => Partial<Item>): readonly Item[] => Array.from({ length: count }, (_, at) => ({ alone: 'right', whole: 'right', ...of(at) }));
const found = (observations: readonly Observation[], alpha = 0.05): ReturnType<typeof isolatedFindings> => isolatedFindings(observationTable(observations, new Set()), 'a', alpha);

test('what is right alone and wrong in the whole is told where its interval lies above nothing, by the two-sided rule of all contrasts', () => {
  // Of five that turn over all do so one way once in 32 times, or in 16 either way.
  expect(found(asked(items(40, (at) => (at < 5 ? { whole: 'wrong' } : {}))))).toEqual([]);
  const [told] = found(asked(items(40, (at) => (at < 6 ? { whole: 'wrong' } : {}))));
  expect(told).toMatchObject({ code: 'wrong-in-the-whole', certain: true, caseCount: 6, effect: { state: 'estimated', value: 0.15, n: 40, level: 0.95 } });
  expect(told?.effect.state === 'estimated' && told.effect.low > 0).toBe(true);
  expect(told?.pValue).toBeGreaterThanOrEqual(2 ** -5);
  expect(told?.pValue).toBeLessThan(0.05);
  expect(found(asked(items(40, (at) => (at < 6 ? { whole: 'wrong' } : {}))), 0.01)).toEqual([]);
});

test('what was not observed may have lost nothing, and may have been right in the whole alone', () => {
  const lost = (more: (at: number) => Partial<Item>): ReturnType<typeof found> => found(asked(items(52, (at) => (at < 8 ? { whole: 'wrong' } : at < 40 ? {} : more(at)))));
  expect(lost(() => ({}))).toHaveLength(1);
  expect(lost(() => ({ alone: 'unseen' }))).toEqual([]);
  expect(lost(() => ({ whole: 'unseen' }))).toHaveLength(1);
});

test('a full answer that leaves calls out is no pair, seen or not', () => {
  const [told] = found(asked(items(52, (at) => (at < 8 ? { whole: 'wrong' } : at < 40 ? {} : { whole: 'incomplete' }))));
  expect(told?.effect.n).toBe(40);
});

test('every repetition is held against its like', () => {
  const all = items(40, (at) => (at < 8 ? { whole: 'wrong' } : {}));
  const [told] = found([...asked(all), ...asked(all, 1)]);
  expect(told?.effect).toMatchObject({ n: 80, clusters: 40, value: 0.2 });
});
