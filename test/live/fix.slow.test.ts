import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { decoderOf } from '../../src/engine/run/decoderOf.ts';
import type { Observation } from '../../src/core/Observation.ts';
import { failsBy } from '../../src/diagnosis/failsBy.ts';
import { observationTable } from '../../src/diagnosis/ObservationTable.ts';
import { acknowledging } from '../../src/engine/acknowledging.ts';
import { diagnoseRun } from '../../src/engine/run/diagnoseRun.ts';
import { gradeRun, isGraded } from '../../src/engine/run/gradeRun.ts';
import { providers } from '../../src/models/list.generated.ts';
import { store } from '../../src/stores/sqlite/index.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { keptRun, plain } from './faultline.ts';
import { inProcess } from './inProcess.ts';

const patience = 180_000;

/** Two runs that all of these read, of a model that loses calls and of one that fails in several ways. */
let folder = '';
let lost = '';
let mixed = '';
/** What the first was asked, under a system text of one’s own. */
let harnessed = '';
beforeAll(async () => {
  folder = writtenFolder({});
  const ask = async (model: string, runs: string, categories: readonly string[], ...more: readonly string[]): Promise<string> => {
    const ran = await inProcess(['diagnose', '--model', `simulated:${model}`, '--target', '95%', ...categories.flatMap((one) => ['--category', one]), '--per-category', '24', '--no-probe', '--progress', 'none', '--runs', join(folder, runs), ...more], folder);
    expect(ran.code).toBe(0);
    return join(folder, keptRun(folder, runs));
  };
  lost = await ask('loses-calls', 'lost', ['parallel', 'nested', 'next-best', 'abstention']);
  mixed = await ask('mixed', 'mixed', ['parallel', 'parameter-detection', 'multi-step', 'abstention']);
  harnessed = await ask('sound', 'harnessed', ['parallel'], '--system', join(writtenFolder({ 'system.txt': 'Be brief.' }), 'system.txt'));
}, patience);

interface Provenance {
  readonly id: string;
  readonly split: string;
  readonly part: string;
  readonly subjects: readonly string[];
  readonly subtask: string;
  readonly turn: number;
  readonly rejected: { readonly from: string; readonly codes: readonly string[] };
  readonly lines: Readonly<Record<string, number | string>>;
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

function provenanceOf(name: string): readonly Provenance[] {
  return linesOf(join(folder, name, 'provenance.jsonl')).map((line): Provenance => JSON.parse(line));
}

interface Turn {
  readonly role: string;
  readonly tool_calls?: readonly unknown[];
}

describe('pairs of a run', () => {
  test('come from part find, keep tools and templates apart, and say where they come from', { timeout: patience }, async () => {
    const { code, out, err } = await inProcess(['fix', mixed, '--out', join(folder, 'all'), '--sft'], folder);
    expect([code, err]).toEqual([0, '']);
    const rows = provenanceOf('all');
    expect(rows.length).toBeGreaterThan(24);
    expect(rows.filter(({ part }) => part !== 'find')).toEqual([]);
    const spoken = (split: string): readonly string[] => rows.filter((row) => row.split === split).flatMap(({ subjects }) => subjects);
    expect(spoken('train').filter((subject) => spoken('validation').includes(subject))).toEqual([]);
    expect(spoken('validation').length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(rows.map(({ rejected }) => rejected.from))).toEqual(new Set(['own', 'edit']));
    expect(rows.filter(({ rejected }) => rejected.from === 'edit' && rejected.codes.length !== 1)).toEqual([]);
    for (const id of readdirSync(join(folder, 'all')).filter((name) => !name.includes('.'))) {
      for (const split of ['train', 'validation']) {
        const held = rows.filter((row) => row.split === split && typeof row.lines[id] === 'number');
        expect(linesOf(join(folder, 'all', id, `pairs.${split}.jsonl`)).length).toBe(held.length);
        expect(existsSync(join(folder, 'all', id, `examples.${split}.jsonl`))).toBe(true);
      }
      expect(plain(readFileSync(join(folder, 'all', id, 'README.md'), 'utf8'))).toContain('What to expect');
    }
    expect(plain(out)).toContain('own wrong answers of the model');
  });

  test('are the same for the same run and seed, byte for byte', { timeout: patience }, async () => {
    const printed = await Promise.all(['first', 'second'].map((name) => inProcess(['fix', lost, '--out', join(folder, name), '--format', 'trl'], folder)));
    expect(printed.map(({ code }) => code)).toEqual([0, 0]);
    const [first, second] = ['first', 'second'].map((name) => readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.')).map((file) => readFileSync(join(folder, name, file), 'utf8')));
    expect(second).toEqual(first);
  });

  test('of a task over turns stand at the first answer that went wrong, its history before it', () => {
    const rows = provenanceOf('first').filter(({ subtask, rejected, split }) => subtask === 'nested' && rejected.from === 'own' && split === 'train');
    expect(rows.length).toBeGreaterThan(2);
    const records = linesOf(join(folder, 'first', 'trl', 'pairs.train.jsonl')).map((line): Readonly<Record<'prompt' | 'chosen' | 'rejected', readonly Turn[]>> => JSON.parse(line));
    for (const { turn, lines } of rows) {
      const record = records[Number(lines['trl']) - 1]!;
      expect(record.prompt.filter(({ role }) => role === 'assistant').length).toBe(turn);
      expect(record.prompt.at(-1)?.role).toBe(turn === 0 ? 'user' : 'tool');
      // It left off: what was due is chosen, and words or fewer calls are rejected.
      expect(record.chosen[0]?.tool_calls?.length).toBeGreaterThan(record.rejected[0]?.tool_calls?.length ?? 0);
    }
  });

  test('have a teacher’s answers where they pass and the key’s where they do not, and say how many', { timeout: patience }, async () => {
    const good = await inProcess(['fix', lost, '--out', join(folder, 'good'), '--format', 'trl', '--teacher', 'simulated:sound'], folder);
    expect([good.code, plain(good.out)]).toEqual([0, expect.stringMatching(/teacher simulated:sound: (\d+) of \1 answers passed faults/)]);
    expect(plain(good.out)).toMatch(/chosen: \d+ from the teacher/);
    const bad = await inProcess(['fix', lost, '--out', join(folder, 'bad'), '--format', 'trl', '--teacher', 'simulated:wrong-types'], folder);
    expect([bad.code, plain(bad.out)]).toEqual([0, expect.stringMatching(/teacher simulated:wrong-types: \d+ of \d+ answers passed; \d+ did not pass the grader and were not used; the key stands in/)]);
    const own = await inProcess(['fix', lost, '--out', join(folder, 'own'), '--format', 'trl', '--teacher', 'nobody:none'], folder);
    expect([own.code, plain(own.err)]).toEqual([2, expect.stringContaining('"nobody" was named')]);
    expect(existsSync(join(folder, 'own'))).toBe(false);
  });
});

test('the failures behind every finding are as many as it tells of, and those that it cites', { timeout: patience }, async () => {
  let looked = 0;
  for (const place of [lost, mixed]) {
    const run = await store.open(place, 'read');
    const decoders = new Map(run.plan.models.map((model) => [model.id, decoderOf(model, providers)]));
    const diagnosis = await diagnoseRun({ store: run, label: 'run', decoders, syntaxes, worlds: [acknowledging, ...worlds], price: () => null, version: '0.0.0' });
    const observations: Observation[] = [];
    for await (const trial of gradeRun(run, 'run', decoders, syntaxes, [acknowledging, ...worlds])) if (isGraded(trial)) observations.push(trial.observation);
    await run.close();
    const table = observationTable(observations, new Set());
    for (const finding of diagnosis.findings) {
      const fails = failsBy(finding, table);
      if (fails === null) continue;
      looked += 1;
      const behind = observations.filter(fails).map(({ model, caseId }) => `${model}/${caseId}`);
      expect([finding.code, finding.subject.scope, behind.length]).toEqual([finding.code, finding.subject.scope, finding.caseCount]);
      expect(finding.cases.filter((cited) => !behind.includes(cited))).toEqual([]);
    }
  }
  expect(looked).toBeGreaterThan(2);
});

describe('pairs are refused', () => {
  test.each<[string, () => readonly string[], string]>([
    ['into a folder that holds something', () => [lost, '--out', folder], 'holds something already'],
    ['of a finding of another run', () => [lost, '--out', join(folder, 'x'), '--finding', 'abcdef012345'], 'Expected a finding of this run'],
    ['in a format that is none', () => [lost, '--out', join(folder, 'x'), '--format', 'parquet'], 'trl (TRL’s DPOTrainer, and Unsloth)'],
    ['of a model that was not asked', () => [lost, '--out', join(folder, 'x'), '--model', 'simulated:mixed'], 'Expected a model of this run: simulated:loses-calls'],
    ['where an evaluation asks the same', () => [lost, '--out', join(folder, 'x'), '--evaluation', lost], 'training questions that no evaluation asks'],
    ['where it asks the same under another system text', () => [lost, '--out', join(folder, 'x'), '--evaluation', harnessed], 'whatever the system text and the tools'],
    ['where there is no run', () => [join(folder, 'none.sqlite'), '--out', join(folder, 'x')], 'none.sqlite'],
  ])('%s', { timeout: patience }, async (_, args, said) => {
    const { code, out, err } = await inProcess(['fix', ...args()], folder);
    expect([code, out, plain(err)]).toEqual([2, '', expect.stringContaining(said)]);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  test('where nothing went wrong, and of a benchmark’s items', { timeout: patience }, async () => {
    const ask = (model: string, runs: string, ...more: readonly string[]): Promise<unknown> => inProcess(['diagnose', '--model', `simulated:${model}`, '--target', '90%', '--no-probe', '--progress', 'none', '--runs', join(folder, runs), ...more], folder);
    await ask('sound', 'sound', '--category', 'parallel', '--per-category', '12');
    const sound = await inProcess(['fix', join(folder, keptRun(folder, 'sound')), '--out', join(folder, 'x')], folder);
    expect([sound.code, plain(sound.err)]).toEqual([2, expect.stringContaining('there are no wrong answers to learn from')]);
    mkdirSync(join(folder, 'bench'));
    const cases = writtenFolder({ 'cases.jsonl': `${JSON.stringify({ id: 'a', question: 'Weather in Paris?', tools: [{ name: 'get_weather', description: 'Weather.', parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] } }], expected: [{ name: 'get_weather', arguments: { city: 'Paris' } }] })}\n` });
    await ask('under-calls', 'bench', '--questions', cases);
    const bench = await inProcess(['fix', join(folder, keptRun(folder, 'bench')), '--out', join(folder, 'x')], folder);
    expect([bench.code, plain(bench.err)]).toEqual([2, expect.stringContaining('training on a benchmark’s own items would spoil it')]);
  });
});
