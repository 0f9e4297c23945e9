import { expect, test } from 'vitest';
import type { RunStore, Store } from '../core/Store.ts';
import { stores } from '../stores/list.generated.ts';
import { checkStore } from './checkStore.ts';

const memory = stores.find(({ id }) => id === 'memory')!;
let places = 0;

/** The store in memory with some members of its runs exchanged. */
function broken(change: (run: RunStore) => Partial<RunStore>): Store {
  const changed = (run: RunStore): RunStore => {
    const bound = Object.fromEntries(
      (['freezeRound', 'claim', 'renew', 'release', 'commit', 'reopen', 'counts', 'readCases', 'readTrials', 'note', 'putNote', 'close'] as const).map((name) => [name, (run[name] as () => unknown).bind(run)]),
    ) as unknown as RunStore;
    return { ...bound, plan: run.plan, ...change(run) };
  };
  return {
    ...memory,
    id: 's',
    create: async (location, plan) => changed(await memory.create(location, plan)),
    open: async (location, access) => changed(await memory.open(location, access)),
  };
}

const place = (): ((name: string) => string) => {
  const number = places++;
  return (name) => `checkStore.test ${number} ${name}`;
};

async function* reversed<Item>(batches: AsyncIterable<readonly Item[]>): AsyncGenerator<readonly Item[]> {
  const all: Item[] = [];
  for await (const batch of batches) all.push(...batch);
  yield all.reverse();
}

async function* shortened<Item>(batches: AsyncIterable<readonly Item[]>): AsyncGenerator<readonly Item[]> {
  for await (const batch of batches) {
    yield batch.slice(0, -1);
  }
}

test('a store that keeps its contract', async () => {
  expect(await checkStore(broken(() => ({})), place())).toEqual([]);
});

test.each<readonly [string, (run: RunStore) => Partial<RunStore>, readonly string[]]>([
  ['takes any round', (run) => ({ freezeRound: (round) => run.freezeRound(round).catch(() => undefined) }), [
    's: takes one trial twice',
    's: takes another round under the index of one',
    's: leaves a round out',
    's: leaves a place in the order out',
    's: takes a trial of a model that is not planned',
    's: takes a trial on a case that it does not have',
  ]],
  ['hands out what is held', (run) => ({ claim: (count, lease) => run.claim(count, { ...lease, now: lease.now + 1000 }) }), [
    's: does not hand out the trials of every round in their order',
    's: hands out a trial that another owner holds',
    's: hands out a trial that its owner holds already',
    's: does not end or does not put off leases',
    's: does not give back what an owner held that is gone',
    's: hands one trial to two owners that ask at once',
  ]],
  ['hands out too many', (run) => ({ claim: (count, lease) => run.claim(count + 1, lease) }), [
    's: does not hand out the trials of every round in their order',
    's: hands out trials where none was asked for',
    's: hands out trials out of their order',
    's: hands out a trial that another owner holds',
    's: hands out a trial that its owner holds already',
    's: does not end or does not put off leases',
    's: does not give back what an owner held that is gone',
  ]],
  ['does not renew', () => ({ renew: () => Promise.resolve() }), ['s: does not end or does not put off leases', 's: does not give back what an owner held that is gone']],
  ['releases all', (run) => ({ release: () => run.release(() => true) }), ['s: does not give back what an owner held that is gone']],
  ['takes any entry', (run) => ({ commit: (entries) => run.commit(entries).catch(() => undefined) }), [
    's: finishes a trial without its attempts',
    's: finishes a trial with a turn that was not asked',
    's: takes an attempt of a trial that it does not have',
    's: takes another attempt under the number of one',
    's: takes other results after the same turn',
    's: finishes a trial in two ways',
    's: takes an attempt of a trial that is finished',
  ]],
  ['commits one by one', (run) => ({
    commit: async (entries) => {
      for (const entry of entries) await run.commit([entry]);
    },
  }), [
    's: keeps a part of a commit that it refused',
    's: counts wrongly, or counts entries twice that came again',
    's: changes what was exchanged from one opening to the next',
  ]],
  ['opens nothing again', () => ({ reopen: () => Promise.resolve(0) }), ['s: does not open again exactly what was not observed', 's: counts wrongly after trials were opened again', 's: does not hand out what was opened again']],
  ['reads trials backwards', (run) => ({ readTrials: () => reversed(run.readTrials()) }), [
    's: changes trials, their order or their number',
    's: loses trials of a round that was frozen while another was asked',
    's: changes what was exchanged from one opening to the next',
    's: reads another run while it is written',
    's: never shows a reader what another handle wrote',
  ]],
  ['forgets the last of each batch', (run) => ({ readTrials: () => shortened(run.readTrials()), readCases: () => shortened(run.readCases()) }), [
    's: changes cases, their order or their number',
    's: changes trials, their order or their number',
    's: loses trials of a round that was frozen while another was asked',
    's: changes what was exchanged from one opening to the next',
    's: reads another run while it is written',
  ]],
  ['loses notes', () => ({ note: () => Promise.resolve(null) }), ['s: changes a note']],
  ['fails on counting', () => ({ counts: () => Promise.reject(new Error('no')) }), ['s: the check of rounds ended with: no', 's: the check of unfolding ended with: no', 's: the check of entries ended with: no', 's: the check of ends ended with: no']],
  ['keeps another plan', (run) => ({ plan: { ...run.plan, seed: '' } }), ['s: changes the plan', 's: changes the plan from one opening to the next', 's: changes how a plan unfolds from one opening to the next']],
])('a store that %s', async (_, change, breaches) => {
  expect(await checkStore(broken(change), place())).toEqual(breaches);
});

test('a store that opens anything', async () => {
  const store: Store = { ...memory, id: 's', open: (location) => memory.open(location, 'write').catch(() => memory.create(location, { ...{ location } } as never)) };
  expect(await checkStore(store, place())).toEqual([
    's: opens a run where there is none',
    's: the check of places ended with: expected a place for a new run at checkStore.test 14 places, but a run is there already; choose another name, or resume that run',
  ]);
});
