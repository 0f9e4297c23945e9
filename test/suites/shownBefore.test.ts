import { expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { subtask as nested } from '../../src/subtasks/nested/index.ts';
import { world as files } from '../../src/worlds/files/index.ts';

test('no question asks for what the list before shows already, and such ones are counted', () => {
  const tally = emptyTally();
  const request = { domains: [files], subtasks: [nested], perSubtask: 30, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [0, 0] }, mostDepth: 2, mostCalls: 4 } as const;
  const listed = [...composeSuite(request, seededRandom('already shown'), tally)].map(({ item }) => item).filter(({ steps }) => steps[0]?.tool === 'list_folder' && steps[1]?.tool === 'get_file');
  expect(tally.rejected.get('nested already-shown')).toBeGreaterThan(0);
  for (const { request: said } of listed) expect(said).not.toMatch(/how large|last changed\W*$/i);
});
