import { expect, test } from 'vitest';
import { seededRandom } from '../../core/seededRandom.ts';
import { subtasks } from '../../subtasks/list.generated.ts';
import { composeSuite, emptyTally } from '../composeSuite.ts';
import { availableSubtasks } from './availableSubtasks.ts';
import { ownDomain } from './ownDomain.ts';

test('names with blanks, names of 200 characters, and three thousand tools that say nearly the same', () => {
  const tools = Array.from({ length: 3000 }, (_, place) => ({
    tool: {
      name: `${place % 2 === 0 ? 'get thing' : 'x'.repeat(190)} ${String(place)}`,
      description: `Gets thing ${String(place)} of the place ${'abcdefgh'[place % 8] ?? ''}`,
      parameters: { type: 'object', properties: { [`key ${String(place)}`]: { type: 'string' } }, required: [`key ${String(place)}`] },
    },
    title: null,
    origin: `tools[${String(place)}]`,
  }));
  const { domain, unmet } = ownDomain({ label: 'many', importer: 'test@1', tools });
  expect([domain.tools.length, unmet.length]).toEqual([3000, 0]);
  const request = { domains: [domain], subtasks: availableSubtasks(domain, subtasks).available, perSubtask: 3, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [0, 0] }, mostDepth: 4, mostCalls: 4 } as const;
  const cases = [...composeSuite(request, seededRandom('seed'), emptyTally())];
  expect(cases.length).toBeGreaterThanOrEqual(12);
  for (const { item } of cases) expect(item.tools.length).toBeLessThanOrEqual(12);
}, 120_000);
