import type { CalibrationResult, ConfidenceDiagnosis, MeasuredConfidence } from '../../src/core/ConfidenceDiagnosis.ts';
import type { Estimate } from '../../src/core/Estimate.ts';
import type { Finding } from '../../src/core/Finding.ts';
import { difference } from './estimates.ts';

function area(value: number, half: number, n: number): Estimate {
  return { state: 'estimated', value, low: value - half, high: Math.min(1, value + half), level: 0.95, n, unit: 'trial', clusters: 120, effectiveN: 90, method: 'made', population: 'new items of this kind' };
}

const fewest: Estimate = { state: 'too-few', value: 0.61, n: 40, unit: 'trial', clusters: 6 };

const calibration: CalibrationResult = { error: 0.084, byChance: 0.031, bins: [0.22, 0.45, 0.68, 0.81, 0.92].map((said, at) => ({ said, came: said * (0.7 + at * 0.05), n: 120 })) };

function measured(measure: MeasuredConfidence['measure'], own: Estimate, standing: MeasuredConfidence['standing'], pValue: number | null): MeasuredConfidence {
  return {
    measure,
    answers: own.n,
    wrong: Math.round(own.n * 0.24),
    area: own,
    pValue,
    standing,
    riskCoverage: { area: 0.12, byChance: 0.24, best: 0.03, points: [1, 0.95, 0.9, 0.8, 0.7, 0.5].map((kept) => ({ kept, risk: 0.24 - (1 - kept) * 0.3 })) },
    calibration: measure === 'least-step' || measure === 'agreement' ? calibration : null,
  };
}

/** Log-probabilities that tell wrong answers, beside samples that do too. */
export function telling(model: string): ConfidenceDiagnosis {
  return {
    model,
    basis: 'call',
    source: null,
    calling: 1142,
    covered: 1140,
    repetitions: 5,
    longEnough: 0,
    scopes: [
      {
        scope: 'everywhere',
        measures: [measured('least-step', area(0.83, 0.05, 1140), 'signals', 0.000_01), measured('mean', area(0.7, 0.06, 1140), 'signals', 0.004), measured('agreement', area(0.79, 0.05, 1140), 'signals', 0.000_2)],
        differences: [
          { first: 'least-step', second: 'mean', difference: difference(0.13, 0.05, 1140) },
          { first: 'least-step', second: 'agreement', difference: difference(0.04, 0.06, 1140) },
        ],
      },
      { scope: 'filling', measures: [measured('least-step', fewest, 'too-few', null)], differences: [] },
    ],
    unavailable: ['response'],
    place: { answers: 212, hits: 151.5, byChance: 60.2, excess: difference(0.43, 0.07, 212), standing: 'signals' },
    wrong: { count: 274, cases: ['simple_17', 'simple_41'] },
    keeping: { measure: 'least-step', kept: 0.89, answers: 560, riskOfAll: 0.24, riskOfKept: 0.17, saved: difference(0.07, 0.02, 560) },
    voting: [
      { rule: 'majority', questions: 110, single: 0.74, right: 0.81, majority: 0.81, gain: difference(0.07, 0.05, 110), samples: 5, tokensSaved: 0, chosen: false },
      { rule: 'weighted', questions: 110, single: 0.74, right: 0.84, majority: 0.81, gain: difference(0.1, 0.05, 110), samples: 5, tokensSaved: 0, chosen: true },
      { rule: 'filter-90', questions: 110, single: 0.74, right: 0.83, majority: 0.81, gain: difference(0.09, 0.05, 110), samples: 5, tokensSaved: 0, chosen: false },
      { rule: 'filter-10', questions: 110, single: 0.74, right: 0.82, majority: 0.81, gain: difference(0.08, 0.05, 110), samples: 5, tokensSaved: 0, chosen: false },
      { rule: 'early-stop', questions: 110, single: 0.74, right: 0.83, majority: 0.81, gain: difference(0.09, 0.05, 110), samples: 2.6, tokensSaved: null, chosen: false },
    ],
    votingLeftOut: 0,
  };
}

/** Samples whose agreement tells nothing. */
export function silent(model: string): ConfidenceDiagnosis {
  return {
    ...telling(model),
    basis: 'agreement',
    unavailable: [],
    scopes: [{ scope: 'everywhere', measures: [measured('agreement', area(0.51, 0.05, 1140), 'no-signal', 1)], differences: [] }],
    place: null,
    keeping: null,
    voting: [{ rule: 'majority', questions: 110, single: 0.74, right: 0.74, majority: 0.74, gain: difference(0, 0.03, 110), samples: 5, tokensSaved: 0, chosen: true }],
    votingLeftOut: 0,
  };
}

/** Nothing came and nothing was repeated. */
export function unknown(model: string): ConfidenceDiagnosis {
  return { ...telling(model), basis: 'none', covered: 0, repetitions: 1, scopes: [], unavailable: [], place: null, keeping: null, voting: [], votingLeftOut: 0 };
}

/** What the findings say of these. */
export function confidenceFinding(model: string, code: 'confidence-signals' | 'confidence-no-signal', certain: boolean): Finding {
  return {
    id: `${model} ${code}`,
    code,
    model,
    other: null,
    subject: { kind: 'confidence', scope: 'everywhere', name: code === 'confidence-signals' ? 'least-step' : 'agreement' },
    certain,
    effect: difference(code === 'confidence-signals' ? 0.33 : 0.01, 0.05, 1140),
    cost: null,
    basis: { kind: 'chance' },
    pValue: code === 'confidence-signals' ? 0.000_01 : 1,
    smallestEffect: null,
    trialsNeeded: null,
    details: [
      { code: 'confidence-wrong', count: 274, of: 1140 },
      { code: 'least-step-wrong', count: 152, of: 212 },
      { code: 'any-step-wrong', count: 60, of: 212 },
      { code: 'right-of-one-sample', count: 81, of: 110 },
      { code: 'right-by-weighted', count: 92, of: 110 },
    ],
    cases: [],
    caseCount: 0,
  };
}
