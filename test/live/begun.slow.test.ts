import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createHandlers } from '../../src/cli/createHandlers.ts';
import { diagnoseLive } from '../../src/cli/live/diagnoseLive.ts';
import { liveKit } from '../../src/cli/live/liveHandlers.ts';
import { resumeRun } from '../../src/cli/live/resumeRun.ts';
import { gateRuns } from '../../src/cli/verification/gateRuns.ts';
import { runCommand } from '../../src/cli/runCommand.ts';
import { plainHarness } from '../../src/core/Harness.ts';
import type { RunStore, Store } from '../../src/core/Store.ts';
import { createAnswerBook } from '../../src/models/simulated/AnswerBook.ts';
import { noMischief } from '../../src/models/simulated/createMischief.ts';
import { builtInProfile } from '../../src/models/simulated/index.ts';
import { serveSimulated } from '../../src/models/simulated/serveSimulated.ts';
import { createMemoryStore } from '../../src/stores/memory/createMemoryStore.ts';
import { realClock } from '../servers/realClock.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { plain } from './faultline.ts';

const patience = 180_000;
const folder = writtenFolder({ 'harness.json': JSON.stringify(plainHarness) });

interface Killing {
  /** Transactions until the process is killed. */
  readonly after: number;
  readonly made: { place: string; readonly transactions: string[] };
}

/** A store whose process is killed before one transaction: nothing it does after that is kept. */
function killed(store: Store, { after, made }: Killing): Store {
  const transact = <T>(name: string, apply: () => Promise<T>): Promise<T> => {
    if (made.transactions.length >= after) return Promise.reject(new Error('killed'));
    made.transactions.push(name);
    return apply();
  };
  const watched = (run: RunStore): RunStore => ({
    plan: run.plan,
    freezeRound: (round) => transact(`round ${String(round.index)}`, () => run.freezeRound(round)),
    claim: (count, lease) => (made.transactions.length >= after ? Promise.reject(new Error('killed')) : run.claim(count, lease)),
    renew: (lease) => run.renew(lease),
    release: (isGone) => run.release(isGone),
    commit: (entries) => transact('commit', () => run.commit(entries)),
    reopen: () => run.reopen(),
    counts: () => run.counts(),
    readCases: () => run.readCases(),
    readTrials: () => run.readTrials(),
    note: (name) => run.note(name),
    putNote: (name, value) => transact(name, () => run.putNote(name, value)),
    close: () => run.close(),
  });
  return {
    ...store,
    create: (place, plan) => {
      made.place = place;
      return transact('plan', async () => watched(await store.create(place, plan)));
    },
  };
}

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

async function run(args: readonly string[], store: Store): Promise<Ended> {
  let err = '';
  const surroundings = { print: () => Promise.resolve(), note: (text: string) => (err += text), columns: 100, colour: false, noteColumns: null, takeInterrupts: () => () => undefined, folder, environment: {}, owner: 'a process of the tests', isGone: () => true };
  const live = { ...liveKit(surroundings, '0.0.0'), store };
  const handlers = { ...createHandlers(surroundings, '0.0.0'), ask: (request: Parameters<typeof diagnoseLive>[0]) => diagnoseLive(request, live), resume: (request: Parameters<typeof resumeRun>[0]) => resumeRun(request, live), gate: (request: Parameters<typeof gateRuns>[0]) => gateRuns(request, live) };
  const code = await runCommand(args, handlers, '0.0.0', surroundings).catch(() => null);
  return { code, err: plain(err) };
}

/** What is kept with a run under given names; of a probe, which holds when everything came, the models. */
async function notesOf(place: string, store: Store, names: readonly string[]): Promise<readonly unknown[]> {
  const kept = await store.open(place, 'read');
  const notes: unknown[] = [];
  for (const name of names) {
    const note = await kept.note(name);
    notes.push(name === 'probe' && note !== null ? Object.keys(note) : note);
  }
  await kept.close();
  return notes;
}

const unlimited = (): Killing => ({ after: Infinity, made: { place: '', transactions: [] } });

/** Kills a command before each of its transactions until its questions are kept and one further; what can be gone on with has all that was to be kept with it. */
async function killedEverywhere(args: readonly string[], store: Store, noted: readonly string[]): Promise<void> {
  const whole = unlimited();
  const ran = await run(args, killed(store, whole));
  expect([ran.code, ran.err]).toEqual([0, expect.anything()]);
  const begun = whole.made.transactions.indexOf('round 0');
  expect(whole.made.transactions.slice(1, begun)).toEqual(noted);
  const notes = await notesOf(whole.made.place, store, noted);
  for (let after = 1; after <= begun + 2; after++) {
    const killing: Killing = { after, made: { place: '', transactions: [] } };
    expect((await run(args, killed(store, killing))).code).not.toBe(0);
    const resumed = await run(['resume', killing.made.place, '--progress', 'none'], store);
    if (after <= begun) expect([resumed.code, resumed.err]).toEqual([2, expect.stringContaining('it was broken off before they were kept')]);
    else expect([resumed.code, await notesOf(killing.made.place, store, noted)]).toEqual([0, notes]);
  }
}

test('a run that was killed while it began is refused, or has all that is kept with it', { timeout: patience }, async () => {
  const store = createMemoryStore();
  const fixed = ['diagnose', '--model', 'simulated:sound', '--category', 'parallel', '--per-category', '2', '--stress', 'default', '--stress-budget', '30', '--harness', join(folder, 'harness.json'), '--progress', 'none'];
  await killedEverywhere(fixed, store, ['stress plan', 'harness', 'probe']);
  const baseline = unlimited();
  await run(fixed, killed(store, baseline));
  await killedEverywhere(['gate', '--baseline', baseline.made.place, '--model', 'simulated:sound', '--progress', 'none'], store, ['harness']);
});

test('so is one that is composed while it is asked', { timeout: patience }, async () => {
  const sound = { name: 'sound', profile: builtInProfile('sound'), book: createAnswerBook(), seed: 'begun', plan: null, unknown: 'improvise' as const };
  const server = await serveSimulated({ models: new Map([['sound', sound]]), host: '127.0.0.1', port: 0, clock: realClock, key: null, latency: 0, mischief: noMischief });
  try {
    await killedEverywhere(['diagnose', '--model', 'openai-compatible:sound', '--base-url', server.url, '--category', 'parallel', '--per-category', '2', '--progress', 'none'], createMemoryStore(), ['probe']);
  } finally {
    await server.close();
  }
});
