import { expect, test } from 'vitest';
import type { ReconciledModel } from '../engine/reconcileRecording.ts';
import { displayWidth } from '../reports/terminal/displayWidth.ts';
import { reconciliationText } from './reconciliationText.ts';

const agreed: ReconciledModel = {
  model: 'a/b',
  interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'flag', profile: 'native-dotted', agreement: null },
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

const everything: ReconciledModel = {
  ...agreed,
  model: 'm\u0007',
  interface: { ...agreed.interface, basis: 'inferred', agreement: { agreed: 9, compared: 10 } },
  published: 20,
  reproduced: 18,
  errorTypes: { stated: 8, reproduced: 7 },
  notReproduced: ['x\u001b1', 'y'],
  disagreed: 26,
  notGradable: 2,
  withoutOfficial: 1,
  groups: [
    { kind: 'ours', detail: 'wrong-value', officialRight: true, cases: ['p\u202e', 'q'] },
    { kind: 'key', detail: 'call 1 (f): wrong-type, wanted integer, found "\u0007"', officialRight: true, cases: ['k'] },
    { kind: 'checker-rule', detail: 'case-folding', officialRight: false, cases: Array.from({ length: 22 }, (_, index) => `c_${index}`) },
    { kind: 'checker-rule', detail: 'some-rule', officialRight: false, cases: ['r'] },
  ],
};

test('says so where there is nothing to hold against', () => {
  expect(reconciliationText({ checker: null, models: [] }, 80)).toBe('No official checker fits this recording.\n');
});

test('full agreement with reproduced verdicts', () => {
  expect(reconciliationText({ checker: 'bfcl@v4', models: [agreed] }, 80)).toBe(
    [
      'Official checker: bfcl@v4',
      '',
      'a/b',
      '  native tool calls, syntax native, as set by the user (decoder profile',
      '  native-dotted)',
      '  no published verdicts; held against the reproduced ones',
      '  our verdicts agree on 10 of 10',
      '',
    ].join('\n'),
  );
});

test('every kind of difference, with control characters shown and long lists cut', () => {
  expect(reconciliationText({ checker: 'c', models: [everything] }, 1000)).toBe(
    [
      'Official checker: c',
      '',
      'm\\u0007',
      '  native tool calls, syntax native, inferred from half of the published verdicts (decoder profile native-dotted), which reproduces 9 of 10 held-out verdicts',
      '  published verdicts reproduced: 18 of 20; error types 7 of 8',
      '    not reproduced:',
      '      x\\u001b1, y',
      '  our verdicts agree on 10 of 36; on the 26 others:',
      '    2 × unexplained: our reading or grading decides otherwise: wrong-value (official right, ours wrong)',
      '      p\\u202e, q',
      '    1 × the key is defective: call 1 (f): wrong-type, wanted integer, found "\\u0007" (official right, ours wrong)',
      '      k',
      '    22 × a rule of the official checker: case-folding (official wrong, ours right)',
      '      The official checker compares strings in lower case.',
      '      c_0, c_1, c_2, c_3, c_4, c_5, c_6, c_7, c_8, c_9, c_10, c_11, c_12, c_13, c_14, c_15, c_16, c_17, c_18, c_19 and 2\u00a0others; --json lists all',
      '    1 × a rule of the official checker: some-rule (official wrong, ours right)',
      '      r',
      '  not gradable by us: 2',
      '  without an official verdict: 1',
      '',
    ].join('\n'),
  );
});

test('one other is spoken of as one', () => {
  const one = { ...agreed, disagreed: 1, groups: [{ kind: 'our-rule', detail: 'x', officialRight: false, cases: ['a'] } as const] };
  expect(reconciliationText({ checker: 'c', models: [one] }, 200)).toContain('  our verdicts agree on 10 of 11; on the other one:\n    1 × a rule of ours: x (official wrong, ours right)\n');
});

test.each([0, 20, 33, 60, 100])('no line is wider than %d columns, or than the least', (columns) => {
  const lines = reconciliationText({ checker: 'c', models: [everything, { ...agreed, model: 'm'.repeat(50) }] }, columns).split('\n');
  expect(lines.filter((line) => displayWidth(line) > Math.max(columns, 20))).toEqual([]);
});
