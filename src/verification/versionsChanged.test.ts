import { expect, test } from 'vitest';
import { composedCase } from '../../test/verification/madeSides.ts';
import { versionsChanged } from './versionsChanged.ts';

test('only what is at hand in another version has changed, and it is named once', () => {
  const cases = [composedCase('parallel', 0), composedCase('parallel', 1), composedCase('nested', 0)];
  expect(versionsChanged(cases, new Map([['composer', '2'], ['subtasks/parallel', '1']]))).toEqual(['composer is of version 1 in the baseline and 2 here']);
  expect(versionsChanged(cases, new Map([['composer', '1'], ['worlds/orders', '7']]))).toEqual([]);
});
