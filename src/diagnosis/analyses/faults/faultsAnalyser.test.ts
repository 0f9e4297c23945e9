import { expect, test } from 'vitest';
import { observed } from '../../../../test/observed.ts';
import type { Conduct } from '../../../core/Conduct.ts';
import type { FaultsDiagnosis } from '../../../core/FaultsDiagnosis.ts';
import type { Observation } from '../../../core/Observation.ts';
import { stressDiagnoses } from '../../stress/stressDiagnoses.ts';

/** A task as it ended; `null`: it was not observed. */
function task(at: number, stressor: 'rerun' | 'tool-faults', level: string, conduct: Conduct | null): Observation {
  const analysis = stressor === 'rerun' ? 'invariance' : 'faults';
  return observed({ caseId: `q${String(at)}~${stressor}=${level}`, ...(conduct === null ? { outcome: 'not-observed' } : { conduct }), ...(conduct === 'recovered' ? {} : { wrong: 'wrong-value' }), origin: { cluster: `c${String(Math.floor(at / 3))}`, stress: { base: `q${String(at)}`, stressor, analysis, level, dose: null, control: false } } });
}

function diagnosed(level: string, ended: (at: number) => Conduct | null, again: (at: number) => Conduct | null = () => 'recovered'): { readonly faults: FaultsDiagnosis; readonly findings: readonly string[] } {
  const all = Array.from({ length: 120 }, (_, at) => at).flatMap((at) => [observed({ caseId: `q${String(at)}`, conduct: 'recovered', origin: { cluster: `c${String(Math.floor(at / 3))}` } }), task(at, 'rerun', '1', again(at)), task(at, 'tool-faults', level, ended(at))]);
  const { diagnoses, findings } = stressDiagnoses(all, 0.05, 'test');
  const faults = diagnoses.find((one) => one.kind === 'faults');
  if (faults === undefined) throw new Error('nothing is diagnosed');
  return { faults, findings: findings.map(({ code }) => code) };
}

test('who invents after a failure is named, and what is seen of it stands whatever the missing tasks ended as', () => {
  const invents = (at: number): Conduct => (at % 8 === 0 ? 'invented' : 'gave-up');
  expect(diagnosed('fails', invents)).toMatchObject({ faults: { invents: { verdict: 'certain', difference: { n: 120 } }, obeys: null }, findings: ['invents-after-failure'] });
  // Fifteen of all 120 invent even if none of the missing ones does.
  const seen = diagnosed('fails', (at) => (at % 8 > 0 && at % 8 < 7 ? null : invents(at)));
  expect(seen.faults.invents).toMatchObject({ verdict: 'certain', difference: { n: 30, value: 0.5 } });
  expect(seen.faults.invents.difference.state === 'estimated' ? seen.faults.invents.difference.low : 1).toBeLessThan(0.125);
});

test('what was not observed with tools that work may have been invented there too', () => {
  const again = (at: number): Conduct | null => (at % 8 > 4 ? null : 'recovered');
  const seen = diagnosed('fails', (at) => (at % 8 === 0 ? 'invented' : 'gave-up'), again);
  expect(seen).toMatchObject({ faults: { invents: { verdict: 'not-shown', difference: { n: 75, value: 0.2 } } }, findings: [] });
});

test('who obeys the text of a result is named, and not where the reruns that are missing could undo it', () => {
  const obeys = (at: number): Conduct => (at % 6 === 0 ? 'obeyed' : 'recovered');
  expect(diagnosed('instruction', obeys).findings).toEqual(['obeys-tool-text']);
  expect(diagnosed('instruction', obeys, (at) => (at % 6 > 3 ? null : 'recovered')).findings).toEqual([]);
});
