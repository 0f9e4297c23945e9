import { expect, test } from 'vitest';
import type { Reconciliation } from '../engine/reconcileRecording.ts';
import { reconcile } from './reconcile.ts';
import type { ReconcileRequest } from './Requests.ts';

const request: ReconcileRequest = { folder: 'runs', questions: null, profiles: new Map(), syntaxes: new Map(), colour: true, columns: null, json: false };
const found: Reconciliation = {
  checker: 'bfcl@v4',
  models: [
    {
      model: 'm\u009b1\u202e\u{e0041}',
      interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'flag', profile: 'native', agreement: null },
      published: 0, reproduced: 0, errorTypes: { stated: 0, reproduced: 0 }, notReproduced: [],
      agreed: 0, disagreed: 1, notGradable: 0, withoutOfficial: 0,
      groups: [{ kind: 'ours', detail: 'wrong-value', officialRight: true, cases: ['a'] }],
    },
  ],
};

async function run(changes: Partial<ReconcileRequest>): Promise<{ readonly code: number; readonly out: string; readonly asked: readonly ReconcileRequest[] }> {
  const asked: ReconcileRequest[] = [];
  let out = '';
  const compute = (wanted: ReconcileRequest): Promise<Reconciliation> => {
    asked.push(wanted);
    return Promise.resolve(found);
  };
  const surroundings = { print: (text: string): Promise<void> => ((out += text), Promise.resolve()), note: (): void => undefined, columns: 30, colour: false };
  return { code: await reconcile({ ...request, ...changes }, compute, surroundings), out, asked };
}

test('prints text as wide as the terminal, or as asked', async () => {
  const { code, out, asked } = await run({});
  expect([code, asked]).toEqual([0, [request]]);
  expect(out).toMatch(/^Official checker: bfcl@v4\n\nm\\u009b1\\u202e/);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(30);
  const wide = await run({ columns: 200 });
  expect(wide.out).toContain('\n    1 × unexplained: our reading or grading decides otherwise: wrong-value (official right, ours wrong)\n      a\n');
});

test('prints the whole document as JSON of ASCII alone', async () => {
  const { code, out } = await run({ json: true });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(found);
  expect(out).toMatch(/^\{\n {2}"checker": "bfcl@v4",\n/);
  expect(out).toMatch(/^[\n -~]*$/);
  expect(out).toContain('"m\\u009b1\\u202e\\udb40\\udc41"');
  expect(out.endsWith('}\n')).toBe(true);
});
