import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attemptOf, plan, resultsOf, roundOf } from '../../src/conformance/storedRun.ts';
import type { Finish, StoreEntry } from '../../src/core/Exchange.ts';
import type { RunStore } from '../../src/core/Store.ts';
import { createMemoryStore } from '../../src/stores/memory/createMemoryStore.ts';
import { createSqliteStore } from '../../src/stores/sqlite/createSqliteStore.ts';
import { writtenFolder } from '../writtenFolder.ts';

type Command = (run: RunStore) => Promise<unknown>;

/** Two handles of each store are given the same commands; what comes back has to be the same. */
type Step = { readonly handle: 0 | 1; readonly name: string; readonly command: Command };

const order = fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(7) });
const small = fc.nat(2);

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('\ud800', '\u0000', '\u0001"x"', '\ud800\u0001'));

const attempt = fc.record({ order, turn: small, attempt: small, body: fc.option(fc.uint8Array({ maxLength: 20 })), piece: text }).map(
  (given): StoreEntry => {
    const made = attemptOf(given.order, given.turn, given.attempt);
    const body = given.body === null ? made.reply.body : new Uint8Array(given.body);
    // Mostly the same under the same number, so that entries come again.
    const pieces = given.body === null ? made.request.body : [...made.request.body, given.piece];
    return { kind: 'attempt', attempt: { ...made, request: { ...made.request, body: pieces }, reply: { ...made.reply, body } } };
  },
);
const results = fc.record({ order, turn: small, failed: fc.boolean() }).map((given): StoreEntry => {
  const made = resultsOf(given.order, given.turn);
  return { kind: 'results', results: given.failed ? made : { ...made, results: [] } };
});
const finish = fc
  .record({ order, isAnswered: fc.boolean(), turns: fc.nat(3), reason: fc.option(text) })
  .map((given): StoreEntry => {
    const state: Finish['state'] = given.isAnswered ? 'answered' : 'not-observed';
    return { kind: 'finish', finish: { trial: attemptOf(given.order, 0, 0).trial, state, reason: given.reason, turns: given.turns } };
  });
/** A trial asked and finished as it should be. */
const ended = fc.record({ order, turns: fc.integer({ min: 1, max: 2 }) }).map(({ order: place, turns }): readonly StoreEntry[] => [
  ...Array.from({ length: turns }, (_, turn): StoreEntry => ({ kind: 'attempt', attempt: attemptOf(place, turn, 0) })),
  { kind: 'finish', finish: { trial: attemptOf(place, 0, 0).trial, state: 'answered', reason: null, turns } },
]);
const givenUp = order.map((place): readonly StoreEntry[] => [{ kind: 'finish', finish: { trial: attemptOf(place, 0, 0).trial, state: 'not-observed', reason: 'reset', turns: 0 } }]);
const entries = fc.oneof(ended, givenUp, fc.array(fc.oneof(attempt, results, finish), { maxLength: 4 }));

const lease = fc.record({ owner: text, now: fc.nat(20), until: fc.nat(40) });

const step: fc.Arbitrary<Step> = fc
  .record({
    handle: fc.constantFrom<0 | 1>(0, 1),
    named: fc.oneof<fc.MaybeWeightedArbitrary<readonly [string, Command]>[]>(
      fc.record({ index: fc.nat(2), first: fc.constantFrom(0, 4), count: fc.constantFrom(2, 4) }).map(({ index, first, count }) => [`freeze ${index} ${first} ${count}`, (run) => run.freezeRound(roundOf(index, first, count))]),
      fc.tuple(fc.integer({ min: -1, max: 5 }), lease).map(([count, held]) => [`claim ${count} ${JSON.stringify(held)}`, (run) => run.claim(count, held)]),
      lease.map((held) => [`renew ${JSON.stringify(held)}`, (run) => run.renew(held)]),
      text.map((owner) => [`release ${JSON.stringify(owner)}`, (run) => run.release((each) => each <= owner)]),
      { weight: 4, arbitrary: entries.map((all): readonly [string, Command] => [`commit ${JSON.stringify(all).slice(0, 500)}`, (run) => run.commit(all)]) },
      fc.constant(['reopen', (run) => run.reopen()]),
      fc.tuple(text, fc.json()).map(([name, json]) => [`put ${JSON.stringify(name)} ${json}`, (run) => run.putNote(name, JSON.parse(json))]),
      text.map((name) => [`note ${JSON.stringify(name)}`, (run) => run.note(name)]),
    ),
  })
  .map(({ handle, named: [name, command] }) => ({ handle, name, command }));

async function flat<Item>(batches: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const batch of batches) items.push(...batch);
  return items;
}

const told = (promise: Promise<unknown>): Promise<unknown> => promise.then((value) => ({ value }), (fault: unknown) => ({ refused: fault instanceof Error ? fault.name : fault }));
const everything = async (run: RunStore): Promise<unknown> => ({ counts: await run.counts(), cases: await flat(run.readCases()), trials: await flat(run.readTrials()) });

test.each([
  ['in one thread', null, 30],
  ['with a thread that writes', 0, 10],
])('every store answers every sequence of commands alike, %s', async (_, threadAfter, numRuns) => {
  const folder = writtenFolder({});
  const sqlite = createSqliteStore({ lockWait: 1500, mostPages: null, threadAfter });
  const seen = { claimed: 0, refused: 0, finished: 0 };
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), async (steps) => {
      const memory = createMemoryStore();
      const location = join(folder, `${number++}.run`);
      const ours = [await sqlite.create(location, plan), await sqlite.open(location, 'write')] as const;
      const theirs = [await memory.create('a', plan), await memory.open('a', 'write')] as const;
      // Most sequences have something to work on.
      const all: readonly Step[] = steps.length % 5 === 0 ? steps : [{ handle: 0, name: 'freeze', command: (run) => run.freezeRound(roundOf(0, 0, 4)) }, ...steps];
      for (const { handle, name, command } of all) {
        const found = await told(command(ours[handle]));
        expect({ name, found }).toEqual({ name, found: await told(command(theirs[handle])) });
        if (JSON.stringify(found).startsWith('{"refused')) seen.refused += 1;
        if (name.startsWith('claim') && JSON.stringify(found) !== '{"value":[]}') seen.claimed += 1;
      }
      const expected = await everything(theirs[0]);
      expect(await everything(ours[1])).toEqual(expected);
      for (const run of ours) await run.close();
      const again = await sqlite.open(location, 'read');
      expect(await everything(again)).toEqual(expected);
      seen.finished += (await again.counts()).answered;
      await again.close();
    }),
    { seed: 1, numRuns },
  );
  expect(Math.min(seen.claimed, seen.refused, seen.finished)).toBeGreaterThan(numRuns);
});
