import { isDeepStrictEqual } from 'node:util';
import type { StoreEntry } from '../core/Exchange.ts';
import type { RunStore, Store, StoredTrial } from '../core/Store.ts';
import { UserError } from '../core/UserError.ts';
import { attemptOf, finishOf, plan, resultsOf, roundOf } from './storedRun.ts';

/**
 * What a store owes: nothing lost, nothing changed, nothing handed out twice. `locationOf` gives a place of
 * its own for each name. Returns one sentence for each breach.
 */
export async function checkStore(store: Store, locationOf: (name: string) => string): Promise<readonly string[]> {
  const breaches: string[] = [];
  for (const [name, check] of Object.entries(checks)) {
    const expect: Expect = (holds, breach) => {
      if (!holds) breaches.push(`${store.id}: ${breach}`);
    };
    await check({ store, location: locationOf(name), expect }).catch((fault: unknown) => {
      breaches.push(`${store.id}: the check of ${name} ended with: ${fault instanceof Error ? fault.message : String(fault)}`);
    });
  }
  return breaches;
}

type Expect = (holds: boolean, breach: string) => void;

interface Bench {
  readonly store: Store;
  readonly location: string;
  readonly expect: Expect;
}

const checks: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  places: async ({ store, location, expect }) => {
    expect(await refusal(store.open(location, 'write')) === 'user', 'opens a run where there is none');
    const made = await store.create(location, plan);
    expect(isDeepStrictEqual(made.plan, plan), 'changes the plan');
    expect(await refusal(store.create(location, plan)) === 'user', 'makes a run where there is one');
    await made.close();
    const again = await store.open(location, 'read');
    expect(isDeepStrictEqual(again.plan, plan), 'changes the plan from one opening to the next');
    expect(await refusal(again.putNote('n', 1)) !== null, 'writes to a run that was opened for reading');
    await again.close();
  },
  rounds: async ({ store, location, expect }) => {
    const run = await store.create(location, plan);
    const first = roundOf(0, 0, 4);
    const bad = [...first.trials.slice(0, 3), ...first.trials.slice(0, 1)].map((trial, order) => ({ ...trial, order }));
    expect(await refusal(run.freezeRound({ ...first, trials: bad })) !== null, 'takes one trial twice');
    expect((await run.counts()).planned === 0 && (await flat(run.readCases())).length === 0, 'keeps a part of a round that it refused');
    await run.freezeRound(first);
    await run.freezeRound(structuredClone(first));
    expect((await run.counts()).planned === 4 && (await run.counts()).rounds === 1, 'counts a round twice that was frozen again');
    expect(await refusal(run.freezeRound(roundOf(0, 0, 3))) !== null, 'takes another round under the index of one');
    expect(await refusal(run.freezeRound(roundOf(2, 4, 2))) !== null, 'leaves a round out');
    expect(await refusal(run.freezeRound(roundOf(1, 5, 2))) !== null, 'leaves a place in the order out');
    const [foreign] = roundOf(1, 4, 1).trials;
    if (foreign !== undefined) {
      expect(await refusal(run.freezeRound({ index: 1, cases: [], trials: [{ ...foreign, model: 'unplanned' }] })) !== null, 'takes a trial of a model that is not planned');
      expect(await refusal(run.freezeRound({ index: 1, cases: [], trials: [{ ...foreign, caseId: 'unknown' }] })) !== null, 'takes a trial on a case that it does not have');
    }
    const [repeated] = first.cases;
    const next = roundOf(1, 4, 2);
    await run.freezeRound({ ...next, cases: repeated === undefined ? next.cases : [repeated, ...next.cases] });
    expect(isDeepStrictEqual(await flat(run.readCases()), [...first.cases, ...next.cases]), 'changes cases, their order or their number');
    expect(isDeepStrictEqual((await flat(run.readTrials())).map(({ trial }) => trial), [...first.trials, ...next.trials]), 'changes trials, their order or their number');
    expect((await run.counts()).rounds === 2 && (await run.counts()).planned === 6, 'counts rounds or their trials wrongly');
    await run.close();
  },
  unfolding: async ({ store, location, expect }) => {
    const unfolding = { source: 'made', request: { sizes: [4, 2], seed: 'ä' } };
    const run = await store.create(location, { ...plan, unfolding });
    expect(isDeepStrictEqual(await run.counts(), { rounds: 0, planned: 0, answered: 0, notObserved: 0, open: 0, attempts: 0 }), 'counts what is not there before the first round');
    expect((await run.claim(9, { owner: 'a', now: 0, until: 100 })).length === 0, 'hands out trials before the first round');
    await run.freezeRound(roundOf(0, 0, 4));
    const held = await run.claim(3, { owner: 'a', now: 0, until: 100 });
    await run.commit([{ kind: 'attempt', attempt: attemptOf(0, 0, 0) }, { kind: 'finish', finish: finishOf(0, 1) }]);
    const other = await store.open(location, 'write');
    await other.freezeRound(roundOf(1, 4, 2));
    await run.freezeRound(roundOf(1, 4, 2));
    const orders = (await run.claim(9, { owner: 'b', now: 50, until: 100 })).map(({ trial }) => trial.order).join(' ');
    expect(held.length === 3 && orders === '3 4 5', 'does not hand out the trials of every round in their order');
    expect(isDeepStrictEqual(await run.counts(), { rounds: 2, planned: 6, answered: 1, notObserved: 0, open: 5, attempts: 1 }), 'counts wrongly where a round is frozen while another is asked');
    await run.close();
    await other.close();
    const again = await store.open(location, 'read');
    expect(isDeepStrictEqual(again.plan, { ...plan, unfolding }), 'changes how a plan unfolds from one opening to the next');
    expect((await flat(again.readTrials())).map(({ trial }) => trial.order).join(' ') === '0 1 2 3 4 5', 'loses trials of a round that was frozen while another was asked');
    await again.close();
  },
  claims: async ({ store, location, expect }) => {
    const run = await store.create(location, plan);
    await run.freezeRound(roundOf(0, 0, 8));
    const other = await store.open(location, 'write');
    const orders = async (from: RunStore, count: number, owner: string, now: number, until: number): Promise<string> =>
      (await from.claim(count, { owner, now, until })).map(({ trial }) => trial.order).join(' ');
    expect((await orders(run, 0, 'a', 0, 100)) === '', 'hands out trials where none was asked for');
    expect((await orders(run, 3, 'a', 0, 100)) === '0 1 2', 'hands out trials out of their order');
    expect((await orders(other, 2, 'b', 0, 100)) === '3 4', 'hands out a trial that another owner holds');
    expect((await orders(run, 1, 'a', 50, 100)) === '5', 'hands out a trial that its owner holds already');
    await run.renew({ owner: 'a', now: 60, until: 200 });
    expect((await orders(other, 9, 'c', 150, 300)) === '3 4 6 7', 'does not end or does not put off leases');
    await run.release((owner) => owner === 'c');
    expect((await orders(run, 9, 'd', 160, 300)) === '3 4 6 7', 'does not give back what an owner held that is gone');
    await run.commit([{ kind: 'attempt', attempt: attemptOf(3, 0, 0) }, { kind: 'finish', finish: finishOf(3, 1) }]);
    await run.release(() => true);
    expect((await orders(other, 9, 'e', 170, 300)) === '0 1 2 4 5 6 7', 'hands out a finished trial, or not all others');
    const parallel = await store.open(location, 'write');
    await run.release(() => true);
    const both = await Promise.all([run, other, parallel, run].map((each, place) => orders(each, 2, `p${place}`, 180, 300)));
    const held = both.join(' ').split(' ').filter((order) => order !== '');
    expect(held.length === 7 && new Set(held).size === 7, 'hands one trial to two owners that ask at once');
    for (const each of [run, other, parallel]) await each.close();
  },
  entries: async ({ store, location, expect }) => {
    const run = await store.create(location, plan);
    const round = roundOf(0, 0, 4);
    await run.freezeRound(round);
    const attempts = [attemptOf(2, 0, 0), attemptOf(2, 0, 1), attemptOf(2, 1, 0)];
    const entries: readonly StoreEntry[] = [
      ...attempts.map((attempt) => ({ kind: 'attempt', attempt }) as const),
      { kind: 'results', results: resultsOf(2, 0) },
      { kind: 'finish', finish: finishOf(2, 2) },
    ];
    await run.commit([]);
    expect(await refusal(run.commit([{ kind: 'finish', finish: finishOf(2, 2) }])) !== null, 'finishes a trial without its attempts');
    expect(await refusal(run.commit([{ kind: 'attempt', attempt: attemptOf(0, 0, 0) }, { kind: 'finish', finish: finishOf(0, 2) }])) !== null, 'finishes a trial with a turn that was not asked');
    expect(await refusal(run.commit([{ kind: 'attempt', attempt: { ...attemptOf(0, 0, 0), trial: 'unknown' } }])) !== null, 'takes an attempt of a trial that it does not have');
    expect((await run.counts()).attempts === 0, 'keeps a part of a commit that it refused');
    // Attempts may arrive in any order.
    await run.commit([entries[2], entries[0], entries[3]].flatMap((entry) => entry ?? []));
    const [early] = (await run.claim(9, { owner: 'a', now: 0, until: 1 })).filter(({ trial }) => trial.order === 2);
    expect(isDeepStrictEqual(early, { ...claimOf(2), attempts: [attempts[0], attempts[2]], results: [resultsOf(2, 0)] }), 'does not say with a claim what is known of its trial');
    await run.commit(entries);
    await run.commit(structuredClone(entries));
    expect(isDeepStrictEqual(await run.counts(), { rounds: 1, planned: 4, answered: 1, notObserved: 0, open: 3, attempts: 3 }), 'counts wrongly, or counts entries twice that came again');
    const changed = { ...attemptOf(2, 0, 1), reply: { ...attemptOf(2, 0, 1).reply, body: new Uint8Array([1]) } };
    expect(await refusal(run.commit([{ kind: 'attempt', attempt: changed }])) !== null, 'takes another attempt under the number of one');
    expect(await refusal(run.commit([{ kind: 'results', results: { ...resultsOf(2, 0), results: [] } }])) !== null, 'takes other results after the same turn');
    expect(await refusal(run.commit([{ kind: 'finish', finish: finishOf(2, 1) }])) !== null, 'finishes a trial in two ways');
    expect(await refusal(run.commit([{ kind: 'attempt', attempt: attemptOf(2, 2, 0) }])) !== null, 'takes an attempt of a trial that is finished');
    await run.close();
    const again = await store.open(location, 'read');
    const expected: readonly StoredTrial[] = [0, 1, 2, 3].map((order) =>
      order === 2 ? { ...claimOf(2), attempts, results: [resultsOf(2, 0)], finish: finishOf(2, 2) } : { ...claimOf(order), attempts: [], results: [], finish: null },
    );
    expect(isDeepStrictEqual(await flat(again.readTrials()), expected), 'changes what was exchanged from one opening to the next');
    await again.close();
  },
  ends: async ({ store, location, expect }) => {
    const run = await store.create(location, plan);
    await run.freezeRound(roundOf(0, 0, 3));
    const given = { trial: finishOf(0, 1).trial, state: 'not-observed', reason: 'rate-limited', turns: 0 } as const;
    await run.commit([{ kind: 'finish', finish: given }, { kind: 'attempt', attempt: attemptOf(1, 0, 0) }, { kind: 'finish', finish: finishOf(1, 1) }]);
    expect(await run.reopen() === 1, 'does not open again exactly what was not observed');
    expect(await run.reopen() === 0, 'opens trials again that are open');
    expect(isDeepStrictEqual(await run.counts(), { rounds: 1, planned: 3, answered: 1, notObserved: 0, open: 2, attempts: 1 }), 'counts wrongly after trials were opened again');
    const orders = (await run.claim(9, { owner: 'a', now: 0, until: 1 })).map(({ trial }) => trial.order).join(' ');
    expect(orders === '0 2', 'does not hand out what was opened again');
    await run.close();
  },
  reading: async ({ store, location, expect }) => {
    const run = await store.create(location, plan);
    await run.freezeRound(roundOf(0, 0, 600));
    const reader = await store.open(location, 'read');
    const seen: StoredTrial[] = [];
    for await (const batch of reader.readTrials()) {
      seen.push(...batch);
      const next = seen.length;
      if (next < 600) await run.commit([{ kind: 'attempt', attempt: attemptOf(next, 0, 0) }, { kind: 'finish', finish: finishOf(next, 1) }]);
    }
    expect(seen.every(({ trial }, order) => trial.order === order) && seen.length === 600, 'reads another run while it is written');
    expect(seen.every(({ finish }) => finish === null), 'reads a run that never was while it is written');
    expect((await flat(reader.readTrials())).some(({ finish }) => finish !== null), 'never shows a reader what another handle wrote');
    await reader.close();
    await run.close();
  },
  notes: async ({ store, location, expect }) => {
    const run = await store.create(location, plan);
    expect((await run.note('probe')) === null, 'finds a note that nobody put');
    const note = { list: [1, null, true, 'ä\u0000\ud83d\ude00'], '': { nested: -1.5e-7 } };
    await run.putNote('probe', 1);
    await run.putNote('probe', note);
    await run.putNote('other', []);
    await run.close();
    const again = await store.open(location, 'read');
    expect(isDeepStrictEqual(await again.note('probe'), note) && isDeepStrictEqual(await again.note('other'), []), 'changes a note');
    await again.close();
  },
};

/** Which kind of refusal a promise ends with; `null`: it does not. */
async function refusal(promise: Promise<unknown>): Promise<'user' | 'other' | null> {
  return promise.then(
    () => null,
    (fault: unknown) => (fault instanceof UserError ? 'user' : 'other'),
  );
}

function claimOf(order: number): Pick<StoredTrial, 'trial' | 'planned'> {
  const { cases, trials } = roundOf(0, 0, order + 1);
  const trial = trials[order];
  const planned = cases.find((each) => each.case.id === trial?.caseId);
  if (trial === undefined || planned === undefined) throw new Error(`no trial ${order}`);
  return { trial, planned };
}

async function flat<Item>(batches: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const batch of batches) items.push(...batch);
  return items;
}
