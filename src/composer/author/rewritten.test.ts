import { expect, test } from 'vitest';
import type { Item } from '../../core/Item.ts';
import { withRequest } from './rewritten.ts';

const item = {
  id: 'abcdef01',
  request: 'Please get the weather for a city with city Oslo and date 14 March 2026.',
  background: 'Today is Tuesday, 10 March 2026.',
  world: null,
  end: null,
  tools: [],
  templates: ['own/get/1'],
  steps: [
    {
      tool: 'get',
      effect: 'reads',
      result: null,
      goal: true,
      arguments: [
        { path: 'city', value: 'Oslo', accepted: [], mayBeAbsent: false, from: { kind: 'said', said: 'Oslo' } },
        { path: 'date', value: '2026-03-14', accepted: [], mayBeAbsent: false, from: { kind: 'said', said: '14 March 2026' } },
      ],
    },
  ],
} as unknown as Item;

test('what a rewritten item says is said in the words that stand there', () => {
  const { id, templates, steps } = withRequest(item, 'How will OSLO be on 2026-03-14?', 'a:writer');
  expect(steps[0]?.arguments.map(({ from }) => from)).toEqual([{ kind: 'said', said: 'OSLO' }, { kind: 'said', said: '2026-03-14' }]);
  expect([id === item.id, templates]).toEqual([false, ['own/get/1', 'authors/a:writer']]);
});
