import { expect, test } from 'vitest';
import { composedCases, madeSide, plannedModel } from '../../../test/verification/madeSides.ts';
import type { KeptSide } from '../../verification/KeptSide.ts';
import { checkObserved } from './askKept.ts';

const cases = [...composedCases('parallel', 90), ...composedCases('parallel', 10, { stress: { stressor: 'tools', level: '64' } })];
const seen = madeSide(cases, () => 'right');

test('one model of ten that nobody answers for is no judgement', () => {
  const ids = Array.from({ length: 10 }, (_, index) => `m${String(index)}`);
  const dead = madeSide(cases, () => 'unseen').observations.get('m') ?? new Map();
  const own = seen.observations.get('m') ?? new Map();
  const sideOf = (last: typeof own): KeptSide => ({ ...seen, plan: { ...seen.plan, models: ids.map((id) => plannedModel(id)) }, observations: new Map(ids.map((id) => [id, id === 'm9' ? last : own])) });
  checkObserved(sideOf(own), 'kept', []);
  expect(() => { checkObserved(sideOf(dead), 'kept', []); }).toThrow('100 of 100 trials of m9 in "run.sqlite" could not be observed');
});

test('nor is one level of a stressor, where it is looked at', () => {
  const side = madeSide(cases, (one) => (one.origin.stress === undefined ? 'right' : 'unseen'), { label: 'x' });
  expect(() => { checkObserved(side, 'kept', []); }).toThrow('10 of 10 trials of tools @ 64 in "x" could not be observed');
  checkObserved(side, 'kept', ['parallel']);
});
