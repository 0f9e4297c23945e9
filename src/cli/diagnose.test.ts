import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnosis } from '../core/Diagnosis.ts';
import type { Report } from '../core/Report.ts';
import { UserError } from '../core/UserError.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnoseRequest } from './Requests.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faultline-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const report = (id: string, extension: string): Report => ({
  id,
  version: '1',
  extension,
  render: (diagnosis, { columns, colour }) => `${id} of ${diagnosis.source.label}, ${columns} wide${colour ? ', coloured' : ''}`,
});
const reports = [report('terminal', ''), report('markdown', 'md'), report('json', '.json')];

const document: Diagnosis = {
  schema: 'faultline/diagnosis@1',
  version: '1',
  source: { label: 'runs', description: 'test', suites: [], checker: null },
  settings: { target: null, reference: null, confidence: 0.95, seed: 's' },
  intake: { answers: 0, graded: 0, notObserved: 0, excludedCases: 0, problems: [] },
  models: [],
  pairs: [],
  reversals: [],
  keys: { defective: [], suspected: [], effect: [] },
  trajectories: [],
  stress: [],
  confidence: [],
  findings: [],
  evidence: [],
  run: null,
  timing: null,
};

let computed = 0;

async function run(change: Partial<DiagnoseRequest>): Promise<{ code: number; out: string; err: string }> {
  const seen = { out: '', err: '' };
  computed = 0;
  const request: DiagnoseRequest = {
    folder: 'runs',
    questions: null,
    profiles: new Map(),
    syntaxes: new Map(),
    colour: true,
    columns: null,
    target: null,
    reference: null,
    seed: 's',
    outputs: [],
    json: false,
    prices: null,
    gate: { failOn: null, onUndecided: 'pass' },
    ...change,
  };
  const code = await diagnose(request, {
    compute: () => {
      computed += 1;
      return Promise.resolve(document);
    },
    reports,
    surroundings: {
      print: (text) => {
        seen.out += text;
        return Promise.resolve();
      },
      note: (text) => {
        seen.err += text;
      },
      columns: 77,
      colour: true,
    },
  });
  return { code, ...seen };
}

test.each([
  ['the terminal’s own width and colour', {}, 'terminal of runs, 77 wide, coloured\n'],
  ['what the user set', { columns: 40, colour: false }, 'terminal of runs, 40 wide\n'],
  ['the document itself', { json: true }, 'json of runs, 77 wide, coloured\n'],
])('stdout carries the report in %s', async (_, change, out) => {
  expect(await run(change)).toEqual({ code: 0, out, err: '' });
  expect(computed).toBe(1);
});

test('writes every file whole, without colour, and leaves nothing beside it', async () => {
  const outputs = [join(folder, 'a.md'), join(folder, 'b.JSON')];
  const ran = await run({ outputs });
  expect(ran.out).toBe('terminal of runs, 77 wide, coloured\n');
  expect(ran.err).toBe(outputs.map((file) => `Wrote ${JSON.stringify(file)}.\n`).join(''));
  expect(await readFile(outputs[0] ?? '', 'utf8')).toBe('markdown of runs, 77 wide');
  expect(await readFile(outputs[1] ?? '', 'utf8')).toBe('json of runs, 77 wide');
  expect((await readdir(folder)).sort()).toEqual(['a.md', 'b.JSON']);
});

test.each(['report.pdf', 'report', 'report.', '.md'])('refuses %s before any work', async (file) => {
  await expect(run({ outputs: [file] })).rejects.toMatchObject({
    name: 'UserError',
    expected: 'an output file ending in .md, .json',
    came: `${JSON.stringify(file)} was given`,
  });
  expect(computed).toBe(0);
});

test.each([
  ['a folder that does not exist', ['missing', 'a.md'], 'its folder does not exist'],
  ['a file for a folder', ['a.md', 'b.md'], 'its folder is a file'],
])('says what to do about %s', async (_, path, came) => {
  await run({ outputs: [join(folder, 'a.md')] });
  const attempt = run({ outputs: [join(folder, ...path)] });
  await expect(attempt).rejects.toBeInstanceOf(UserError);
  await expect(attempt).rejects.toMatchObject({ came });
});
