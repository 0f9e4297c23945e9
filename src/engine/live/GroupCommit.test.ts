import { expect, test } from 'vitest';
import { VirtualClock } from '../../../test/live/VirtualClock.ts';
import type { StoreEntry } from '../../core/Exchange.ts';
import { GroupCommit } from './GroupCommit.ts';

const entry = (trial: string): StoreEntry => ({ kind: 'finish', finish: { trial, state: 'answered', reason: null, turns: 1 } });
const named = (entries: readonly StoreEntry[]): string => entries.map((one) => (one.kind === 'finish' ? one.finish.trial : '')).join('');

interface Scene {
  readonly clock: VirtualClock;
  readonly group: GroupCommit;
  readonly written: { readonly at: number; readonly names: string }[];
  readonly failures: () => number;
}

function scene(worth: number, commitTakes: number, failAt: number | null = null): Scene {
  const clock = new VirtualClock();
  const written: { readonly at: number; readonly names: string }[] = [];
  let failures = 0;
  const commit = async (entries: readonly StoreEntry[]): Promise<void> => {
    await clock.sleep(commitTakes, null);
    if (written.length === failAt) throw new Error('the disk is full');
    written.push({ at: clock.elapsed(), names: named(entries) });
  };
  return { clock, written, failures: () => failures, group: new GroupCommit({ commit }, clock, () => 4, (parts) => parts >= worth, () => failures++) };
}

test('entries handed in within the window go out together', async () => {
  const { clock, group, written } = scene(100, 1);
  const a = group.add([entry('a'), entry('b')]);
  await clock.run(clock.sleep(3, null));
  const c = group.add([entry('c')]);
  await clock.run(Promise.all([a, c]));
  expect(written).toEqual([{ at: 5, names: 'abc' }]);
});

test('a group that is worth it does not wait', async () => {
  const { clock, group, written } = scene(2, 1);
  await clock.run(Promise.all([group.add([entry('a')]), group.add([entry('b')])]));
  expect(written).toEqual([{ at: 1, names: 'ab' }]);
});

test('what comes while a group is being written goes out right after it, in order', async () => {
  const { clock, group, written } = scene(1, 10);
  const all = [group.add([entry('a')])];
  await clock.run(clock.sleep(1, null));
  all.push(group.add([entry('b')]));
  await clock.run(clock.sleep(8, null));
  all.push(group.add([entry('c')]));
  await clock.run(Promise.all(all));
  expect(written).toEqual([{ at: 10, names: 'a' }, { at: 20, names: 'bc' }]);
});

test('after a failure nothing more is written, and everyone is told', async () => {
  const { clock, group, written, failures } = scene(1, 10, 1);
  const outcomes: string[] = [];
  const told = (name: string, done: Promise<void>): Promise<unknown> => done.then(() => outcomes.push(`${name} safe`), (error: unknown) => outcomes.push(`${name} ${String(error)}`));
  const first = told('a', group.add([entry('a')]));
  await clock.run(first);
  const all = [told('b', group.add([entry('b')]))];
  await clock.run(clock.sleep(5, null));
  all.push(told('c', group.add([entry('c')])));
  await clock.run(Promise.all(all));
  await told('d', group.add([entry('d')]));
  expect(outcomes.toSorted()).toEqual(['a safe', 'b Error: the disk is full', 'c Error: the disk is full', 'd Error: the disk is full']);
  expect(written.map(({ names }) => names)).toEqual(['a']);
  expect(failures()).toBe(1);
});
