import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../core/Json.ts';
import { firstDifference, sameInOtherOrder, sameState } from './sameState.ts';

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

test('a state is the same as itself, and has no difference; another one has', () => {
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(sameState(one, structuredClone(one))).toBe(true);
      expect(firstDifference(one, structuredClone(one))).toBeNull();
      expect(firstDifference(one, other) === null).toBe(sameState(one, other));
      expect(sameInOtherOrder(one, one, [])).toBe(true);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('the order of entries does not matter', () => {
  expect(sameState({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(sameState({ a: 1, b: [1, 2] }, { b: [2, 1], a: 1 })).toBe(false);
});

describe('in another order', () => {
  const wanted = { returns: [{ id: 'R1', of: 'a' }, { id: 'R2', of: 'b' }], byId: { R1: 'a', R2: 'b' } };
  test.each<readonly [string, Json, readonly string[], boolean]>([
    ['numbers given out the other way round', { returns: [{ id: 'R1', of: 'b' }, { id: 'R2', of: 'a' }], byId: { R1: 'b', R2: 'a' } }, ['R1', 'R2'], true],
    ['but not in one place only', { returns: [{ id: 'R1', of: 'b' }, { id: 'R2', of: 'a' }], byId: wanted.byId }, ['R1', 'R2'], false],
    ['lists in another order', { returns: [...wanted.returns].reverse(), byId: wanted.byId }, [], true],
    ['what was not given out is what it is', { returns: [{ id: 'R1', of: 'b' }, { id: 'R2', of: 'a' }], byId: { R1: 'b', R2: 'a' } }, [], false],
    ['something else', { returns: [{ id: 'R1', of: 'a' }, { id: 'R2', of: 'c' }], byId: wanted.byId }, ['R1', 'R2'], false],
    ['too much to try', wanted, ['1', '2', '3', '4', '5', '6', '7'], true],
  ])('%s', (_, found, issued, due) => {
    expect(sameInOtherOrder(found, wanted, issued)).toBe(due);
  });
});

test.each<readonly [Json, Json, string, string, string]>([
  [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 'a[0].b', '1', '2'],
  [{ a: [1] }, { a: [1, 'x'] }, 'a[1]', 'absent', '"x"'],
  [{ a: 1 }, {}, 'a', '1', 'absent'],
  [{ a: {} }, { a: [] }, 'a', '{}', '[]'],
  [1, 2, '', '1', '2'],
])('%j against %j', (wanted, found, path, shownWanted, shownFound) => {
  expect(firstDifference(wanted, found)).toEqual({ path, wanted: shownWanted, found: shownFound });
});
