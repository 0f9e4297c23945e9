import { expect, test } from 'vitest';
import { observed } from '../../../../test/observed.ts';
import type { ChangeDiagnosis } from '../../../core/ChangeDiagnosis.ts';
import type { Observation } from '../../../core/Observation.ts';
import { stressSections } from '../../../wording/stressSections.ts';
import { stressDiagnoses } from '../../stress/stressDiagnoses.ts';

type Answered = Pick<Parameters<typeof observed>[0], 'wrong' | 'outcome' | 'answerHash'>;

/** Questions as they are, asked again, and with another value: right, or with the answer given that was right before. */
function diagnosed(changed: (at: number) => Answered, again: (at: number) => Answered = () => ({})): { readonly change: ChangeDiagnosis; readonly kinds: readonly string[]; readonly found: readonly string[]; readonly titles: readonly string[] } {
  const asked = (at: number, stressor: string, analysis: 'invariance' | 'change', level: string, answered: Answered): Observation => observed({ ...answered, caseId: `q${String(at)}~${stressor}=${level}`, origin: { cluster: `c${String(Math.floor(at / 2))}`, stress: { base: `q${String(at)}`, stressor, analysis, level, dose: null, control: false } } });
  const all = Array.from({ length: 120 }, (_, at) => at).flatMap((at) => [
    observed({ caseId: `q${String(at)}`, origin: { cluster: `c${String(Math.floor(at / 2))}` } }),
    asked(at, 'rerun', 'invariance', '1', { answerHash: `right before ${String(at)}`, ...again(at) }),
    asked(at, 'other-value', 'change', 'swapped', changed(at)),
  ]);
  const { diagnoses, findings } = stressDiagnoses(all, 0.05, 's');
  const change = diagnoses.find((one) => one.kind === 'change');
  if (change === undefined) throw new Error('nothing is diagnosed');
  return { change, kinds: diagnoses.map(({ kind }) => kind), found: findings.map(({ code }) => code), titles: stressSections(diagnoses, 'a').map(({ title }) => title) };
}

const asBefore = (at: number): Answered => ({ wrong: 'wrong-value', answerHash: `right before ${String(at)}` });

test('who answers as if nothing had changed is named, with how many of the answers are those of before', () => {
  const { change, found, kinds, titles } = diagnosed((at) => (at % 3 === 0 ? asBefore(at) : at % 30 === 1 ? { wrong: 'wrong-value', answerHash: 'something else' } : {}));
  expect(change).toMatchObject({ verdict: 'loses', lost: 44, gained: 0, kept: 40, rerun: { value: 1 }, loss: { n: 120 } });
  expect(found).toEqual(['misses-change']);
  // It is none of the changes that must not matter, and no answer is wrong for having changed.
  expect(kinds).toEqual(['change']);
  expect(titles).toEqual(['Changes that must change the answer']);
});

test('a sound model, whose answers all change, shows nothing', () => {
  const slips = (at: number): Answered => (at % 11 === 0 ? { wrong: 'wrong-value', answerHash: 'a slip' } : {});
  expect(diagnosed(() => ({}))).toMatchObject({ change: { verdict: 'not-shown', kept: 0 }, found: [] });
  expect(diagnosed((at) => slips(at + 5), slips)).toMatchObject({ change: { verdict: 'not-shown', kept: 0 }, found: [] });
});

test('what is missing may have been right', () => {
  // As many are wrong when asked again as when changed; those are not seen when changed.
  const again = (at: number): Answered => (at % 4 === 1 ? { wrong: 'wrong-value', answerHash: 'a slip' } : {});
  expect(diagnosed((at) => (at % 4 === 0 ? asBefore(at) : {}), again).change.verdict).toBe('not-shown');
  expect(diagnosed((at) => (at % 4 === 0 ? asBefore(at) : at % 4 === 1 ? { outcome: 'not-observed' } : {}), again)).toMatchObject({ change: { verdict: 'not-shown', lost: 30, gained: 0 }, found: [] });
});
