import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { keptRun } from './faultline.ts';
import { inProcess } from './inProcess.ts';

const file = 'gorilla_openfunctions_v1_test_simple.json';
const question = (id: string): string =>
  JSON.stringify({ id, question: `ask ${id}`, function: { name: 'f', description: 'd', parameters: { type: 'dict', properties: { a: { type: 'integer', description: 'a' } }, required: ['a'] } } });
const ids = ['simple_0', 'simple_1', 'simple_2', 'simple_3'];
const folder = writtenFolder({
  [`data/${file}`]: ids.map(question).join('\n'),
  [`data/possible_answer/${file}`]: ids.map((id) => JSON.stringify({ id, ground_truth: { f: { a: [1] } } })).join('\n'),
  'result/m/gorilla_openfunctions_v1_test_simple_result.json': ['[f(a=1)]', '[f(a=2)]', 'I cannot.', '[f(a=1)]'].map((result, index) => JSON.stringify({ id: ids[index], result })).join('\n'),
});

test('a recording replayed as a model is diagnosed as it is when it is read', async () => {
  const read: Diagnosis = JSON.parse((await inProcess(['diagnose', folder, '--json'], folder)).out);
  const { code, out } = await inProcess(['diagnose', '--model', `recorded:${folder}`, '--questions', join(folder, 'data'), '--no-probe', '--progress', 'none', '--json', '--runs', 'runs'], folder);
  expect(code).toBe(0);
  const replayed: Diagnosis = JSON.parse(out);
  expect(replayed.run).toMatchObject({ planned: 4, answered: 4, open: 0, notObserved: [] });
  const totals = ({ models }: Diagnosis): unknown => models.map(({ total, stages, reasons }) => ({ total, stages, reasons: reasons.toSorted((a, b) => (a.code < b.code ? -1 : 1)) }));
  expect(totals(replayed)).toEqual(totals(read));
  const again = await inProcess(['retry', join(folder, keptRun(folder)), '--progress', 'none', '--json'], folder);
  expect([again.code, JSON.parse(again.out)]).toEqual([0, { ...replayed, timing: expect.anything() }]);
});
