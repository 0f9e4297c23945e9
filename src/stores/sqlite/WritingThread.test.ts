import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { checkStore } from '../../conformance/checkStore.ts';
import { attemptOf, finishOf, plan, roundOf } from '../../conformance/storedRun.ts';
import type { StoreEntry } from '../../core/Exchange.ts';
import type { StoredTrial } from '../../core/Store.ts';
import { WorldError } from '../../core/WorldError.ts';
import { createSqliteStore } from './createSqliteStore.ts';
import { WritingThread } from './WritingThread.ts';

const options = { lockWait: 100, mostPages: null, threadAfter: 0 } as const;
const threaded = createSqliteStore(options);
const inline = createSqliteStore({ ...options, threadAfter: null });
const place = (): string => join(writtenFolder({}), 'a.run');
const lease = { owner: 'a', now: 0, until: 1000 };
const faultOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => null, (fault: unknown) => fault);

const ending = (order: number): readonly StoreEntry[] => [
  { kind: 'attempt', attempt: attemptOf(order, 0, 0) },
  { kind: 'finish', finish: finishOf(order, 1) },
];

/** A thread over a run of two trials, that says it is ready and then does what the script says. */
async function threadOf(then: string): Promise<WritingThread> {
  const script = new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'ready' }); ${then}`)}`);
  const thread = new WritingThread({ location: 'a.run', options }, script);
  await thread.started;
  return thread;
}

test('a store that writes in a thread of its own keeps its contract', async () => {
  const folder = writtenFolder({});
  expect(await checkStore(threaded, (name) => join(folder, name))).toEqual([]);
});

test('what a thread writes is what would be written without it', async () => {
  const written = async (store: typeof threaded): Promise<readonly unknown[]> => {
    const location = place();
    const run = await store.create(location, plan);
    await run.freezeRound(roundOf(0, 0, 200));
    for (let order = 0; order < 200; order += 8) {
      await run.claim(8, lease);
      await run.commit(Array.from({ length: 8 }, (_, place) => ending(order + place)).flat());
    }
    const trials: StoredTrial[] = [];
    for await (const batch of run.readTrials()) trials.push(...batch);
    await run.close();
    const file = new DatabaseSync(location, { readOnly: true });
    const tables = ['trial', 'attempt', 'results', 'pack', 'blob', 'lease', 'run'].map((table) => file.prepare(`SELECT * FROM ${table}`).all());
    file.close();
    return [trials, tables];
  };
  expect(await written(threaded)).toEqual(await written(inline));
});

test('a commit that the thread refuses is refused with its own words, and the next one is taken', async () => {
  const run = await threaded.create(place(), plan);
  await run.freezeRound(roundOf(0, 0, 4));
  await expect(run.commit([...ending(3), { kind: 'finish', finish: { ...finishOf(1, 1), trial: 'no such trial' } }])).rejects.toThrow('trial no such trial is not in the run');
  expect(await run.counts()).toMatchObject({ answered: 0, attempts: 0 });
  await run.commit(ending(3));
  expect(await run.counts()).toMatchObject({ answered: 1, attempts: 1 });
  await run.close();
});

test('a lock of another process ends an order as it does without a thread', async () => {
  const location = place();
  const run = await createSqliteStore({ ...options, lockWait: 5 }).create(location, plan);
  await run.freezeRound(roundOf(0, 0, 4));
  await run.claim(1, lease);
  const other = new DatabaseSync(location);
  other.exec('BEGIN IMMEDIATE');
  const fault = await faultOf(run.claim(1, lease));
  expect(fault).toBeInstanceOf(WorldError);
  expect(String(fault)).toBe(`WorldError: another process keeps ${location} locked; what was committed is safe, so stop that process and resume`);
  other.exec('ROLLBACK');
  other.close();
  expect((await run.claim(1, lease)).map(({ trial }) => trial.order)).toEqual([1]);
  await run.close();
});

test('a thread that dies with an order in hand says so, then and ever after', async () => {
  const thread = await threadOf("parentPort.on('message', () => { throw new Error('out of breath'); });");
  const words = 'WorldError: the thread that writes a.run ended before its time (out of breath); what was committed is safe, so resume';
  expect(String(await faultOf(thread.claim(1, lease)))).toBe(words);
  expect(thread.isReady).toBe(true);
  expect(String(await faultOf(thread.claim(1, lease)))).toBe(words);
  await thread.end();
});

test('a thread that dies while it has nothing to do says so at the next order', async () => {
  const thread = await threadOf('process.exit(3);');
  expect(String(await faultOf(thread.claim(1, lease)))).toBe('WorldError: the thread that writes a.run ended before its time; what was committed is safe, so resume');
});

test.each([
  ['does not come up', undefined],
  ['may not be started', new URL('https://example.com/thread.js')],
])('a run goes on without a thread that %s', async (_, script) => {
  const thread = new WritingThread({ location: join(place(), 'nothing'), options }, script);
  await thread.started;
  expect(thread.isReady).toBe(false);
  await thread.end();
});

test('a run that is written in a thread leaves one file when it is closed', async () => {
  const location = place();
  const run = await threaded.create(location, plan);
  await run.freezeRound(roundOf(0, 0, 2));
  const committed = run.commit(ending(0));
  await Promise.all([committed, run.close()]);
  const again = await inline.open(location, 'read');
  expect(await again.counts()).toMatchObject({ answered: 1 });
  await again.close();
});

test('the package holds the script of the thread, which nothing imports', () => {
  const { files } = JSON.parse(readFileSync(new URL('../../../tsconfig.build.json', import.meta.url), 'utf8')) as { readonly files: readonly string[] };
  expect(files).toContain('src/stores/sqlite/writeInThread.ts');
});
