import { expect, test } from 'vitest';
import { UserError } from '../../core/UserError.ts';
import { stressors } from '../../stressors/list.generated.ts';
import { checkLevels, chooseStressors, noStress } from './chooseStressors.ts';
import type { ChosenStress, StressChoice } from './chooseStressors.ts';
import { defaultStress } from './defaultStress.ts';

const chosen = (asked: readonly string[], more: Partial<StressChoice> = {}): ChosenStress => {
  const found = chooseStressors({ ...noStress, stressors: asked, ...more }, stressors);
  checkLevels(found);
  return found;
};
const levelsOf = ({ arms }: ChosenStress): readonly string[] => arms.map(({ stressor, levels }) => `${stressor.id} ${levels.join(' ')}`);

test('levels in any order and twice, and a stressor named twice', () => {
  expect(levelsOf(chosen(['tools-offered= 64,8 ,64,08']))).toEqual(['tools-offered 64 8']);
  expect(levelsOf(chosen(['tools-offered=8', 'tools-offered=64']))).toEqual(['tools-offered 8 64']);
  expect(levelsOf(chosen(['none']))).toEqual([]);
  expect(chosen(['default', 'tool-order=reversed'])).toMatchObject({ planned: true, arms: [{ levels: ['reversed'] }] });
  expect(chosen(['all']).arms).toHaveLength(stressors.length);
  expect(levelsOf(chosen(['context=0,8k']))).toEqual(['context 0 8000']);
});

test.each(stressors.map(({ id }) => id))('%s takes no level that is none of its kind, and says what there is', (id) => {
  for (const level of ['', '-5', '-', '1e9', '0x10', '８', '9999999999', '8-long', 'constructor', '../x', 'abc\u001b[31m', '8;9', 'NaN', 'Infinity']) {
    expect(() => chosen([`${id}=${level}`]), JSON.stringify(level)).toThrow(UserError);
    expect(() => chosen([`${id}=${level}`])).toThrow(`levels of ${id} such as`);
  }
});

test.each([
  [['nothing-such'], {}, /one of the stressors .*tools-offered/],
  [['tools-offered=64'], {}, /two levels of tools-offered or more/],
  [['tools-offered=64,64-length'], {}, /two levels of tools-offered or more/],
  [['context=8000'], {}, /two levels of context/],
  [['own-errors=0,100-reasoning'], {}, /the same history as the run asks beside 100-reasoning/],
  [['own-errors=0-reasoning:low@9,0'], {}, /own-errors=0@9,0-reasoning:low@9,0/],
  [['none', 'tool-order'], {}, /“none” by itself/],
  [['default'], { bases: 40 }, /--stress-budget beside the default plan/],
  [['tool-order'], { budget: 40 }, /--stress default beside --stress-budget/],
  [[], { budget: 40 }, /--stress default beside --stress-budget/],
] as const)('%j %j is refused with what was expected', (asked, more, message) => {
  expect(() => chosen(asked, more)).toThrow(UserError);
  expect(() => chosen(asked, more)).toThrow(message);
});

test('the default plan knows every stressor that there is but those that are not paired, at levels of its kind', () => {
  const plan = defaultStress(stressors);
  expect(plan.map(({ stressor }) => stressor.id).sort()).toEqual(stressors.flatMap(({ id, analysis }) => (analysis === 'shift' ? [] : [id])).sort());
  for (const { stressor, levels } of plan) expect(levels.map((level) => stressor.readLevel(level))).toEqual(levels);
});
