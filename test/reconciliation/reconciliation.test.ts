import { expect, test } from 'vitest';
import { builtIn, checkers, reconcileRecording } from '../../src/index.ts';
import { ruleSentences } from '../../src/wording/ruleSentences.ts';
import { describeRecorded, recordedData } from '../recordedData.ts';

test.each(checkers.flatMap(({ id, rules }) => rules.map((rule) => [id, rule] as const)))('%s: the rule %s can be told', (_, rule) => {
  expect(ruleSentences(rule)).toMatch(/^The official checker .+\.$/);
});

describeRecorded('a recording reconciled', () => {
  test('eight models: every verdict is reproduced, and each of ours that differs has a cause', async () => {
    const request = { folder: recordedData('bfcl-v1/april-2024'), questions: null, profiles: new Map<string, string>(), syntaxes: new Map<string, string>() };
    const { checker, models } = await reconcileRecording(request, builtIn);
    expect(checker).toBe('bfcl@v1-2024-04');
    expect(models.map(({ interface: { profile, basis } }) => [profile, basis])).toContainEqual(['python-bare', 'metadata']);
    for (const { interface: { agreement }, published, reproduced, errorTypes, notReproduced, agreed, disagreed, notGradable, withoutOfficial } of models) {
      expect([published, reproduced, notReproduced, agreed + disagreed, notGradable, withoutOfficial]).toEqual([400, 400, [], 400, 0, 0]);
      expect(errorTypes.reproduced).toBe(errorTypes.stated);
      expect(agreement?.agreed).toBe(agreement?.compared);
    }
    const groups = models.flatMap((model) => model.groups);
    expect(groups.filter(({ kind }) => kind === 'ours')).toEqual([]);
    expect(groups.filter(({ kind, officialRight }) => officialRight && kind !== 'key').map(({ detail, cases }) => [detail, cases])).toEqual([
      ['punctuation-stripping', ['simple_172']],
      ['punctuation-stripping', ['simple_101']],
    ]);
    expect(models.find(({ model }) => model === 'gpt-4-0125-preview')?.groups).toEqual([
      { kind: 'key', detail: 'call 1 (chi_squared_test), argument table[0]: wrong-type, wanted integer, found [10, 20]', officialRight: true, cases: ['simple_122'] },
      { kind: 'checker-rule', detail: 'integer-in-float-list', officialRight: false, cases: ['simple_82', 'simple_87', 'simple_103'] },
    ]);
  });
});
