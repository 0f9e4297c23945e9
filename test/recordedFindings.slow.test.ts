import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kit } from '../src/cli/kit.ts';
import type { Diagnosis } from '../src/core/Diagnosis.ts';
import type { Finding } from '../src/core/Finding.ts';
import { diagnoseRecording } from '../src/engine/diagnoseRecording.ts';
import { describeRecorded, recordedData } from './recordedData.ts';

async function diagnosed(folder: string, questions: string | null = null): Promise<Diagnosis> {
  return diagnoseRecording(
    { folder, questions, target: null, reference: null, seed: 'test', version: '0', profiles: new Map(), syntaxes: new Map() },
    kit,
  );
}

const alone = (diagnosis: Diagnosis, model: string): readonly Finding[] =>
  diagnosis.findings.filter((finding) => finding.certain && finding.other === null && finding.model === model);

/** What was planted, told by the first certain finding; further ones may only tell other parts of the same recipe. */
const planted = {
  'synth-parallel': { first: 'lost-calls everywhere', recipe: ['lost-calls', 'values'] },
  'synth-format': { first: 'format everywhere', recipe: ['format'] },
  'synth-values': { first: 'values python', recipe: ['values'] },
  'synth-types': { first: 'types-and-parameters python', recipe: ['types-and-parameters'] },
  'synth-nonpython': { first: 'language java-and-javascript', recipe: ['language', 'values'] },
  'synth-reluctant': { first: 'under-calling everywhere', recipe: ['under-calling'] },
  'synth-eager': { first: 'over-calling everywhere', recipe: ['over-calling', 'extra-calls', 'invented-parameters', 'wrong-tool'] },
} as const;

describeRecorded('findings on recorded outputs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-renamed-'));
  const renamed = new Map<string, string>();
  let synthetic: Diagnosis;

  beforeAll(async () => {
    // Names that say nothing, in another order than the true ones, and without the file that tells the recipes.
    const source = recordedData('bfcl-v1/synthetic');
    for (const part of ['result', 'score']) cpSync(join(source, part), join(folder, part), { recursive: true });
    mkdirSync(join(folder, 'kept'));
    readdirSync(join(folder, 'result')).forEach((model, index) => {
      const name = `m${(index * 5 + 2) % 9}`;
      renamed.set(model, name);
      for (const part of ['result', 'score']) renameSync(join(folder, part, model), join(folder, part, name));
    });
    synthetic = await diagnosed(folder, recordedData('bfcl-v1/data'));
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('nine models of equal official totals', () => {
    expect(synthetic.models.map(({ total }) => total.official)).toEqual(Array.from({ length: 9 }, () => ({ basis: 'published', right: 828, n: 1150 })));
  });

  test.each(Object.entries(planted))('%s: its own fault first, and none that it was not given', (model, { first, recipe }) => {
    const found = alone(synthetic, renamed.get(model) ?? '');
    expect(`${found[0]?.subject.kind ?? ''} ${found[0]?.subject.scope ?? ''}`).toBe(first);
    for (const { subject } of found) expect(recipe).toContain(subject.kind);
  });

  test('no other model is called weak in Java or JavaScript', () => {
    const blamed = synthetic.findings.filter(({ certain, other, subject }) => certain && other === null && subject.scope.startsWith('java'));
    expect(blamed.map(({ model }) => model)).toEqual([renamed.get('synth-nonpython')]);
  });

  test('two draws of one recipe cannot be told apart', () => {
    const twins = [renamed.get('synth-mixed-a'), renamed.get('synth-mixed-b')].sort();
    const pair = synthetic.pairs.find(({ models }) => [...models].sort().join() === twins.join());
    expect(pair).toMatchObject({ verdict: 'near-tie-cannot-tell', differs: [] });
  });

  test('the gap of two models is whether one calls, not how well', async () => {
    const diagnosis = await diagnosed(recordedData('bfcl-v4/pr-1205'));
    const [pair] = diagnosis.pairs;
    expect(pair?.models).toEqual(['claude-sonnet-4-5-20250929-FC', 'DeepSeek-V3.1-Terminus-FC']);
    expect(pair?.calling.secondMisses).toMatchObject({ silent: 151, askedBack: 150, official: { all: 159, silent: 151, askedBack: 150, firstRightOnSilent: 147 } });
    expect(pair?.calling.bothCalled).toMatchObject({ n: 249, official: { first: 245, second: 241 } });
    const { difference } = pair?.calling.bothCalled ?? expect.fail();
    expect(difference.state === 'estimated' && difference.low < 0 && difference.high > 0).toBe(true);
    expect(diagnosis.findings.some(({ code, certain }) => code === 'calls-less-not-worse' && certain)).toBe(true);
  }, 30_000);

  test('two models that tie at 337 of 400 are told how far they differ', async () => {
    const diagnosis = await diagnosed(recordedData('bfcl-v1/april-2024'));
    const tied = ['google_gemma-7b-it', 'meta-llama_Meta-Llama-3-8B-Instruct'];
    expect(diagnosis.models.filter(({ model }) => tied.includes(model)).map(({ total }) => total.official?.right)).toEqual([337, 337]);
    const pair = diagnosis.pairs.find(({ models }) => models.every((model) => tied.includes(model)));
    expect(pair?.verdict).toBe('near-tie-cannot-tell');
    expect(pair?.disagreement).toMatchObject({ state: 'estimated' });
  }, 30_000);
});
