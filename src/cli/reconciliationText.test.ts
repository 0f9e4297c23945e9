import { expect, test } from 'vitest';
import type { ModelReconciliation } from '../engine/reconcile/Disagreement.ts';
import { reconciliationText } from './reconciliationText.ts';

const agreed: ModelReconciliation = {
  model: 'a/b',
  published: 0,
  reproduced: 0,
  errorTypes: { stated: 0, reproduced: 0 },
  notReproduced: [],
  agreed: 10,
  disagreed: 0,
  notGradable: 0,
  withoutOfficial: 0,
  groups: [],
};

test('says so where there is nothing to hold against', () => {
  expect(reconciliationText({ checker: null, models: [] })).toBe('No official checker fits this recording.\n');
});

test('full agreement with reproduced verdicts', () => {
  expect(reconciliationText({ checker: 'bfcl@v4', models: [agreed] })).toBe(
    'Official checker: bfcl@v4\n\na/b\n  no published verdicts; held against the reproduced ones\n  our verdicts agree on 10 of 10\n',
  );
});

test('every kind of difference, with control characters shown', () => {
  const model: ModelReconciliation = {
    ...agreed,
    model: 'm\u0007',
    published: 20,
    reproduced: 19,
    errorTypes: { stated: 8, reproduced: 7 },
    notReproduced: ['x\u001b1'],
    disagreed: 9,
    notGradable: 2,
    withoutOfficial: 1,
    groups: [
      { kind: 'checker-rule', detail: 'some-rule', officialRight: false, count: 7, examples: ['m\u0007/p/1', 'm\u0007/q'] },
      { kind: 'ours', detail: 'wrong-value', officialRight: true, count: 2, examples: ['m\u0007/r', 'm\u0007/s'] },
    ],
  };
  expect(reconciliationText({ checker: 'c', models: [model] })).toBe(
    [
      'Official checker: c',
      '',
      'm\\u0007',
      '  published verdicts reproduced: 19 of 20; error types 7 of 8',
      '    not reproduced: x\\u001b1',
      '  our verdicts agree on 10 of 19; the 9 others:',
      '    7 × a rule of the official checker: some-rule (official wrong, ours right)',
      '      p/1, q, …',
      '    2 × our reading or grading decides otherwise: wrong-value (official right, ours wrong)',
      '      r, s',
      '  not gradable by us: 2',
      '  without an official verdict: 1',
      '',
    ].join('\n'),
  );
});
