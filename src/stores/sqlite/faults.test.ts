import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { attemptOf, finishOf, plan, roundOf } from '../../conformance/storedRun.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { RunStore, StoredTrial } from '../../core/Store.ts';
import { UserError } from '../../core/UserError.ts';
import { WorldError } from '../../core/WorldError.ts';
import { createSqliteStore } from './createSqliteStore.ts';
import { describeRun } from './describeRun.ts';
import { store } from './index.ts';

const mounts: string[] = [];
afterAll(() => {
  for (const folder of mounts.splice(0)) {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  }
});

/** A small file system of its own; `null`: this user may not mount one. */
function mounted(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder]);
  if (status === 0) mounts.push(folder);
  else rmSync(folder, { recursive: true });
  return status === 0 ? folder : null;
}

const faultOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => null, (fault: unknown) => fault);
const place = (name = 'a.run'): string => join(writtenFolder({}), name);

async function trialsOf(run: RunStore): Promise<readonly StoredTrial[]> {
  const all: StoredTrial[] = [];
  for await (const batch of run.readTrials()) all.push(...batch);
  return all;
}

/** A closed run of some trials, the first half finished. */
async function written(location: string, count: number): Promise<void> {
  const run = await store.create(location, plan);
  await run.freezeRound(roundOf(0, 0, count));
  await run.commit(Array.from({ length: count / 2 }, (_, order) => [{ kind: 'attempt' as const, attempt: attemptOf(order, 0, 0) }, { kind: 'finish' as const, finish: finishOf(order, 1) }]).flat());
  await run.putNote('note', 'x'.repeat(9000));
  await run.close();
}

test('a new run is a file of its own that only its owner can read', async () => {
  const location = place();
  const run = await store.create(location, plan);
  await run.freezeRound(roundOf(0, 0, 2));
  for (const file of readdirSync(join(location, '..'))) expect(statSync(join(location, '..', file)).mode & 0o777).toBe(0o600);
  await run.close();
  expect(readdirSync(join(location, '..'))).toEqual(['a.run']);
});

test.each<readonly [string, (folder: string) => string, string, string]>([
  ['a folder is missing', (folder) => join(folder, 'no', 'a.run'), 'nothing is there', 'nothing is there'],
  ['a folder is a file', (folder) => join(folder, 'text', 'a.run'), 'a part of the path is a file, not a folder', 'a part of the path is a file, not a folder'],
  ['a file lies', (folder) => join(folder, 'text'), 'something is there already', 'the file is none, or was cut off while it was being created'],
  ['a short file lies', (folder) => join(folder, 'short'), 'something is there already', 'the file is none, or was cut off while it was being created'],
  ['an empty file lies', (folder) => join(folder, 'empty'), 'something is there already', 'the file is none, or was cut off while it was being created'],
  ['a folder lies', (folder) => folder, 'something is there already', 'a folder is there'],
  ['the name is too long', (folder) => join(folder, 'x'.repeat(300)), 'no file can have that name', 'no file can have that name'],
  ['the name holds a null character', (folder) => join(folder, 'a\u0000b'), 'no file can have that name', 'no file can have that name'],
])('where %s no run is made and none is opened', async (_, locate, creating, opening) => {
  const folder = writtenFolder({ text: 'no database '.repeat(1000), short: 'x', empty: '' });
  const location = locate(folder);
  const made = await faultOf(store.create(location, plan));
  expect(made).toBeInstanceOf(UserError);
  expect(made).toMatchObject({ expected: `a place for a new run at ${location}`, came: creating });
  for (const access of ['read', 'write'] as const) {
    const opened = await faultOf(store.open(location, access));
    expect(opened).toBeInstanceOf(UserError);
    expect(opened).toMatchObject({ expected: `a run at ${location}`, came: opening });
  }
  expect(readdirSync(folder).sort()).toEqual(['empty', 'short', 'text']);
});

test("another program's database is no run", async () => {
  const location = place();
  const database = new DatabaseSync(location);
  database.exec('CREATE TABLE run (plan TEXT)');
  database.close();
  expect(await faultOf(store.open(location, 'read'))).toMatchObject({ name: 'UserError', expected: `a run at ${location}` });
  expect(describeRun(location)).toBeNull();
});

test.each([
  [2, 'was written by a newer Faultline (store version 2)', 'update Faultline'],
  [0, 'was written by an older Faultline (store version 0)', 'open it with the version that wrote it, or start a new run'],
])('a run of store version %i is refused', async (version, came, remedy) => {
  const location = place();
  await written(location, 2);
  const database = new DatabaseSync(location);
  database.exec(`PRAGMA user_version = ${version}`);
  database.close();
  for (const access of ['read', 'write'] as const) {
    const fault = await faultOf(store.open(location, access));
    expect(fault).toBeInstanceOf(UserError);
    expect(fault).toMatchObject({ came: `${location} ${came}`, remedy });
  }
  expect(() => describeRun(location)).toThrow(came);
});

test('a run whose creation was cut off before its journal was set goes on with it', async () => {
  const location = place();
  await written(location, 2);
  const database = new DatabaseSync(location);
  database.exec('PRAGMA journal_mode = DELETE');
  database.close();
  const run = await store.open(location, 'write');
  expect(readdirSync(join(location, '..')).sort()).toEqual(['a.run', 'a.run-shm', 'a.run-wal']);
  await run.close();
});

test('a run opened for reading is not written to', async () => {
  const location = place();
  await written(location, 2);
  const run = await store.open(location, 'read');
  for (const promise of [run.freezeRound(roundOf(1, 2, 2)), run.claim(1, { owner: 'a', now: 0, until: 1 }), run.renew({ owner: 'a', now: 0, until: 1 }), run.release(() => true), run.reopen(), run.putNote('a', 1)]) {
    await expect(promise).rejects.toThrow('the run is open for reading only');
  }
  await run.close();
  await run.close();
  await expect(run.counts()).rejects.toThrow('database is not open');
  await expect(trialsOf(run)).rejects.toThrow('the run is closed');
});

test('on a file system that is read-only a run can be read and not written', async (context) => {
  const folder = mounted();
  if (folder === null) return context.skip('this user may not mount a file system');
  const location = join(folder, 'a.run');
  await written(location, 4);
  expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
  const run = await store.open(location, 'read');
  expect((await trialsOf(run)).map(({ finish }) => finish?.turns)).toEqual([1, 1, undefined, undefined]);
  expect((await run.counts()).planned).toBe(4);
  await run.close();
  expect(describeRun(location)?.counts.answered).toBe(2);
  expect(await faultOf(store.open(location, 'write'))).toMatchObject({ name: 'UserError', expected: `a run that can be written at ${location}`, came: 'the file system is read-only' });
  expect(await faultOf(store.create(join(folder, 'b.run'), plan))).toMatchObject({ name: 'UserError', came: 'the file system is read-only' });
});

test('a file without permissions says so', async (context) => {
  const location = place();
  await written(location, 2);
  chmodSync(location, 0o000);
  const fault = await faultOf(store.open(location, 'read'));
  if (fault === null) return context.skip('this user may read every file');
  expect(fault).toMatchObject({ name: 'UserError', came: 'access to it is denied' });
});

test('a full disk is a fault of the world, loses nothing committed, and lets the run go on once there is room', async (context) => {
  const folder = mounted();
  if (folder === null) return context.skip('this user may not mount a file system');
  const location = join(folder, 'a.run');
  const run = await store.create(location, plan);
  await run.freezeRound(roundOf(0, 0, 2));
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(450_000));
  let kept = 0;
  let fault: unknown = null;
  while (fault === null) {
    const attempt = { ...attemptOf(0, 0, kept), reply: { ...attemptOf(0, 0, kept).reply, body: noise(kept) } };
    fault = await faultOf(run.commit([{ kind: 'attempt', attempt }]));
    if (fault === null) kept += 1;
  }
  expect(fault).toBeInstanceOf(WorldError);
  expect(fault).toHaveProperty('message', expect.stringMatching(new RegExp(`^the disk that holds ${location} (is full|failed or is full)`)));
  rmSync(join(folder, 'ballast'));
  expect((await run.counts()).attempts).toBe(kept);
  await run.commit([{ kind: 'attempt', attempt: { ...attemptOf(0, 0, kept), reply: { ...attemptOf(0, 0, kept).reply, body: noise(kept) } } }]);
  expect((await trialsOf(run))[0]?.attempts.map(({ reply }) => reply.body)).toEqual(Array.from({ length: kept + 1 }, (_, each) => noise(each)));
  await run.close();
  expect(spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'ballast')}`, 'bs=1k']).status).toBe(1);
  expect(await faultOf(store.create(join(folder, 'b.run'), plan))).toBeInstanceOf(WorldError);
  expect(existsSync(join(folder, 'b.run'))).toBe(false);
});

/** Bytes that do not shrink. */
function noise(seed: number): Uint8Array {
  const random = seededRandom(`noise ${seed}`);
  return Uint8Array.from({ length: 20_000 }, () => random.below(256));
}

test('a file that may not grow is a full disk, and a refused round leaves nothing behind', async () => {
  const location = place();
  const small = createSqliteStore({ lockWait: 100, mostPages: 40, threadAfter: null });
  const run = await small.create(location, plan);
  const fault = await faultOf(run.freezeRound(roundOf(0, 0, 2000)));
  expect(fault).toBeInstanceOf(WorldError);
  expect(String(fault)).toBe(`WorldError: the disk that holds ${location} is full; what was committed is safe, so make room and resume`);
  expect(await run.counts()).toEqual({ rounds: 0, planned: 0, answered: 0, notObserved: 0, open: 0, attempts: 0 });
  await run.freezeRound(roundOf(0, 0, 4));
  expect((await trialsOf(run)).map(({ trial, planned }) => ({ trial, planned }))).toEqual(roundOf(0, 0, 4).trials.map((trial) => ({ trial, planned: roundOf(0, 0, 4).cases[trial.order >> 1] })));
  await run.close();
});

test('a run that another process keeps locked is waited for a bounded time', async () => {
  const location = place();
  await written(location, 2);
  const run = await createSqliteStore({ lockWait: 5, mostPages: null, threadAfter: null }).open(location, 'write');
  const other = new DatabaseSync(location);
  other.exec('BEGIN IMMEDIATE');
  const fault = await faultOf(run.putNote('a', 1));
  expect(fault).toBeInstanceOf(WorldError);
  expect(String(fault)).toBe(`WorldError: another process keeps ${location} locked; what was committed is safe, so stop that process and resume`);
  const waiting = run.putNote('a', 2);
  expect((await run.counts()).planned).toBe(2);
  other.exec('ROLLBACK');
  await waiting;
  expect(await run.note('a')).toBe(2);
  other.close();
  await run.close();
});

test('a file cut short is damaged, never a shorter run', async () => {
  const location = place();
  await written(location, 40);
  const { size } = statSync(location);
  for (const kept of [size - 1, size - 4096, size >> 1, 8192, 4096, 4000, 120]) {
    const cut = place();
    copyFileSync(location, cut);
    truncateSync(cut, kept);
    expect(await readingOf(cut)).toBeInstanceOf(WorldError);
  }
});

/** All that a run holds as text, or the fault that reading it ended with. */
async function readingOf(location: string): Promise<unknown> {
  let run: RunStore | null = null;
  try {
    run = await store.open(location, 'read');
    const cases = [];
    for await (const batch of run.readCases()) cases.push(...batch);
    const trials = await trialsOf(run);
    const bodies = trials.map(({ attempts }) => attempts.map(({ reply }) => Buffer.from(reply.body).toString('latin1')));
    return JSON.stringify([run.plan, cases, trials, bodies, await run.note('note')]);
  } catch (fault) {
    return fault;
  } finally {
    await run?.close();
  }
}

test('bytes overwritten anywhere are noticed or do no harm', async () => {
  const location = place();
  await written(location, 40);
  const intact = readFileSync(location);
  const expected = await readingOf(location);
  expect(expected).toBeTypeOf('string');
  const random = seededRandom('damage');
  const cut = place();
  const met = { same: 0, damaged: 0, foreign: 0 };
  for (let tries = 0; tries < 60; tries++) {
    const damaged = Buffer.from(intact);
    const start = random.below(damaged.length);
    const length = [1, 16, 4096][tries % 3] ?? 1;
    for (let offset = start; offset < Math.min(start + length, damaged.length); offset++) damaged[offset] = random.below(256);
    writeFileSync(cut, damaged);
    const found = await readingOf(cut);
    if (found === expected) met.same += 1;
    else if (found instanceof WorldError) met.damaged += 1;
    // The first bytes say what a file is.
    else if (found instanceof UserError && start < 100) met.foreign += 1;
    else expect.fail(`${length} bytes at ${start}: ${found instanceof Error ? (found.stack ?? '') : 'another run'}`);
  }
  expect(met.damaged).toBeGreaterThan(25);
});

test('a run is described by its plan and its counts', async () => {
  const location = place();
  await written(location, 6);
  expect(describeRun(location)).toEqual({ plan, counts: { rounds: 1, planned: 6, answered: 3, notObserved: 0, open: 3, attempts: 3 }, isUnfolded: true });
  const link = join(location, '..', 'link');
  symlinkSync(location, link);
  expect(describeRun(link)?.counts.planned).toBe(6);
  const folder = writtenFolder({ text: 'x'.repeat(200) });
  expect(describeRun(join(folder, 'text'))).toBeNull();
  mkdirSync(join(folder, 'inner'));
  expect(() => describeRun(join(folder, 'inner'))).toThrow('a folder is there');
  const open = await store.open(location, 'write');
  await open.commit([{ kind: 'attempt', attempt: attemptOf(5, 0, 0) }]);
  expect(describeRun(location)?.counts.attempts).toBe(4);
  await open.close();
});

test('a process that uses a store prints no warning', () => {
  const script = `import { store } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)}; console.log(store.id);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'sqlite\n', stderr: '' });
});
