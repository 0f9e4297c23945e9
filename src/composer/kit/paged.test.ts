import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { paged } from './paged.ts';

test('pages that follow one another hold every entry once, in order', () => {
  assert(
    property(array(integer(), { maxLength: 40 }), integer({ min: 1, max: 9 }), (all, limit) => {
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const { entries, next } = paged(all, { limit, cursor }, 20);
        expect(entries.length).toBeLessThanOrEqual(limit);
        seen.push(...entries);
        cursor = next.next_cursor;
      } while (cursor !== undefined);
      expect(seen).toEqual(all);
    }),
  );
});

test('without a limit the usual one holds', () => {
  expect(paged([1, 2, 3], {}, 2)).toEqual({ entries: [1, 2], next_cursor: 'after_2', next: { next_cursor: 'after_2' } });
  expect(paged([1, 2, 3], { limit: 3 }, 2)).toEqual({ entries: [1, 2, 3], next_cursor: null, next: {} });
});

test.each(['', 'x', 'after_', 'after_3', 'after_-1', 'after_1.5', 'after-1', 7, null])('%j is no cursor of three entries', (cursor) => {
  expect(() => paged([1, 2, 3], { limit: 2, cursor }, 2)).toThrow('is no cursor of this list');
});
