import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { latestFirst, sortedBy } from './sortedBy.ts';

test('earlier keys decide before later ones, and equal entries keep their order', () => {
  assert(
    property(array(record({ a: integer({ max: 3, min: 0 }), b: integer({ max: 3, min: 0 }) })), (plain) => {
      const entries = plain.map((entry, place) => ({ ...entry, place }));
      const sorted = sortedBy(entries, ({ a }) => a, ({ b }) => b);
      expect(sorted.toSorted((one, other) => one.place - other.place)).toEqual(entries);
      for (const [index, entry] of sorted.slice(1).entries()) {
        const before = sorted[index]!;
        expect(before.a * 10_000 + before.b * 1000 + before.place).toBeLessThan(entry.a * 10_000 + entry.b * 1000 + entry.place);
      }
    }),
  );
});

test('the latest comes first', () => {
  expect(latestFirst(['2026-01-05', '2025-12-31', '2026-03-01'], (day) => day)).toEqual(['2026-03-01', '2026-01-05', '2025-12-31']);
});
