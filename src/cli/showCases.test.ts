import { expect, test } from 'vitest';
import type { CaseEvidence } from '../core/Diagnosis.ts';
import { showCases } from './showCases.ts';

const evidence: CaseEvidence = {
  model: 'org/m',
  caseId: 'simple_1',
  category: 'simple',
  question: 'user: what\n\nnow\u0007?',
  tools: '[]',
  key: 'no call',
  answer: '',
  strict: 'f(a=1)',
  lenient: 'f(a=1)',
  verdict: { strict: 'wrong', lenient: 'not-gradable' },
  reasons: [
    { code: 'wrong-value', layer: 'meaning', call: 0, expected: 0, argument: 'a', rule: 'number-equality', wanted: '2', found: '1' },
  ],
  notGradable: null,
  forgiven: ['fence', 'prose-after'],
  official: null,
  confidence: null,
};

async function show(caseId: string, model: string | null): Promise<{ code: number; out: string }> {
  let out = '';
  const recorded = [evidence, { ...evidence, model: 'other', caseId: 'simple_1' }];
  const code = await showCases(
    { folder: 'f', questions: null, profiles: new Map(), syntaxes: new Map(), colour: true, columns: null, caseId, model },
    (_, wanted) => Promise.resolve(recorded.filter((one) => wanted(one.model, one.caseId))),
    {
      print: (text) => {
        out += text;
        return Promise.resolve();
      },
      note: () => undefined,
      columns: 80,
      colour: false,
    },
  );
  return { code, out };
}

test.each([
  ['simple_1', null, ['org/m', 'other']],
  ['simple_1', 'other', ['other']],
  ['org/m/simple_1', null, ['org/m']],
  ['org/m/simple_1', 'org/m', ['org/m']],
])('%s of %s opens the answers of %j', async (caseId, model, models) => {
  const { code, out } = await show(caseId, model);
  expect(code).toBe(0);
  expect([...out.matchAll(/^(\S+) on simple_1 \(simple\)$/gm)].map(([, name]) => name)).toEqual(models);
});

test.each([
  ['simple_2', null, 'the id of a recorded case'],
  ['org/m/simple_1', 'other', 'the id of a case that "other" answered'],
])('%s of %s is nothing recorded', async (caseId, model, expected) => {
  await expect(show(caseId, model)).rejects.toMatchObject({ name: 'UserError', expected, came: `nothing was recorded under ${JSON.stringify(caseId)}` });
});

test('a case is shown from question to rule', async () => {
  expect((await show('simple_1', 'org/m')).out).toBe(`org/m on simple_1 (simple)

Question
  user: what

  now\\u0007?

Tools
  []

Key
  no call

Answer as it came
  (empty)

Strict reading
  f(a=1)

Lenient reading
  f(a=1)

Forgiven by it
  code fence
  prose after the calls

Verdict
  strict: wrong
  - wrong value in call 1, argument “a”: wanted “2”, found “1” (layer: meaning; rule: number-equality)
  lenient: not gradable

Official verdict
  none
`);
});
