import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { attemptOf, finishOf, plan, roundOf } from '../../conformance/storedRun.ts';
import type { StoreEntry } from '../../core/Exchange.ts';
import type { RunStore } from '../../core/Store.ts';
import { store } from './index.ts';

const lease = { owner: 'a', now: 0, until: 1000 };
const ending = (order: number): readonly StoreEntry[] => [
  { kind: 'attempt', attempt: attemptOf(order, 0, 0) },
  { kind: 'finish', finish: finishOf(order, 1) },
];

async function twoHandles(): Promise<readonly [RunStore, RunStore]> {
  const location = join(writtenFolder({}), 'a.run');
  const one = await store.create(location, plan);
  await one.freezeRound(roundOf(0, 0, 4));
  return [one, await store.open(location, 'write')];
}

test('a claimed trial that another handle finished meanwhile is seen as it stands', async () => {
  const [one, other] = await twoHandles();
  expect((await one.claim(4, lease)).length).toBe(4);
  await other.commit(ending(0));
  await expect(one.commit([{ kind: 'finish', finish: { trial: attemptOf(0, 0, 0).trial, state: 'not-observed', reason: 'reset', turns: 0 } }])).rejects.toThrow('is finished already');
  // The very same again changes nothing.
  await one.commit([...ending(0), ...ending(1)]);
  expect(await one.counts()).toMatchObject({ answered: 2, open: 2, attempts: 2 });
  await other.close();
  await one.close();
});

test('attempts that another handle added are counted on', async () => {
  const [one, other] = await twoHandles();
  await one.claim(4, lease);
  await other.commit([{ kind: 'attempt', attempt: attemptOf(2, 0, 0) }]);
  await one.commit([{ kind: 'attempt', attempt: attemptOf(2, 0, 1) }]);
  await other.commit([{ kind: 'attempt', attempt: attemptOf(2, 0, 2) }, { kind: 'finish', finish: finishOf(2, 1) }]);
  for await (const trials of one.readTrials()) expect(trials[2]?.attempts.map(({ attempt }) => attempt)).toEqual([0, 1, 2]);
  await other.close();
  await one.close();
});

test('what a transaction that failed changed of a trial is not kept', async () => {
  const [one, other] = await twoHandles();
  await one.claim(4, lease);
  await expect(one.commit([...ending(3), { kind: 'finish', finish: { ...finishOf(1, 1), trial: 'no such trial' } }])).rejects.toThrow('not in the run');
  expect(await one.counts()).toMatchObject({ answered: 0, attempts: 0 });
  await one.commit(ending(3));
  expect(await one.counts()).toMatchObject({ answered: 1, attempts: 1 });
  await other.close();
  await one.close();
});
