import { expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import { usualSizes } from '../../src/cli/live/liveCases.ts';
import { promptFingerprint } from '../../src/core/promptFingerprint.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

/** Cases of each subtask that are held fast. */
const perSubtask = 4;

// A change here means that the same seed asks other questions: runs before and after it are not of the same cases.
// Where that is meant, renew the file (`npx vitest run test/golden -u`) and raise the versions that changed.
test('the first questions of a pinned seed are the same as ever', async () => {
  const domains = worlds.filter(({ heldOut }) => !heldOut);
  const request = { domains, subtasks, perSubtask, parts: ['find', 'confirm'], ...usualSizes } as const;
  const bySubtask: Record<string, Record<string, string>> = {};
  for (const { case: one } of composeSuite(request, seededRandom('golden').fork('cases'), emptyTally())) {
    (bySubtask[one.origin.category] ??= {})[one.id] = promptFingerprint(one.prompt).slice(0, 32);
  }
  expect(Object.keys(bySubtask).sort()).toEqual(subtasks.map(({ id }) => id));
  for (const cases of Object.values(bySubtask)) expect(Object.keys(cases).length).toBe(perSubtask);
  await expect(`${JSON.stringify(bySubtask, null, 2)}\n`).toMatchFileSnapshot('suite.json');
});
