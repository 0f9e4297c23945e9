import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import type { Progress } from '../../src/engine/live/Progress.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { asking, faultline, keptRun, plain, start } from './faultline.ts';
import { inProcess } from './inProcess.ts';
import { served } from './served.ts';

const patience = 180_000;

describe.concurrent('what is shown on the way', () => {
  test('a dry run says what a run would take and asks nobody', { timeout: patience }, async () => {
    await using server = await served();
    const folder = writtenFolder({ 'prices.json': '{"openai-compatible:sound": {"input": 1, "output": 2}}' });
    const args = ['diagnose', '--model', 'openai-compatible:sound', '--base-url', server.url, '--per-category', '12', '--repetitions', '2', '--stress', 'none', '--dry-run', '--prices', 'prices.json'];
    const { code, out, err } = await faultline(args, { folder });
    expect([code, err, server.requests()]).toEqual([0, '', 0]);
    expect(readdirSync(folder)).toEqual(['prices.json']);
    expect(plain(out)).toContain('A dry run: nobody is asked. 216 trials are planned.');
    expect(plain(out)).toMatch(/openai-compatible:sound 216 trials, [\d ]+ to [\d ]+ requests, about [\d ]+ to [\d ]+ tokens in \(bytes over four\), answers of at most [\d ]+ tokens together cost: from 0\.\d+ to [\d.]+ /);
    expect(plain(out)).toMatch(/Smallest loss that the run could find, in points calling when it should \d+\.\d 144 trials in \d+ sets of tools keeping to the format \d+\.\d 192 trials in \d+ sets of tools .* telling the user the result \d+\.\d 24 trials in \d+ sets of tools /);
    const { out: json } = await inProcess([...args.slice(0, -2), '--json'], folder);
    const forecast: Record<string, unknown> = JSON.parse(json);
    expect(forecast).toMatchObject({ trials: 216, assumed: { rate: 0.8, intraclassCorrelation: 0.1 } });
    expect(server.requests()).toBe(0);
  });

  test('plain lines where nobody looks at a terminal, and no verdict in them', { timeout: patience }, async () => {
    await using server = await served();
    const folder = writtenFolder({});
    const { code, err } = await faultline(asking(server.url, 'wrong-types', '--progress', 'auto', '--per-category', '4'), { folder, environment: { TERM: 'xterm-256color', FORCE_COLOR: '1' } });
    expect(code).toBe(0);
    const [first, ...lines] = err.trimEnd().split('\n');
    expect(first).toMatch(/^Asking up to 4 trials; everything is kept in .*\.sqlite$/);
    expect(lines.at(-1)).toMatch(/^4 of 4 answered( · [\d.]+ a second)?$/);
    expect(err).not.toMatch(/[\u001b\r]|right|wrong/);
  });

  test('events as JSON, one a line, the last of which is the end', { timeout: patience }, async () => {
    await using server = await served({ mischief: { probability: 1, seed: 's', kinds: ['server-error-500'], silence: 0 } });
    const { code, out, err } = await faultline(asking(server.url, 'sound', '--progress', 'json', '--per-category', '3'), { folder: writtenFolder({}) });
    expect([code, out]).toEqual([3, '']);
    const events = err
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line): Progress & { readonly event: string } => JSON.parse(line));
    expect(events.at(-1)).toMatchObject({ event: 'progress', planned: 3, answered: 0, notObserved: 3, inFlight: 0, errors: [{ code: 'server fault', count: 3 }] });
    expect(plain(err)).toContain('None of 3 trials could be observed, so nothing is known of the model. 3 times server fault: the endpoint failed or said that it is overloaded – ask again later, or see to the server');
  });

  test('a report whose reader stops reading is no fault, and neither is one that nobody hears', { timeout: patience }, async () => {
    await using server = await served();
    const folder = writtenFolder({});
    const run = start(asking(server.url, 'sound', '--json', '--progress', 'lines'), { folder });
    run.child.stdout?.destroy();
    run.child.stderr?.destroy();
    expect(await run.ended).toMatchObject({ code: 0, signal: null });
    expect((await inProcess(['runs', 'runs'], folder)).out).toContain('1 of 1 answered');
    expect(keptRun(folder)).toMatch(/^runs\/.*\.sqlite$/);
  });
});

describe.concurrent('several at once', () => {
  test('are asked the same and held against each other, with what they took', { timeout: patience }, async () => {
    await using server = await served();
    const folder = writtenFolder({});
    const args = asking(server.url, 'sound', '--model', 'openai-compatible:under-calls', '--model', 'simulated:sound', '--per-category', '40', '--json');
    const { code, out } = await faultline(args, { folder });
    expect([code, server.requests()]).toEqual([0, 80]);
    const { run, models }: Diagnosis = JSON.parse(out);
    expect(run).toMatchObject({ planned: 120, answered: 120, open: 0, notObserved: [] });
    expect(models.map(({ model }) => model)).toEqual(['openai-compatible:sound', 'openai-compatible:under-calls', 'simulated:sound']);
    const again = await inProcess(['diff', `${folder}/${keptRun(folder)}`, `${folder}/${keptRun(folder)}`], folder);
    expect(again.out.match(/40 cases graded in both/g)).toHaveLength(3);
  });

  test('each through every interface that is named', { timeout: patience }, async () => {
    await using server = await served();
    const folder = writtenFolder({});
    const { code, out } = await faultline(asking(server.url, 'sound', '--interface', 'native', '--interface', 'json', '--json'), { folder });
    const { models }: Diagnosis = JSON.parse(out);
    expect([code, models.map(({ model }) => model)]).toEqual([0, ['openai-compatible:sound (json)', 'openai-compatible:sound (native)']]);
    const resumed = await inProcess(['resume', `${folder}/${keptRun(folder)}`, '--progress', 'none'], folder);
    expect([resumed.code, resumed.err, server.requests()]).toEqual([0, '', 2]);
  });

  test('a probe stands before the questions and its warnings beside them', { timeout: patience }, async () => {
    await using server = await served();
    const folder = writtenFolder({});
    const args = asking(server.url, 'one-at-a-time').filter((arg) => arg !== '--no-probe');
    const { code, err } = await faultline(args, { folder });
    expect([code, plain(err)]).toEqual([0, expect.stringMatching(/^Probed openai-compatible:one-at-a-time: tool calling honoured, /)]);
    const before = server.requests();
    expect(before).toBeGreaterThan(5);
    const regraded = await inProcess(['regrade', `${folder}/${keptRun(folder)}`], folder);
    expect([regraded.code, server.requests()]).toEqual([0, before]);
  });
});
