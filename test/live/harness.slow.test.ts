import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readToolList } from '../../src/catalog/readToolList.ts';
import type { Json } from '../../src/core/Json.ts';
import { plainHarness } from '../../src/core/Harness.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { keptRun, plain } from './faultline.ts';
import { inProcess } from './inProcess.ts';

const patience = 120_000;

/** One run of two models, each of which one change of the harness helps. */
let folder = '';
let run = '';
const asking = ['--category', 'parallel', '--per-category', '24', '--no-probe', '--progress', 'none'];
beforeAll(async () => {
  folder = writtenFolder({});
  const stress = ['--stress', 'breakpoints=oracle@8,oracle@8/compact', '--stress', 'own-errors=0,50-names', '--stress-cases', '24'];
  const ran = await inProcess(['diagnose', '--model', 'simulated:one-at-a-time', '--model', 'simulated:repeats-errors', ...asking, ...stress, '--runs', 'measured'], folder);
  expect(ran.code).toBe(0);
  run = join(folder, keptRun(folder, 'measured'));
}, patience);

async function fixed(model: string, out: string, more: readonly string[] = []): Promise<string> {
  const { code, out: printed, err } = await inProcess(['fix', run, '--harness', join(folder, out), '--model', `simulated:${model}`, ...more], folder);
  expect([code, err]).toEqual([0, '']);
  return printed.replaceAll('\u00a0', ' ');
}

test('a change that is shown to gain becomes a patch; what is not shown, and what was not measured, is said', { timeout: patience }, async () => {
  const printed = await fixed('repeats-errors', 'shown');
  expect(readdirSync(join(folder, 'shown')).sort()).toEqual(['clean-history.harness.json', 'harness.md']);
  expect(printed).toMatch(/^clean-history {2}\+\d+ points \[\+\d+, \+\d+\], gains\n.*\n {2}tokens in [\d ]+ → [\d ]+, out \d+ → \d+, seconds [\d.]+ → [\d.]+$/m);
  expect(printed).toContain('compact-schemas  0 points');
  expect(printed).toContain('\n  free-text: faultline stress breakpoints --levels oracle@16,oracle@16/full/free --model …\n');
  const document = readFileSync(join(folder, 'shown', 'harness.md'), 'utf8').replaceAll('\u00a0', ' ');
  expect(document).toMatch(/## Shown to gain\n\n### clean-history: /);
  expect(document.split('## Not shown to gain')[1]).toContain('### compact-schemas: 0 points');
  expect(document.split('## Not measured in this run')[1]).toContain('- `retrieve-tools`: ');
});

test('one that is not shown is written where it is asked for, with the tools as they can be offered', { timeout: patience }, async () => {
  await fixed('one-at-a-time', 'asked', ['--remedy', 'compact-schemas']);
  const value: Json = JSON.parse(readFileSync(join(folder, 'asked', 'tools.compact.json'), 'utf8'));
  expect(readToolList(value)?.tools.length).toBeGreaterThan(10);
  expect(JSON.parse(readFileSync(join(folder, 'asked', 'compact-schemas.harness.json'), 'utf8'))).toEqual({ ...plainHarness, schemas: 'compact' });
});

test('a patch that is applied gives the behaviour that was measured, and a comparison lays the gain to the harness', { timeout: patience }, async () => {
  await fixed('one-at-a-time', 'patch');
  const ask = (runs: string, more: readonly string[]): ReturnType<typeof inProcess> => inProcess(['diagnose', '--model', 'simulated:one-at-a-time', ...asking, '--part', 'confirm', '--runs', runs, ...more], folder);
  const before = await ask('before', []);
  const after = await ask('after', ['--harness', join(folder, 'patch', 'one-call-per-turn.harness.json')]);
  expect([before.code, after.code]).toEqual([0, 0]);
  expect(plain(before.out)).toContain('0 of 24 answers right');
  expect(plain(after.out)).toContain('24 of 24 answers right');
  expect(plain(after.out)).toContain('composed questions through one-call-per-turn.harness.json');
  const verified = plain((await inProcess(['verify', join(folder, keptRun(folder, 'before')), join(folder, keptRun(folder, 'after'))], folder)).out);
  expect(verified).toMatch(/Only the harness changed \(how far exchanges go on of 24 questions/);
  expect(verified).toContain('Improved: parallel calls, +100 points');
});

test('a history that is cleaned makes both histories one', { timeout: patience }, async () => {
  await fixed('repeats-errors', 'clean');
  const ran = await inProcess(['diagnose', '--model', 'simulated:repeats-errors', ...asking, '--stress', 'own-errors=0,50-names', '--stress-cases', '24', '--harness', join(folder, 'clean', 'clean-history.harness.json'), '--runs', 'cleaned'], folder);
  expect(ran.code).toBe(0);
  const { out } = await inProcess(['export', join(folder, keptRun(folder, 'cleaned'))], folder);
  const lines = out.trim().split('\n').map((line): { readonly caseId: string; readonly answers: readonly object[] } => JSON.parse(line));
  const answersAt = (level: string): readonly string[] => lines.filter((line) => line.caseId.endsWith(`=${level}`)).map((line) => `${line.caseId.split('~')[0] ?? ''} ${JSON.stringify(line.answers)}`).sort();
  expect(answersAt('0')).toHaveLength(24);
  expect(answersAt('50-names')).toEqual(answersAt('0'));
});

test('an effort of reasoning that helps after errors becomes a patch, and a run through it asks everything with it', { timeout: patience }, async () => {
  const ask = (levels: string, runs: string, more: readonly string[]): ReturnType<typeof inProcess> => inProcess(['stress', 'own-errors', '--model', 'simulated:thinks-again', '--levels', levels, '--stress-cases', '40', '--no-probe', '--progress', 'none', '--runs', runs, ...more], folder);
  expect((await ask('0,100,0-reasoning,100-reasoning', 'thinking', [])).code).toBe(0);
  const thinking = join(folder, keptRun(folder, 'thinking'));
  const out = join(folder, 'effort');
  const { out: printed } = await inProcess(['fix', thinking, '--harness', out], folder);
  expect(plain(printed)).toMatch(/more-reasoning \+\d+ points \[\+\d+, \+\d+\], gains own-errors=100 → own-errors=100-reasoning/);
  const patch = join(out, 'more-reasoning-high.harness.json');
  expect(JSON.parse(readFileSync(patch, 'utf8'))).toEqual({ ...plainHarness, reasoning: 'high' });
  const through = await ask('0,100', 'through', ['--harness', patch]);
  expect([through.code, plain(through.out)]).toEqual([0, expect.not.stringContaining('Its own errors breed errors')]);
  expect(plain(through.out)).toContain('reasoning high');
  const verified = plain((await inProcess(['verify', thinking, join(folder, keptRun(folder, 'through')), '--shared'], folder)).out);
  expect(verified).toMatch(/Improved: .*own-errors|Improved: .*wrong values in 100 %/);
});

describe('is refused', () => {
  const harness = (name: string, value: object): string => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(value));
    return file;
  };

  test.each([
    ['no folder', (): readonly string[] => ['fix', run], 'a folder for training pairs or for changes of the harness'],
    ['a remedy without a folder', (): readonly string[] => ['fix', run, '--out', join(folder, 'never'), '--remedy', 'compact-schemas'], 'no folder was named'],
    ['a remedy that nobody knows', (): readonly string[] => ['fix', run, '--harness', join(folder, 'never'), '--model', 'simulated:one-at-a-time', '--remedy', 'magic'], 'Expected a remedy: clean-history'],
    ['one that was not measured', (): readonly string[] => ['fix', run, '--harness', join(folder, 'never'), '--model', 'simulated:one-at-a-time', '--remedy', 'free-text'], 'measure it first: faultline stress breakpoints --levels oracle@16,oracle@16/full/free'],
    ['no model among several', (): readonly string[] => ['fix', run, '--harness', join(folder, 'never')], 'it asked several, and none was named'],
    ['a harness that is none', (): readonly string[] => ['diagnose', '--model', 'simulated:sound', '--harness', harness('none.json', { schema: 'other' }), '--dry-run'], 'its schema is "other"'],
    ['a member that nobody knows', (): readonly string[] => ['diagnose', '--model', 'simulated:sound', '--harness', harness('typo.json', { ...plainHarness, schema2: 1 }), '--dry-run'], 'a member "schema2", which nobody knows'],
    ['a value that nobody knows', (): readonly string[] => ['diagnose', '--model', 'simulated:sound', '--harness', harness('value.json', { ...plainHarness, reading: 'kind' }), '--dry-run'], 'reading is "kind", and can be lenient or null'],
    ['an effort that is no word', (): readonly string[] => ['diagnose', '--model', 'simulated:sound', '--harness', harness('effort.json', { ...plainHarness, reasoning: 'High, please' }), '--dry-run'], 'reasoning is "High, please", and can be a word such as "high" or null'],
    ['two efforts', (): readonly string[] => ['diagnose', '--model', 'simulated:sound', '--reasoning', 'low', '--harness', harness('high.json', { ...plainHarness, reasoning: 'high' }), '--dry-run'], '--reasoning low was given, and the harness asks for high'],
    ['two ways to ask', (): readonly string[] => ['diagnose', '--model', 'simulated:sound', '--interface', 'python', '--harness', harness('json.json', { ...plainHarness, interface: 'json' }), '--dry-run'], 'the harness asks for json'],
    ['calls over turns in exchanges that do not go on', (): readonly string[] => ['diagnose', '--model', 'simulated:sound', '--no-follow-ups', '--harness', harness('turns.json', { ...plainHarness, calls: 'over-turns' }), '--dry-run'], '--no-follow-ups was given too'],
    ['a retriever that is not there', (): readonly string[] => ['diagnose', '--model', 'simulated:sound', '--harness', harness('retriever.json', { ...plainHarness, retrieval: { retriever: 'mine', keep: 4 } }), '--category', 'parallel', '--per-category', '1', '--dry-run'], 'the harness names "mine"'],
  ])('%s', { timeout: patience }, async (_, args, words) => {
    const { code, err } = await inProcess(args(), folder);
    expect([code, plain(err)]).toEqual([2, expect.stringContaining(words) as string]);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });
});
