import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { worlds } from '../../src/worlds/list.generated.ts';
import { keptRun, plain } from '../live/faultline.ts';
import { inProcess } from '../live/inProcess.ts';
import { writtenFolder } from '../writtenFolder.ts';

const patience = 120_000;

let folder = '';
beforeAll(() => {
  folder = writtenFolder({});
});

/** Asks simulated models, and gives the file of the run. */
async function asked(runs: string, models: readonly string[], ...more: readonly string[]): Promise<string> {
  const { code } = await inProcess(['diagnose', ...models.flatMap((model) => ['--model', `simulated:${model}`]), '--part', 'confirm', '--no-probe', '--progress', 'none', '--runs', runs, ...more], folder);
  expect(code).toBe(0);
  return join(folder, keptRun(folder, runs));
}

function gate(...args: readonly string[]): ReturnType<typeof inProcess> {
  return inProcess(['gate', '--progress', 'none', '--runs', 'gated', ...args], folder);
}

describe('fresh questions', () => {
  test('are about the user’s own tools where the baseline’s were, which have to be named for it', { timeout: patience }, async () => {
    // Enough different tools, so that there are clusters enough.
    const tools = join(folder, 'own.json');
    writeFileSync(tools, JSON.stringify(worlds.filter(({ id }) => ['orders', 'crm', 'calendar'].includes(id)).flatMap(({ tools: all }) => all.map(({ tool: { name, description, parameters } }) => ({ name, description, parameters })))));
    const base = await asked('own', ['sound'], '--tools', tools, '--category', 'parallel', '--per-category', '24');
    const without = await gate('--baseline', base, '--model', 'simulated:loses-calls');
    expect([without.code, plain(without.err)]).toEqual([2, expect.stringContaining('--tools')]);
    const { code, out } = await gate('--baseline', base, '--model', 'simulated:loses-calls', '--tools', tools);
    expect([code, plain(out)]).toEqual([1, expect.stringMatching(/^The gate fails: certainly regressed: parallel calls.* confirmed on 48 fresh questions: −\d+ points/)]);
  });

  test('are changed as those in which a model regressed', { timeout: patience }, async () => {
    const base = await asked('names', ['sound'], '--category', 'parameter-detection', '--per-category', '40', '--stress', 'tool-names=opaque', '--stress-cases', '40');
    const { code, out } = await gate('--baseline', base, '--model', 'simulated:goes-by-names');
    expect([code, plain(out)]).toEqual([1, expect.stringMatching(/confirmed on \d+ fresh questions: −\d+ points/)]);
    expect(plain(out)).toMatch(/certainly regressed: [^.]*opaque/);
    expect(plain(out)).not.toMatch(/certainly regressed: [^.]*choosing functions/);
  });

  test('are asked through the harness of the baseline', { timeout: patience }, async () => {
    const harness = join(folder, 'over-turns.json');
    writeFileSync(harness, JSON.stringify({ schema: 'faultline/harness@1', calls: 'over-turns', reading: 'lenient' }));
    const base = await asked('turns', ['sound'], '--category', 'parallel', '--per-category', '24', '--harness', harness);
    const { code, out } = await gate('--baseline', base, '--model', 'simulated:loses-calls');
    expect([code, plain(out)]).toEqual([1, expect.stringMatching(/confirmed on 48 fresh questions/)]);
    // One call at a time is no regression where calls of all turns count.
    expect((await gate('--baseline', base, '--model', 'simulated:one-at-a-time')).code).toBe(0);
  });
});

describe('a baseline', () => {
  test.each<[string, () => Promise<string> | string, string]>([
    ['that is no run', () => {
      writeFileSync(join(folder, 'text.sqlite'), 'no database');
      return join(folder, 'text.sqlite');
    }, 'text.sqlite'],
    ['of several models', () => asked('two', ['sound', 'mixed'], '--category', 'parallel', '--per-category', '1'), 'Expected a baseline of one model'],
    ['of questions that are explored', () => asked('find', ['sound'], '--category', 'parallel', '--per-category', '1', '--part', 'find'), 'part confirm'],
  ])('%s is refused', { timeout: patience }, async (_, baseline, words) => {
    const { code, err } = await gate('--baseline', await baseline(), '--model', 'simulated:sound');
    expect([code, plain(err)]).toEqual([2, expect.stringContaining(words)]);
  });

  test('at whose address nobody listens any more is no judgement: the world failed', { timeout: patience }, async () => {
    const base = await asked('lost', ['sound'], '--category', 'parallel', '--per-category', '1');
    const { code, err } = await gate('--baseline', base, '--model', 'openai-compatible:sound', '--base-url', 'http://127.0.0.1:1/v1', '--attempts', '1');
    expect([code, plain(err)]).toEqual([3, expect.stringContaining('nobody answers at the address')]);
  });
});

test('runs of different seeds asked other questions, which is said with how many they share', { timeout: patience }, async () => {
  const runs = await Promise.all(['spring', 'autumn'].map((seed) => asked(seed, ['sound'], '--category', 'parallel', '--per-category', '3', '--seed', seed)));
  const { code, err } = await inProcess(['verify', ...runs], folder);
  expect([code, plain(err)]).toEqual([2, expect.stringContaining('0 questions are shared, 3 are only in the first and 3 only in the second')]);
});
