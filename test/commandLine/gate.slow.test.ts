import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fillBook } from '../../src/cli/live/fillBook.ts';
import { liveCases } from '../../src/cli/live/liveCases.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { builtInProfiles } from '../../src/models/simulated/builtInProfiles.ts';
import { noMischief } from '../../src/models/simulated/createMischief.ts';
import { serveSimulated } from '../../src/models/simulated/serveSimulated.ts';
import type { SimulatedServer } from '../../src/models/simulated/serveSimulated.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { faultline, plain } from '../live/faultline.ts';
import { inProcess } from '../live/inProcess.ts';
import { root } from '../rules/projectFiles.ts';
import { listenHttp } from '../servers/listen.ts';
import { realClock } from '../servers/realClock.ts';
import { writtenFolder } from '../writtenFolder.ts';

const patience = 240_000;
const perCategory = 30;

let folder = '';
let server: SimulatedServer;

/** Questions of a seed about independent calls, of part confirm. */
async function questions(seed: string, count: number): Promise<Awaited<ReturnType<typeof liveCases>>['cases']> {
  return (await liveCases({ questions: null, categories: ['parallel'], perCategory: count, parts: ['confirm'] }, { suites: [], domains: worlds, subtasks }, seededRandom(seed))).cases;
}

const asking = (model: string, runs: string, ...more: readonly string[]): readonly string[] => ['diagnose', '--model', `openai-compatible:${model}`, '--base-url', server.url, '--category', 'parallel', '--per-category', String(perCategory), '--part', 'confirm', '--no-probe', '--progress', 'none', '--no-follow-ups', '--runs', runs, ...more];

beforeAll(async () => {
  folder = writtenFolder({});
  const cases = [...(await questions('faultline', perCategory)), ...(await questions('faultline confirmation', 2 * perCategory))];
  const book = fillBook(cases.map((one) => ({ ...one, wording: null })), [{ interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } }], []);
  const models = new Map(builtInProfiles.map((profile) => [profile.name, { name: profile.name, profile, book, seed: 'gate', plan: null, unknown: 'refuse' as const }]));
  server = await serveSimulated({ models, host: '127.0.0.1', port: 0, clock: realClock, key: null, latency: 0, mischief: noMischief });
  for (const [model, runs] of [['sound', 'base'], ['wrong-tools', 'worse']] as const) expect((await inProcess(asking(model, join(folder, runs)), folder)).code).toBe(0);
}, patience);
afterAll(() => server.close());

/** The only run of a folder. */
async function runIn(runs: string): Promise<string> {
  const { out } = await inProcess(['runs', join(folder, runs), '--json'], folder);
  const [only]: readonly { readonly run: string }[] = JSON.parse(out);
  return only?.run ?? '';
}

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** Runs the step of the Action that gates, with its inputs put in as a runner would. */
async function gateStep(given: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly output: string; readonly err: string; readonly summary: string; readonly told: string }> {
  const { inputs, runs }: Action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
  const step = runs.steps.find(({ id }) => id === 'gate');
  const valueOf = (expression: string): string => {
    if (expression === '${{ github.action_path }}') return root;
    const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? '';
    const value = given[name] ?? inputs[name]?.default;
    if (value === undefined) throw new Error(`the Action has no value for ${expression}`);
    return value;
  };
  const [summary, outputs] = [join(folder, 'summary.md'), join(folder, 'outputs')];
  for (const file of [summary, outputs]) writeFileSync(file, '');
  const environment = { PATH: `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs, ...Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, expression]) => [name, valueOf(expression)])) };
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 99'], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const seen = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (seen.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (seen.err += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output: seen.out, err: seen.err, summary: readFileSync(summary, 'utf8'), told: readFileSync(outputs, 'utf8') };
}

describe.skipIf(process.platform === 'win32')('the gate as the Action runs it', () => {
  const junit = (): string => readFileSync(join(folder, 'faultline-gate.xml'), 'utf8');

  test('passes a model that is as the baseline', { timeout: patience }, async () => {
    const { code, output, summary, told } = await gateStep({ baseline: await runIn('base'), models: 'openai-compatible:sound\n', 'base-url': server.url, arguments: '--runs\ngated' });
    expect([code, told]).toEqual([0, 'exit-code=0\n']);
    expect(plain(output)).toMatch(/^The gate passes: /);
    expect(summary).toContain('**The gate passes:');
    expect(junit()).toContain('failures="0"');
  });

  test('fails on a regression that fresh questions confirm, and says which', { timeout: patience }, async () => {
    const { code, output, err, summary, told } = await gateStep({ baseline: await runIn('base'), models: 'openai-compatible:loses-calls', 'base-url': server.url, skills: 'parallel', arguments: '--runs\ngated\n--confirm-seed\nfaultline confirmation' });
    expect([code, told]).toEqual([1, 'exit-code=1\n']);
    expect(plain(output)).toMatch(/^The gate fails: certainly regressed: parallel calls\. .* confirmed on 60 fresh questions: −\d+ points/);
    expect(plain(err)).toContain('openai-compatible:loses-calls regressed at the first look; confirming on fresh questions of the seed "faultline confirmation".');
    expect(summary).toContain('| parallel calls | 100 % |');
    expect(junit()).toMatch(/<failure type="regressed" message="regressed: parallel calls: −\d+ points/);
  });

  test('is no judgement where nobody answers: the world failed', { timeout: patience }, async () => {
    await using dead = await listenHttp((_, response) => {
      response.destroy();
    });
    expect((await inProcess(asking('sound', join(folder, 'one'), '--per-category', '1'), folder)).code).toBe(0);
    const { code, err, told } = await gateStep({ baseline: await runIn('one'), models: 'openai-compatible:sound', 'base-url': `${dead.origin}/v1`, arguments: '--attempts\n1\n--runs\ngated' });
    expect([code, told]).toEqual([3, 'exit-code=3\n']);
    expect(plain(err)).toContain('The only trial could not be observed, so nothing is known of the model.');
  });
});

describe('the gate on kept runs', () => {
  test('judges them without asking, where the first look is to decide', { timeout: patience }, async () => {
    const { code, out, err } = await inProcess(['gate', '--baseline', await runIn('base'), await runIn('worse'), '--no-confirm', '--json', '-o', join(folder, 'gate.md')], folder);
    const report: { readonly candidates: readonly { readonly changes: { readonly model: readonly unknown[]; readonly harness: readonly unknown[] }; readonly looks: readonly { readonly verdict: string; readonly confirmation: unknown }[] }[] } = JSON.parse(out);
    // A third of the questions lost is not certainly more than five points where there are thirty.
    expect([code, existsSync(join(folder, 'gate.md')), plain(err)]).toEqual([0, true, expect.stringContaining('Wrote')]);
    expect(report.candidates[0]?.looks.map(({ verdict }) => verdict)).toContain('undecided');
    expect((await inProcess(['gate', '--baseline', await runIn('base'), await runIn('worse'), '--no-confirm', '--on-undecided', 'fail'], folder)).code).toBe(1);
    expect(report.candidates[0]?.changes).toMatchObject({ model: [{ code: 'name', before: 'sound', after: 'wrong-tools' }], harness: [] });
    expect(report.candidates[0]?.looks.map(({ confirmation }) => confirmation)).not.toContainEqual(expect.anything());
  });

  test.each<[string, (base: string) => readonly string[], string]>([
    ['nothing to hold against it', (base) => ['gate', '--baseline', base], 'Expected runs or models to hold against the baseline, but neither was named.'],
    ['a skill that it does not show', (base) => ['gate', '--baseline', base, '--skill', 'nested', '--model', 'simulated:sound'], 'but "nested" was named.'],
    ['a report of no known kind', (base) => ['gate', '--baseline', base, base, '-o', 'x.html'], 'Expected an output file ending in .xml, .md, .json'],
    ['no run file', () => ['gate', '--baseline', join(folder, 'no.txt'), 'x'], 'no.txt'],
    ['a margin that may mean two things', (base) => ['gate', '--baseline', base, base, '--margin', '0.5'], 'add the percent sign'],
    ['the same run twice', (base) => ['verify', base, base], 'was named twice.'],
  ])('refuses %s', { timeout: patience }, async (_, args, message) => {
    const { code, err } = await inProcess(args(await runIn('base')), folder);
    expect([code, plain(err)]).toEqual([2, expect.stringContaining(message)]);
  });
});

test('verification on the command line: what changed, and what of it is certain', { timeout: patience }, async () => {
  const runs = [await runIn('base'), await runIn('worse')] as const;
  const { code, out, err } = await faultline(['verify', ...runs, '-o', 'verification.md', '-o', 'verification.json', '--columns', '100'], { folder });
  expect([code, plain(err)]).toEqual([0, 'Wrote "verification.md". Wrote "verification.json". ']);
  expect(plain(out)).toContain('30 questions are the same in both runs: composed questions of part confirm, which nobody explores or trains on.');
  expect(plain(out)).toContain('Only the model changed (its name: sound → wrong-tools); the harness is the same.');
  expect(JSON.parse(readFileSync(join(folder, 'verification.json'), 'utf8'))).toMatchObject({ schema: 'faultline/verification@1', sharing: { shared: 30, setAside: 0 } });
  expect(readFileSync(join(folder, 'verification.md'), 'utf8')).toContain('| one number | 100 % |');
  const other = await inProcess(['verify', runs[0], await runIn('one')], folder);
  expect([other.code, plain(other.err)]).toEqual([2, expect.stringContaining('1 questions are shared, 29 are only in the first and 0 only in the second')]);
});

test('the library example of the documents compares two kept runs', { timeout: patience }, async () => {
  const [, example = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, 'docs', 'verification.md'), 'utf8')) ?? [];
  for (const [runs, name] of [['base', 'before'], ['worse', 'after']] as const) copyFileSync(await runIn(runs), join(folder, `${name}.sqlite`));
  writeFileSync(join(folder, 'example.ts'), example.replace("'faultline'", JSON.stringify(join(root, 'src', 'index.ts'))));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['example.ts'], { cwd: folder, encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatch(/\{ kind: 'total' \} regressed -0\.\d+\n/);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('passed');
});
