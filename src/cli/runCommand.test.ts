import { expect, test } from 'vitest';
import { UserError } from '../core/UserError.ts';
import { WorldError } from '../core/WorldError.ts';
import { noStress } from './live/chooseStressors.ts';
import type { Handlers } from './Handlers.ts';
import { runCommand } from './runCommand.ts';
import { plainSettings } from '../core/plainSettings.ts';

interface Ran {
  readonly code: number;
  readonly reached: readonly (readonly [string, unknown])[];
  readonly out: string;
  readonly err: string;
}

async function run(args: readonly string[], answer: () => Promise<number> = () => Promise.resolve(0)): Promise<Ran> {
  const reached: [string, unknown][] = [];
  const text = { out: '', err: '' };
  const handler = (name: string) => (request: unknown) => {
    reached.push([name, request]);
    return answer();
  };
  const handlers: Handlers = {
    diagnose: handler('diagnose'),
    reconcile: handler('reconcile'),
    show: handler('show'),
    demonstrate: handler('demonstrate'),
    ask: handler('ask'),
    resume: handler('resume'),
    regrade: handler('regrade'),
    runs: handler('runs'),
    export: handler('export'),
    diff: handler('diff'),
    verify: handler('verify'),
    gate: handler('gate'),
    models: handler('models'),
    lint: handler('lint'),
    suite: handler('suite'),
    fix: handler('fix'),
    fixHarness: handler('fixHarness'),
    simulate: handler('simulate'),
  };
  const code = await runCommand(args, handlers, '1.2.3', {
    print: (part) => {
      text.out += part;
      return Promise.resolve();
    },
    note: (part) => {
      text.err += part;
    },
    columns: 100,
    colour: false,
  });
  return { code, reached, ...text };
}

const display = { colour: true, columns: null };
const folder = { folder: 'runs', questions: null, profiles: new Map(), syntaxes: new Map() };
const diagnosis = {
  ...folder,
  ...display,
  target: null,
  reference: null,
  seed: 'faultline',
  outputs: [],
  json: false,
  gate: { failOn: null, onUndecided: 'pass' },
  prices: null,
};

test.each([
  [['diagnose', 'runs'], 'diagnose', diagnosis],
  [['diagnose', 'runs', '--target', '90%'], 'diagnose', { ...diagnosis, target: 0.9 }],
  [['diagnose', 'runs', '--reference', 'gpt-4'], 'diagnose', { ...diagnosis, reference: 'gpt-4' }],
  [['diagnose', 'runs', '--questions', 'q'], 'diagnose', { ...diagnosis, questions: 'q' }],
  [['diagnose', 'runs', '-o', 'a.html', '--output', 'b.md'], 'diagnose', { ...diagnosis, outputs: ['a.html', 'b.md'] }],
  [['diagnose', 'runs', '--json', '--seed', 's'], 'diagnose', { ...diagnosis, json: true, seed: 's' }],
  [['diagnose', 'runs', '--fail-on', '5%'], 'diagnose', { ...diagnosis, gate: { failOn: 0.05, onUndecided: 'pass' } }],
  [
    ['diagnose', 'runs', '--fail-on', '0%', '--on-undecided', 'fail'],
    'diagnose',
    { ...diagnosis, gate: { failOn: 0, onUndecided: 'fail' } },
  ],
  [
    ['diagnose', '--profile', 'a=b', 'runs', '--profile', 'c=d', '--syntax', 'e=f=g'],
    'diagnose',
    {
      ...diagnosis,
      profiles: new Map([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      syntaxes: new Map([['e=f', 'g']]),
    },
  ],
  [['diagnose', 'runs', '--no-colour', '--columns', '40'], 'diagnose', { ...diagnosis, colour: false, columns: 40 }],
  [['diagnose', 'runs', '--no-color'], 'diagnose', { ...diagnosis, colour: false }],
  [['show', 'runs', 'simple_3'], 'show', { ...folder, ...display, caseId: 'simple_3', model: null }],
  [['show', 'runs', 'simple_3', '--model', 'm'], 'show', { ...folder, ...display, caseId: 'simple_3', model: 'm' }],
  [['reconcile', 'runs', '--questions', 'q'], 'reconcile', { ...folder, ...display, questions: 'q', json: false }],
  [['reconcile', 'runs', '--json'], 'reconcile', { ...folder, ...display, json: true }],
  [['demonstrate'], 'demonstrate', { ...display, seed: 'faultline' }],
  [['lint', 'tools.json'], 'lint', { tools: 'tools.json', json: false, columns: null, run: null }],
  [['lint', 'node server.js --flag', '--json', '--columns', '60'], 'lint', { tools: 'node server.js --flag', json: true, columns: 60, run: null }],
])('%j reaches its handler with every option settled', async (args, name, request) => {
  const ran = await run(args);
  expect(ran.reached).toEqual([[name, request]]);
  expect(ran).toMatchObject({ code: 0, out: '', err: '' });
});

const asked = {
  ...display,
  models: [],
  interfaces: ['native'],
  questions: null,
  tools: null,
  system: null,
  harness: null,
  author: null,
  authorBaseUrl: null,
  categories: [],
  perCategory: null,
  parts: ['find', 'confirm'],
  stress: noStress,
  repetitions: 1,
  seed: 'faultline',
  settings: { ...plainSettings, stream: true },
  baseUrl: null,
  headers: {},
  concurrency: null,
  timeout: null,
  attempts: null,
  ceilings: { requests: null, tokens: null, money: null, minutes: null },
  runs: null,
  cache: null,
  prices: null,
  dryRun: false,
  probe: true,
  followUps: true,
  progress: 'auto',
  target: null,
  reference: null,
  outputs: [],
  json: false,
  gate: { failOn: null, onUndecided: 'pass' },
};

test.each([
  [['diagnose'], 'ask', asked],
  [['diagnose', '--model', 'openai:a', '--model', 'groq:b:c'], 'ask', { ...asked, models: ['openai:a', 'groq:b:c'] }],
  [['diagnose', '--interface', 'json', '--interface', 'native'], 'ask', { ...asked, interfaces: ['json', 'native'] }],
  [['diagnose', '--part', 'find', '--category', 'parallel'], 'ask', { ...asked, parts: ['find'], categories: ['parallel'] }],
  [['diagnose', '--part', 'both'], 'ask', asked],
  [['diagnose', '--stress', 'default', '--stress', 'tool-order=reversed', '--stress-cases', '9'], 'ask', { ...asked, stress: { stressors: ['default', 'tool-order=reversed'], bases: 9, budget: null, alone: false, refine: false } }],
  [['stress', 'tool-order', '--levels', 'reversed, shuffled', '--category', 'parallel'], 'ask', { ...asked, stress: { stressors: ['tool-order=reversed,shuffled'], bases: null, budget: null, alone: true, refine: false }, categories: ['parallel'] }],
  [['stress', 'tools-offered', '--refine'], 'ask', { ...asked, stress: { stressors: ['tools-offered'], bases: null, budget: null, alone: true, refine: true } }],
  [['diagnose', '--questions', 'q', '--category', 'simple', '--per-category', '5'], 'ask', { ...asked, questions: 'q', categories: ['simple'], perCategory: 5 }],
  [
    ['diagnose', '--temperature', '0', '--top-p', '0.5', '--answer-tokens', '9', '--model-seed', '-1', '--tool-choice', 'required', '--no-parallel-calls', '--log-probabilities', '--reasoning', 'low', '--no-stream'],
    'ask',
    { ...asked, settings: { temperature: 0, topP: 0.5, maximumTokens: 9, seed: -1, toolChoice: 'required', parallelToolCalls: false, logProbabilities: true, reasoning: 'low', stream: false } },
  ],
  [
    ['diagnose', '--header', 'X-A: b', '--header', 'x-c: d e', '--concurrency', '5', '--max-requests', '1', '--max-tokens', '2', '--max-cost', '0.5', '--max-minutes', '3', '--prices', 'p.json', '--progress', 'json'],
    'ask',
    { ...asked, headers: { 'x-a': 'b', 'x-c': 'd e' }, concurrency: 5, ceilings: { requests: 1, tokens: 2, money: 0.5, minutes: 3 }, prices: 'p.json', progress: 'json' },
  ],
  [
    ['diagnose', '--base-url', 'http://x', '--runs', 'r', '--cache', 'c', '--no-follow-ups', '--no-probe', '--dry-run', '--repetitions', '3'],
    'ask',
    { ...asked, baseUrl: 'http://x', runs: 'r', cache: 'c', followUps: false, probe: false, dryRun: true, repetitions: 3 },
  ],
  [
    ['diagnose', '--tools', 'tools.json', '--system', 's.txt', '--author', 'openai:a', '--author-base-url', 'http://y'],
    'ask',
    { ...asked, tools: 'tools.json', system: 's.txt', author: 'openai:a', authorBaseUrl: 'http://y' },
  ],
  [
    ['suite', '--tools', 'node server.js', '--per-category', '5', '--part', 'find', '--depth', '3'],
    'suite',
    { output: null, seed: 'faultline', perSubtask: 5, categories: [], tools: 'node server.js', worlds: [], parts: ['find'], depth: 3, statistics: false },
  ],
  [['runs'], 'runs', { folder: null, json: false }],
  [['runs', 'r', '--json'], 'runs', { folder: 'r', json: true }],
  [['export', 'a.sqlite', '--format', 'csv', '-o', 'x.csv'], 'export', { run: 'a.sqlite', format: 'csv', output: 'x.csv' }],
  [['diff', 'a', 'b'], 'diff', { before: 'a', after: 'b', json: false }],
  [['models', '--no-ask'], 'models', { json: false, ask: false }],
  [['simulate', '--port', '8000'], 'simulate', { port: 8000, seed: 'faultline', questions: null, latency: 0, misbehave: 0 }],
  [['regrade', 'a'], 'regrade', { ...display, run: 'a', outputs: [], json: false, gate: asked.gate, prices: null }],
  [['resume', 'a'], 'resume', { ...display, run: 'a', retry: false, outputs: [], json: false, gate: asked.gate, headers: {}, concurrency: null, timeout: null, attempts: null, ceilings: asked.ceilings, prices: null, progress: 'auto' }],
  [['retry', 'a', '--max-requests', '4'], 'resume', { ...display, run: 'a', retry: true, outputs: [], json: false, gate: asked.gate, headers: {}, concurrency: null, timeout: null, attempts: null, ceilings: { ...asked.ceilings, requests: 4 }, prices: null, progress: 'auto' }],
])('%j about live runs reaches %s', async (args, name, request) => {
  expect(await run(args)).toEqual({ code: 0, reached: [[name, request]], out: '', err: '' });
});

test('repeated runs share no options', async () => {
  await run(['diagnose', 'runs', '--profile', 'a=b', '-o', 'x.md']);
  const { reached } = await run(['diagnose', 'runs']);
  expect(reached).toEqual([['diagnose', diagnosis]]);
});

test.each([
  [
    ['diagnose', 'a', '--model', 'x:y'],
    'Expected either recorded outputs or a model to be asked, but "a" and --model were both given.\nWhat to do: name the folder of the questions with --questions.\n',
  ],
  [['diagnose', '--header', 'key sk-123'], 'Expected a header as <name>: <value>, but something else was given.\nWhat to do: write for example --header "x-team: evaluation".\n'],
  [['diagnose', '--repetitions', '0'], "Option '--repetitions <count>' argument '0' is invalid. Expected a whole number of at least 1.\nWhat to do: faultline diagnose --help tells what can be given.\n"],
  [['diagnose', '--temperature', 'warm'], "Option '--temperature <value>' argument 'warm' is invalid. Expected a number.\nWhat to do: faultline diagnose --help tells what can be given.\n"],
  [['diagnose', '--max-cost', '0'], "Option '--max-cost <amount>' argument '0' is invalid. Expected a number above 0.\nWhat to do: faultline diagnose --help tells what can be given.\n"],
  [['resume'], "Missing required argument 'run'.\nWhat to do: faultline resume --help tells what can be given.\n"],
  [['diagnose', 'a', 'b'], "Too many arguments for 'diagnose'. Expected 1 argument but got 2: a, b.\nWhat to do: faultline diagnose --help tells what can be given.\n"],
  [['diagnoze', 'a'], "Unknown command 'diagnoze'.\nWhat to do: write diagnose where that was meant; faultline --help tells what can be given.\n"],
  [['diagnose', 'a', '--tarket', '1'], "Unknown option '--tarket'.\nWhat to do: write --target where that was meant; faultline diagnose --help tells what can be given.\n"],
  [
    ['diagnose', 'a', '--target', '0.9'],
    "Option '--target <share>' argument '0.9' is invalid. It could mean 90% or 0.9%; add the percent sign.\nWhat to do: faultline diagnose --help tells what can be given.\n",
  ],
  [
    ['diagnose', 'a', '--target', '101%'],
    "Option '--target <share>' argument '101%' is invalid. Expected a percentage from 0% to 100%, such as 90%.\nWhat to do: faultline diagnose --help tells what can be given.\n",
  ],
  [['diagnose', 'a', '--profile', 'x'], "Option '--profile <model=profile>' argument 'x' is invalid. Expected model=value.\nWhat to do: faultline diagnose --help tells what can be given.\n"],
  [
    ['diagnose', 'a', '--profile', 'x=y', '--profile', 'x=z'],
    "Option '--profile <model=profile>' argument 'x=z' is invalid. x is given twice.\nWhat to do: faultline diagnose --help tells what can be given.\n",
  ],
  [['diagnose', 'a', '--columns', '19'], "Option '--columns <width>' argument '19' is invalid. Expected a width from 20 to 1000.\nWhat to do: faultline diagnose --help tells what can be given.\n"],
  [
    ['diagnose', 'a', '--on-undecided', 'maybe'],
    "Option '--on-undecided <what>' argument 'maybe' is invalid. Allowed choices are pass, fail.\nWhat to do: faultline diagnose --help tells what can be given.\n",
  ],
  [['diagnose', 'a\u001b[2J', 'b'], "Too many arguments for 'diagnose'. Expected 1 argument but got 2: a\ufffd[2J, b.\nWhat to do: faultline diagnose --help tells what can be given.\n"],
])('%j is refused with 2 and a sentence on stderr', async (args, err) => {
  expect(await run(args)).toEqual({ code: 2, reached: [], out: '', err });
});

test('version and help go to stdout with 0', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, reached: [], out: '1.2.3\n', err: '' });
  const help = await run(['diagnose', '--help']);
  expect(help).toMatchObject({ code: 0, reached: [], err: '' });
  expect(help.out).toContain('Usage: faultline diagnose [options] [folder]\n');
});

test('no command at all shows the help on stderr with 2', async () => {
  const ran = await run([]);
  expect(ran).toMatchObject({ code: 2, reached: [], out: '' });
  expect(ran.err).toContain('Usage: faultline [options] [command]\n');
});

test.each([
  ['the handler’s own code', () => Promise.resolve(1), 1, ''],
  [
    'something the user can fix',
    () => Promise.reject(new UserError({ expected: 'a folder', came: 'x is a file', remedy: 'name a folder' })),
    2,
    'Expected a folder, but x is a file.\nWhat to do: name a folder.\n',
  ],
  ['a failing world', () => Promise.reject(new WorldError('The disk is full.')), 3, 'The disk is full.\n'],
])('%s becomes the exit code', async (_, answer, code, err) => {
  const ran = await run(['diagnose', 'runs'], answer);
  expect(ran).toMatchObject({ code, err, out: '' });
});

test('anything else is a bug with its stack', async () => {
  const ran = await run(['diagnose', 'runs'], () => Promise.reject(new TypeError('x is \u0007undefined')));
  expect(ran.code).toBe(70);
  expect(ran.err).toMatch(/^This is a bug in Faultline, not in what you gave it\. .+\nTypeError: x is \ufffdundefined\n {4}at /);
});
