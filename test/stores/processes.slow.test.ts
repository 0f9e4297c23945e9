import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attemptOf, finishOf, plan, roundOf } from '../../src/conformance/storedRun.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { StoredTrial } from '../../src/core/Store.ts';
import { store } from '../../src/stores/sqlite/index.ts';
import { writtenFolder } from '../writtenFolder.ts';

const script = join(import.meta.dirname, 'commitTrials.ts');

interface Ended {
  readonly orders: readonly number[];
  readonly errors: string;
  readonly signal: string | null;
}

/** Runs a process that commits; killed once it has printed so many lines and so many milliseconds went by. */
function committing(location: string, owner: string, kill: { readonly lines: number; readonly after: number } | null): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, location, owner], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    let isDoomed = false;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (kill === null || isDoomed || output.split('\n').length <= kill.lines) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), kill.after);
    });
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', reject);
    // A line that was cut off was not printed.
    child.on('close', (_, signal) => resolve({ orders: output.split('\n').slice(0, -1).map(Number), errors, signal }));
  });
}

async function stored(location: string): Promise<readonly StoredTrial[]> {
  const run = await store.open(location, 'read');
  const all: StoredTrial[] = [];
  for await (const batch of run.readTrials()) all.push(...batch);
  await run.close();
  return all;
}

async function newRun(trials: number): Promise<string> {
  const location = join(writtenFolder({}), 'one.run');
  const run = await store.create(location, plan);
  await run.freezeRound(roundOf(0, 0, trials));
  await run.close();
  return location;
}

const whole = (order: number): Pick<StoredTrial, 'attempts' | 'finish'> => ({ attempts: [attemptOf(order, 0, 0), attemptOf(order, 0, 1)], finish: finishOf(order, 1) });

test('what was committed outlives a process killed at any instant, whole or not at all', async () => {
  const random = seededRandom('kills');
  const location = await newRun(3000);
  const printed = new Set<number>();
  for (let kills = 0; kills < 4; kills++) {
    const ended = await committing(location, `p${kills}`, { lines: random.below(60), after: random.below(30) });
    expect({ errors: ended.errors, signal: ended.signal }).toEqual({ errors: '', signal: 'SIGKILL' });
    for (const order of ended.orders) printed.add(order);
    const run = await store.open(location, 'write');
    await run.release((owner) => owner === `p${kills}`);
    const trials = await stored(location);
    const finished = trials.filter(({ finish }) => finish !== null);
    expect(trials.length).toBe(3000);
    expect([...printed].filter((order) => trials[order]?.finish === null)).toEqual([]);
    // Committed and not yet printed: one group at most for each kill.
    expect(finished.length - printed.size).toBeLessThanOrEqual(7 * (kills + 1));
    expect(await run.counts()).toEqual({ rounds: 1, planned: 3000, answered: finished.length, notObserved: 0, open: 3000 - finished.length, attempts: 2 * finished.length });
    for (const { trial, attempts, finish } of trials) expect({ attempts, finish }).toEqual(finish === null ? { attempts: [], finish: null } : whole(trial.order));
    await run.close();
  }
  expect(printed.size).toBeGreaterThan(20);
});

test('two processes on one run finish each trial once', async () => {
  const location = await newRun(300);
  const ended = await Promise.all([committing(location, 'a', null), committing(location, 'b', null)]);
  expect(ended.map(({ errors, signal }) => ({ errors, signal }))).toEqual([{ errors: '', signal: null }, { errors: '', signal: null }]);
  const orders = ended.flatMap((each) => each.orders).sort((a, b) => a - b);
  expect(orders).toEqual(Array.from({ length: 300 }, (_, order) => order));
  expect((await stored(location)).map(({ attempts, finish }) => ({ attempts, finish }))).toEqual(orders.map(whole));
});

test('a run can be read while another process writes it', async () => {
  const location = await newRun(400);
  const reader = await store.open(location, 'read');
  const writing = { isDone: false };
  const writer = committing(location, 'a', null).finally(() => (writing.isDone = true));
  const seen: number[] = [];
  do {
    const { answered, open, attempts } = await reader.counts();
    seen.push(answered);
    expect({ open, attempts }).toEqual({ open: 400 - answered, attempts: 2 * answered });
    await new Promise((resolve) => setTimeout(resolve, 5));
  } while (!writing.isDone);
  expect((await writer).errors).toBe('');
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(new Set(seen).size).toBeGreaterThan(1);
  expect((await reader.counts()).answered).toBe(400);
  await reader.close();
});
