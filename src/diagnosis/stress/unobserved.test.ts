import { expect, test } from 'vitest';
import { observed } from '../../../test/observed.ts';
import type { StressOrigin } from '../../core/Case.ts';
import type { Observation } from '../../core/Observation.ts';
import { stressSections } from '../../wording/stressSections.ts';
import { stressDiagnoses } from './stressDiagnoses.ts';

const plain = { dose: null, control: false } as const;
const clean = { position: 4, share: 0, error: 'wrong-value', cascaded: false, lastWrong: false } as const;

/** Levels that were asked and of which no answer came, beside one of the same kind that is answered everywhere. */
const levels: readonly (readonly [Omit<StressOrigin, 'base'>, boolean])[] = [
  [{ stressor: 'rerun', analysis: 'invariance', level: '1', ...plain }, true],
  [{ stressor: 'typos', analysis: 'invariance', level: '1', ...plain }, true],
  [{ stressor: 'typos', analysis: 'invariance', level: '2', ...plain }, false],
  [{ stressor: 'other-value', analysis: 'change', level: 'swapped', ...plain }, false],
  [{ stressor: 'tool-faults', analysis: 'faults', level: 'time-out', ...plain }, false],
  [{ stressor: 'tools-offered', analysis: 'dose', level: '8', dose: 8, control: false }, false],
  [{ stressor: 'tools-offered', analysis: 'dose', level: '128', dose: 128, control: false }, false],
  [{ stressor: 'history', analysis: 'history', level: 'early', ...plain, history: clean }, true],
  [{ stressor: 'history', analysis: 'history', level: 'late', ...plain, history: { ...clean, position: 16 } }, false],
  [{ stressor: 'world', analysis: 'shift', level: 'banking', ...plain }, false],
  ...([[1, 1], [2, 1], [1, 2], [2, 2]] as const).map(([one, other]): readonly [Omit<StressOrigin, 'base'>, boolean] => [{ stressor: 'both', analysis: 'crossed', level: `${String(one)}+${String(other)}`, ...plain, loads: [{ stressor: 'one', dose: one, control: false }, { stressor: 'other', dose: other, control: false }] }, false]),
];

function asked(): readonly Observation[] {
  return Array.from({ length: 60 }, (_, at) => `q${String(at)}`).flatMap((base, at) => {
    const cluster = `c${String(at % 20)}`;
    const variants = levels.map(([stress, isSeen]) => observed({ caseId: `${base}~${stress.stressor}=${stress.level}`, ...(isSeen ? {} : { outcome: 'not-observed' as const }), origin: { cluster, stress: { ...stress, base } } }));
    return [observed({ caseId: base, origin: { cluster } }), ...variants];
  });
}

test('what was asked and never observed is said to be too few, and does not vanish', () => {
  const { diagnoses, findings } = stressDiagnoses(asked(), 0.05, 'unobserved');
  const verdicts = diagnoses.flatMap((one) => ('verdict' in one ? [[one.kind, one.stressor, 'level' in one ? one.level : null, one.verdict]] : []));
  expect(verdicts).toEqual([
    ['invariance', 'typos', '1', 'not-shown'],
    ['invariance', 'typos', '2', 'too-few'],
    ['change', 'other-value', 'swapped', 'too-few'],
    ['dose', 'tools-offered', null, 'too-few'],
    ['crossed', 'both', '2+2', 'too-few'],
  ]);
  expect(diagnoses.find((one) => one.kind === 'faults')).toMatchObject({ level: 'time-out', right: { state: 'too-few', n: 0 }, invents: { verdict: 'too-few' } });
  expect(diagnoses.find((one) => one.kind === 'history')).toMatchObject({ arms: [{ level: 'early', right: { n: 60 } }, { level: 'late', right: { state: 'too-few', value: null, n: 0 } }], longContext: { verdict: 'too-few' }, horizon: null });
  expect(diagnoses.find((one) => one.kind === 'shift')).toMatchObject({ level: 'banking', overall: { n: 0, verdict: 'too-few' } });
  expect(findings).toEqual([]);
  const told = JSON.stringify(stressSections(diagnoses, diagnoses[0]?.model ?? ''));
  for (const name of ['Another value is asked for', 'A tool goes wrong', 'step 16', 'held-out world, not paired: banking', 'Under load: tools offered']) expect(told).toContain(name);
  expect(told).not.toMatch(/NaN|Infinity|undefined/u);
});
