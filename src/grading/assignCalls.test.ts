import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignCalls } from './assignCalls.ts';

test.each<[readonly (readonly number[])[], number, readonly number[]]>([
  [[], 0, []],
  [[], 3, []],
  [[[]], 0, [-1]],
  [[[7]], 1, [0]],
  [[[1, 0]], 2, [1]],
  [[[1], [0]], 1, [-1, 0]],
  [[[0, 5], [0, 9]], 2, [1, 0]],
  [[[4, 1, 3], [2, 0, 5], [3, 2, 2]], 3, [1, 0, 2]],
])('assigns %j over %d columns', (costs, columns, assigned) => {
  expect(assignCalls(costs, columns)).toEqual(assigned);
});

test('no assignment costs less, and as many rows as possible have a column', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
  const tables = sizes.chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom(0, 1, 2, 7, 1e6, 1e12, 1e12 + 1), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
  fc.assert(
    fc.property(tables, (costs) => {
      const columns = costs[0]?.length ?? 0;
      const assigned = assignCalls(costs, columns);
      const taken = assigned.filter((column) => column !== -1);
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.length).toBe(Math.min(costs.length, columns));
      const total = assigned.reduce((sum, column, row) => sum + (column === -1 ? 0 : (costs[row]?.[column] ?? NaN)), 0);
      expect(total).toBe(leastCost(costs, columns));
    }),
    { seed: 1, numRuns: 400 },
  );
});

/** By trying every assignment. */
function leastCost(costs: readonly (readonly number[])[], columns: number): number {
  const due = Math.min(costs.length, columns);
  const search = (row: number, used: number, assigned: number): number => {
    if (row === costs.length) return assigned === due ? 0 : Infinity;
    let best = search(row + 1, used, assigned);
    for (let column = 0; column < columns; column++) {
      if ((used & (1 << column)) === 0) best = Math.min(best, (costs[row]?.[column] ?? 0) + search(row + 1, used | (1 << column), assigned + 1));
    }
    return best;
  };
  return search(0, 0, 0);
}
