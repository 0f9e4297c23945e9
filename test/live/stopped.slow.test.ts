import { describe, expect, test } from 'vitest';
import { writtenFolder } from '../writtenFolder.ts';
import { asking, faultline, keptRun, plain, start } from './faultline.ts';
import { served } from './served.ts';
import type { Served } from './served.ts';

const patience = 180_000;
const questions = 12;

/** A run of a dozen questions, two at a time. */
function longRun(server: Served, ...more: readonly string[]): readonly string[] {
  return asking(server.url, 'sound', '--per-category', String(questions), '--concurrency', '2', ...more);
}

interface Kept {
  readonly trial: string;
  readonly state: string;
  readonly attempts: number;
}

async function exported(run: string, folder: string): Promise<readonly Kept[]> {
  const { code, out } = await faultline(['export', run], { folder });
  expect(code).toBe(0);
  return out
    .trimEnd()
    .split('\n')
    .map((line): Kept => JSON.parse(line));
}

async function expectWhole(run: string, folder: string): Promise<readonly Kept[]> {
  const trials = await exported(run, folder);
  expect(new Set(trials.map(({ trial }) => trial)).size).toBe(questions);
  expect(trials.map(({ state }) => state)).toEqual(Array.from({ length: questions }, () => 'answered'));
  return trials;
}

/** Settles once the server was asked so many times. */
async function askedTimes(server: Served, times: number): Promise<void> {
  while (server.requests() < times) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Where the last questions were not composed yet, the numbers are the least there are. */
const planned = '(?:12|at least \\d+)';
const left = '(?:at least )?\\d+';

const resume = (run: string): readonly string[] => ['resume', run, '--progress', 'none'];

describe.concurrent('a run that ends before its planned end', () => {
  test('one interrupt finishes what is in flight and says how to go on', { timeout: patience }, async () => {
    await using server = await served({ latency: 150 });
    const folder = writtenFolder({});
    const run = start(longRun(server), { folder });
    await askedTimes(server, 3);
    run.child.kill('SIGINT');
    const { code, signal, out, err } = await run.ended;
    expect([code, signal, out]).toEqual([130, null, '']);
    const asked = server.requests();
    expect(asked).toBeLessThan(questions);
    expect(plain(err)).toContain('Finishing what is in flight; interrupt again to stop at once.');
    expect(plain(err)).toMatch(new RegExp(`Stopped as you asked\\. ${String(asked)} of ${planned} trials answered, 0 not observed, ${left} to go; everything that came back is kept\\. To go on: faultline resume `));
    const again = await faultline(resume(keptRun(folder)), { folder });
    expect([again.code, plain(again.out)]).toEqual([0, expect.stringContaining('12 of 12 answers right')]);
    expect(server.requests()).toBe(questions);
    expect((await expectWhole(keptRun(folder), folder)).every(({ attempts }) => attempts === 1)).toBe(true);
  });

  test('the second interrupt stops at once', { timeout: patience }, async () => {
    await using server = await served({ latency: 600_000 });
    const folder = writtenFolder({});
    const run = start(longRun(server), { folder });
    await askedTimes(server, 2);
    run.child.kill('SIGINT');
    await run.says('interrupt again to stop at once.');
    run.child.kill('SIGINT');
    const { code, signal, err } = await run.ended;
    expect([code, signal]).toEqual([130, null]);
    expect(plain(err)).toMatch(new RegExp(`Stopped as you asked\\. 0 of ${planned} trials answered, 0 not observed, ${left} to go`));
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('a killed process loses nothing that was committed', { timeout: patience }, async () => {
    await using server = await served({ latency: 150 });
    const folder = writtenFolder({});
    const run = start(longRun(server), { folder });
    await askedTimes(server, 5);
    run.child.kill('SIGKILL');
    expect((await run.ended).signal).toBe('SIGKILL');
    const before = server.requests();
    const again = await faultline(resume(keptRun(folder)), { folder });
    expect([again.code, plain(again.out)]).toEqual([0, expect.stringContaining('12 of 12 answers right')]);
    expect(plain(again.err)).toMatch(/An earlier process was killed while asking; at most \d+ requests? (?:is|are) asked again for it\./);
    // At least all but what was in flight is kept, and nothing is asked for that is kept.
    expect(server.requests() - before).toBeGreaterThanOrEqual(questions - before);
    expect(server.requests() - before).toBeLessThanOrEqual(questions - before + 2);
    await expectWhole(keptRun(folder), folder);
  });

  test('a ceiling holds, and what is left is asked later', { timeout: patience }, async () => {
    await using server = await served();
    const folder = writtenFolder({});
    const first = await faultline(longRun(server, '--max-requests', '5'), { folder });
    expect([first.code, first.out, server.requests()]).toEqual([2, '', 5]);
    expect(plain(first.err)).toMatch(new RegExp(`A ceiling is reached\\. 5 of ${planned} trials answered, 0 not observed, ${left} to go; everything that came back is kept\\. To go on: faultline resume `));
    const kept = keptRun(folder);
    const early = await faultline(['retry', kept], { folder });
    expect([early.code, plain(early.err)]).toEqual([2, expect.stringMatching(/Expected a run that was asked to its end, but \d trials have no end yet\. What to do: go on with them first: faultline resume /)]);
    const runs = await faultline(['runs', 'runs'], { folder });
    expect(plain(runs.out)).toMatch(new RegExp(`5 of ${planned} answered, 0 not observed, \\d (?:and further rounds )?to go: openai-compatible:sound`));
    const partly = await faultline(['regrade', kept], { folder });
    expect([partly.code, plain(partly.out)]).toEqual([0, expect.stringMatching(/Unfinished: \d planned trials not asked to the end/)]);
    const rest = await faultline(resume(kept), { folder });
    expect([rest.code, rest.err, server.requests()]).toEqual([0, '', questions]);
    await expectWhole(kept, folder);
  });

  test('two processes share what is left and ask nothing twice', { timeout: patience }, async () => {
    await using server = await served({ latency: 20 });
    const folder = writtenFolder({});
    await faultline(longRun(server, '--max-requests', '1'), { folder });
    const kept = keptRun(folder);
    const both = await Promise.all([faultline(resume(kept), { folder }), faultline(resume(kept), { folder })]);
    for (const { code, err } of both) {
      expect([0, 2]).toContain(code);
      expect(err).not.toMatch(/\n\s+at |killed/);
      if (code === 2) expect(plain(err)).toContain('Another process is asking the rest.');
    }
    expect(both.some(({ code, out }) => code === 0 && plain(out).includes('12 of 12 answers right'))).toBe(true);
    expect(server.requests()).toBe(questions);
    expect((await expectWhole(kept, folder)).every(({ attempts }) => attempts === 1)).toBe(true);
  });
});
