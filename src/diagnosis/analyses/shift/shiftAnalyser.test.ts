import fc from 'fast-check';
import { expect, test } from 'vitest';
import { observed } from '../../../../test/observed.ts';
import type { Observation } from '../../../core/Observation.ts';
import type { ShiftDiagnosis } from '../../../core/ShiftDiagnosis.ts';
import { stressDiagnoses } from '../../stress/stressDiagnoses.ts';

/** Matched questions of two skills, five to a cluster on either side; `wrong` says which are. */
function matched(n: number, wrong: (at: number, isHeldOut: boolean) => boolean): readonly Observation[] {
  return Array.from({ length: n }, (_, at) => at).flatMap((at) => {
    const category = at % 2 === 0 ? 'parallel' : 'nested';
    const one = (id: string, cluster: string, isWrong: boolean, stress?: Observation['origin']['stress']): Observation =>
      observed({ caseId: id, origin: { category, cluster, ...(stress === undefined ? {} : { stress }) }, ...(isWrong ? { wrong: 'wrong-value' as const } : {}) });
    const cluster = String(Math.floor(at / 5));
    const stress = (stressor: string, level: string, analysis: 'invariance' | 'shift'): Observation['origin']['stress'] => ({ base: `q${String(at)}`, stressor, analysis, level, dose: null, control: false });
    return [
      one(`q${String(at)}~shift=library`, `library ${cluster}`, wrong(at, true), stress('shift', 'library', 'shift')),
      one(`q${String(at)}`, `other ${cluster}`, wrong(at, false)),
      one(`q${String(at)}~rerun=1`, `other ${cluster}`, wrong(at, false), stress('rerun', '1', 'invariance')),
    ];
  });
}

function shiftOf(observations: readonly Observation[]): ShiftDiagnosis {
  const found = stressDiagnoses(observations, 0.05, 's').diagnoses.find((one) => one.kind === 'shift');
  if (found?.kind !== 'shift') throw new Error('no shift was diagnosed');
  return found;
}

const rightOf = (estimate: ShiftDiagnosis['overall']['others']): number => Math.round((estimate.value ?? 0) * estimate.n);

test('the difference is that of the shares right, whatever pairs with what', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 60, maxLength: 60 }), (outcomes) => {
      const { overall, skills } = shiftOf(matched(60, (at, isHeldOut) => outcomes[at]?.[isHeldOut ? 1 : 0] === true));
      const wrong = (side: 0 | 1): number => outcomes.filter((one) => one[side]).length;
      expect({ n: overall.n, others: rightOf(overall.others), heldOut: rightOf(overall.heldOut) }).toEqual({ n: 60, others: 60 - wrong(0), heldOut: 60 - wrong(1) });
      expect(overall.difference.value).toBeCloseTo((wrong(1) - wrong(0)) / 60, 10);
      expect(skills.map(({ skill, n }) => [skill, n])).toEqual([['parallel', 30], ['nested', 30]]);
    }),
    { numRuns: 30 },
  );
});

test('what pairing would make certain is not, and a whole sample that is worse is', () => {
  // Wrong in ten clusters of the one side and in the same ten and one more of the other: by pairs, five of five.
  const paired = shiftOf(matched(150, (at, isHeldOut) => at < (isHeldOut ? 65 : 60)));
  expect(paired.overall.verdict).toBe('not-shown');
  const lower = shiftOf(matched(150, (at, isHeldOut) => (isHeldOut ? at % 2 === 0 : at % 10 === 0)));
  expect(lower.overall).toMatchObject({ verdict: 'lower', difference: { state: 'estimated', clusters: 60 } });
  expect(lower.skills.map(({ skill, verdict }) => [skill, verdict])).toEqual([['parallel', 'lower'], ['nested', 'not-shown']]);
  expect(shiftOf(matched(20, () => false)).overall.verdict).toBe('too-few');
});

test('a difference that what was not observed could undo is not shown, on either side', () => {
  const lower = matched(150, (at, isHeldOut) => (isHeldOut ? at % 2 === 0 : at % 10 < 3));
  const unseen = (isUnseen: (at: number, isHeldOut: boolean) => boolean): ShiftDiagnosis['overall'] =>
    shiftOf(lower.map((one) => (one.origin.stress?.stressor !== 'rerun' && isUnseen(Number(/\d+/u.exec(one.caseId)?.[0]), one.origin.stress !== undefined) ? { ...one, outcome: 'not-observed' as const } : one))).overall;
  expect(unseen(() => false)).toMatchObject({ verdict: 'lower', n: 150 });
  expect(unseen((at) => at === 3)).toMatchObject({ verdict: 'lower', n: 149 });
  // Half of the held-out ones that are there are wrong; had the missing ones all been right, no more would be wrong than elsewhere.
  expect(unseen((at, isHeldOut) => isHeldOut && at >= 90)).toMatchObject({ verdict: 'not-shown', n: 90, available: { others: { unavailable: 0 }, heldOut: { asked: 150, unavailable: 60 } } });
  expect(unseen((at, isHeldOut) => !isHeldOut && at >= 90)).toMatchObject({ verdict: 'not-shown', n: 90, available: { others: { unavailable: 60 } } });
});
