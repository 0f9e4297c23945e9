import { expect, test } from 'vitest';
import type { ReasonCode } from '../../core/Reason.ts';
import { createReconciler } from './createReconciler.ts';
import type { ReconcileItem } from './Disagreement.ts';

const rules = ['undecodable-is-refusal', 'one', 'two', 'three'];
const ours = (state: 'right' | 'wrong' | 'not-gradable', codes: readonly ReasonCode[] = []): ReconcileItem['ours'] => ({ state, stage: null, codes });
const valid = { valid: true, errorType: null };
const invalid = (errorType: string): NonNullable<ReconcileItem['official']> => ({ valid: false, errorType });
const item = (changes: Partial<ReconcileItem>): ReconcileItem => ({
  model: 'm', caseId: 'c', published: valid, official: valid, ours: ours('right'), ourRules: [], defect: null,
  judgeWithout: () => changes.official ?? valid,
  ...changes,
});
function groupOf(changes: Partial<ReconcileItem>): unknown {
  const reconciler = createReconciler(rules);
  reconciler.add(item(changes));
  const group = reconciler.result()[0]?.groups[0];
  return group === undefined ? null : [group.kind, group.detail, group.officialRight, group.cases];
}

test('counts reproduction, agreement and what cannot be compared', () => {
  const reconciler = createReconciler(rules);
  reconciler.add(item({}));
  reconciler.add(item({ caseId: 'd', published: invalid('x'), official: invalid('y'), ours: ours('wrong') }));
  reconciler.add(item({ caseId: 'e', published: invalid('x'), official: valid, ours: ours('wrong') }));
  reconciler.add(item({ caseId: 'f', published: null, official: null }));
  reconciler.add(item({ caseId: 'g', published: null, official: valid, ours: ours('not-gradable') }));
  reconciler.add(item({ caseId: 'h', published: invalid('x'), official: null, ours: ours('wrong') }));
  reconciler.add(item({ model: 'n', published: invalid('x'), official: invalid('x'), ours: ours('wrong') }));
  expect(reconciler.result()).toEqual([
    {
      model: 'm', published: 4, reproduced: 2, errorTypes: { stated: 3, reproduced: 0 }, notReproduced: ['e', 'h'],
      agreed: 4, disagreed: 0, notGradable: 1, withoutOfficial: 1, groups: [],
    },
    {
      model: 'n', published: 1, reproduced: 1, errorTypes: { stated: 1, reproduced: 1 }, notReproduced: [],
      agreed: 1, disagreed: 0, notGradable: 0, withoutOfficial: 0, groups: [],
    },
  ]);
});

test.each<[string, Partial<ReconcileItem>, readonly unknown[]]>([
  ['a defective key', { defect: 'no answer fits', ours: ours('wrong') }, ['key', 'no answer fits', true]],
  ['a checker that ended in an exception', { published: invalid('x'), official: invalid('harness:KeyError') }, ['key', 'harness:KeyError', false]],
  ['a key without a tool', { published: null, official: invalid('parallel:cannot_find_description') }, ['key', 'parallel:cannot_find_description', false]],
  ['an unreadable refusal', { ours: ours('wrong', ['unreadable']), judgeWithout: (off) => (off.has('undecodable-is-refusal') ? invalid('x') : valid) }, ['checker-rule', 'undecodable-is-refusal', true]],
  ['what we cannot read', { ours: ours('wrong', ['unreadable']), judgeWithout: (off) => (off.has('one') ? invalid('x') : valid) }, ['decoder', 'ours: unreadable', true]],
  ['what they cannot read', { published: invalid('x'), official: invalid('ast_decoder:decoder_failed') }, ['decoder', 'ast_decoder:decoder_failed', false]],
  ['one rule', { published: invalid('x'), official: invalid('x'), judgeWithout: (off) => (off.has('two') ? valid : invalid('x')) }, ['checker-rule', 'two', false]],
  ['two rules', { published: invalid('x'), official: invalid('x'), judgeWithout: (off) => (off.has('one') && off.has('three') ? valid : invalid('x')) }, ['checker-rule', 'one + three', false]],
  ['a rule of ours', { published: invalid('x'), official: invalid('x'), ourRules: ['string-phrase', 'date-equality', 'set-of-calls', 'list-as-set'] }, ['our-rule', 'date-equality + list-as-set', false]],
  ['rules of ours with a counterpart', { published: invalid('x'), official: invalid('x'), ourRules: ['string-phrase', 'set-of-calls'] }, ['ours', 'x', false]],
  ['ours right', { published: invalid('x'), official: invalid('x') }, ['ours', 'x', false]],
  ['ours wrong', { ours: ours('wrong', ['wrong-value', 'extra-call']) }, ['ours', 'wrong-value + extra-call', true]],
])('%s', (_, changes, expected) => {
  expect(groupOf(changes)).toEqual([...expected, ['c']]);
});

test('without a reproduced verdict no rule is tried', () => {
  const tried: string[] = [];
  const judgeWithout: ReconcileItem['judgeWithout'] = (off) => {
    tried.push([...off].join());
    return valid;
  };
  expect(groupOf({ published: invalid('x'), official: null, judgeWithout })).toEqual(['ours', 'x', false, ['c']]);
  expect(tried).toEqual([]);
});

test('groups come by kind of cause, the unexplained first, then largest first, with every case', () => {
  const reconciler = createReconciler(['one']);
  reconciler.add(item({ caseId: 'rule', published: invalid('x'), official: invalid('x'), judgeWithout: () => valid }));
  reconciler.add(item({ caseId: 'other', ours: ours('wrong', ['extra-call']) }));
  reconciler.add(item({ caseId: 'key', defect: 'no answer fits', ours: ours('wrong') }));
  for (const caseId of ['a', 'b']) reconciler.add(item({ caseId, ours: ours('wrong', ['wrong-value']) }));
  expect(reconciler.result()[0]?.groups).toEqual([
    { kind: 'ours', detail: 'wrong-value', officialRight: true, cases: ['a', 'b'] },
    { kind: 'ours', detail: 'extra-call', officialRight: true, cases: ['other'] },
    { kind: 'key', detail: 'no answer fits', officialRight: true, cases: ['key'] },
    { kind: 'checker-rule', detail: 'one', officialRight: false, cases: ['rule'] },
  ]);
});
