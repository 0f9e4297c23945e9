import { expect, test } from 'vitest';
import { madeRun, openMade } from '../../../test/live/MadeRun.ts';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import type { RunStore } from '../../core/Store.ts';
import { planRun } from '../rounds/planRun.ts';
import { closeSession, openSession, readSessions } from './sessions.ts';

function store(): RunStore {
  const { plan, round } = planRun(planRequest([madeCase('one')], [plannedModel('test:one')]));
  return openMade(madeRun(plan, round));
}

const nobody = (): boolean => false;

test('processes that ended in order are not told as dead', async () => {
  const run = store();
  expect(await openSession(run, { owner: 'a', startedAt: 1, mostInFlight: 8 }, nobody)).toEqual({ sessions: 0, mostAskedAgain: 0 });
  await closeSession(run, 'a', 5);
  expect(await openSession(run, { owner: 'b', startedAt: 6, mostInFlight: 8 }, () => true)).toEqual({ sessions: 0, mostAskedAgain: 0 });
  expect(await readSessions(run)).toEqual([
    { owner: 'a', startedAt: 1, endedAt: 5, mostInFlight: 8 },
    { owner: 'b', startedAt: 6, endedAt: null, mostInFlight: 8 },
  ]);
});

test('the dead are told once, with what they can have lost; the living are not', async () => {
  const run = store();
  for (const [owner, mostInFlight] of [['a', 8], ['b', 64], ['c', 3]] as const) await openSession(run, { owner, startedAt: 1, mostInFlight }, nobody);
  expect(await openSession(run, { owner: 'd', startedAt: 9, mostInFlight: 1 }, (owner) => owner !== 'c')).toEqual({ sessions: 2, mostAskedAgain: 72 });
  expect((await readSessions(run)).map(({ endedAt }) => endedAt)).toEqual([9, 9, null, null]);
  expect(await openSession(run, { owner: 'e', startedAt: 10, mostInFlight: 1 }, (owner) => owner !== 'c' && owner !== 'd')).toEqual({ sessions: 0, mostAskedAgain: 0 });
});

test('a process that comes back under its old name was dead', async () => {
  const run = store();
  await openSession(run, { owner: 'a', startedAt: 1, mostInFlight: 8 }, nobody);
  expect(await openSession(run, { owner: 'a', startedAt: 2, mostInFlight: 4 }, nobody)).toEqual({ sessions: 1, mostAskedAgain: 8 });
  await closeSession(run, 'a', 3);
  expect((await readSessions(run)).map(({ endedAt }) => endedAt)).toEqual([2, 3]);
});

test.each([[null], [5], [{}], [[5, {}, { owner: 1 }, { owner: 'a', startedAt: 'x', mostInFlight: 1 }, { owner: 'a', startedAt: 1 }]]])('a note that is not one counts as empty: %j', async (note) => {
  const run = store();
  await run.putNote('sessions', note);
  expect(await readSessions(run)).toEqual([]);
});
