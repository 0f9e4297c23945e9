import { expect, test } from 'vitest';
import { observed } from '../../test/observed.ts';
import { partialCategories } from './partialCategories.ts';

test('a category that was begun and not answered whole is named with its model, and one that was not begun is not', () => {
  const answers = (model: string, category: string, count: number): ReturnType<typeof observed>[] => Array.from({ length: count }, (_, at) => ({ ...observed({ caseId: `${category}_${String(at)}`, origin: { category } }), model }));
  const found = partialCategories([...answers('a', 'simple', 3), ...answers('a', 'java', 2), ...answers('b', 'simple', 2), ...answers('b', 'logs', 5)], new Map([['simple', 3], ['java', 2], ['parallel', 4]]));
  expect(found).toEqual([{ code: 'partial-category', file: null, line: null, detail: 'simple: 2 of 3 questions have a result', model: 'b' }]);
});
