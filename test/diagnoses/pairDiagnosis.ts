import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import { difference, rate } from './estimates.ts';
import { model } from './models.ts';
import type { ModelSketch } from './models.ts';

const claude = 'claude-sonnet-4.5-FC';
const deepseek = 'deepseek-v3.1-FC';

/** Two models on the same 400 questions: one asks back where the other calls, and both call equally well. */
export const pairDiagnosis: Diagnosis = {
  schema: 'faultline/diagnosis@1',
  version: '0.1.0',
  source: { label: 'pr-1205', description: 'BFCL v4 results', suites: ['bfcl@v4'], checker: 'bfcl@v4' },
  settings: { target: null, reference: claude, confidence: 0.95, seed: '1' },
  intake: { answers: 850, graded: 800, notObserved: 0, excludedCases: 2, problems: [] },
  models: [
    twin({ model: claude, right: 385, recovered: 0, n: 400, lost: [2, 0, 0, 0, 1, 12], silent: 2, askedBack: 1, rows: [] }),
    twin({ model: deepseek, right: 241, recovered: 0, n: 400, lost: [151, 0, 0, 0, 2, 6], silent: 151, askedBack: 150, rows: [{ part: 'calling', group: 'skill', right: 249, n: 400, status: 'weak', against: -37 }] }),
  ],
  pairs: [
    {
      models: [claude, deepseek],
      shared: 400,
      total: difference(0.36, 0.05, 400),
      deciding: { looks: 12, level: 0.9958, total: difference(0.36, 0.07, 400) },
      onlyFirst: 151,
      onlySecond: 7,
      pValue: 0.000_000_1,
      verdict: 'different',
      twins: false,
      differs: [{ part: 'calling', name: null, difference: difference(0.3725, 0.05, 400) }],
      disagreement: rate(158, 400),
      calling: {
        called: difference(0.3725, 0.05, 400),
        bothCalled: { n: 249, first: 245, second: 241, difference: difference(0.016, 0.024, 249), official: { first: 245, second: 241 } },
        secondMisses: { all: 159, silent: 151, askedBack: 150, firstRightOnSilent: 147, official: null },
      },
    },
  ],
  reversals: [],
  keys: { defective: [], suspected: [], effect: [] },
  trajectories: [],
  stress: [],
  confidence: [],
  findings: [
    {
      id: 'calls-less',
      code: 'calls-less-not-worse',
      model: deepseek,
      other: claude,
      subject: { kind: 'pair', scope: 'calling', name: null },
      certain: true,
      effect: difference(0.3725, 0.05, 400),
      cost: 0.3675,
      basis: { kind: 'pair' },
      pValue: 0.000_000_1,
      smallestEffect: 0.06,
      trialsNeeded: null,
      details: [
        { code: 'silent', count: 151, of: 159 },
        { code: 'asked-back', count: 150, of: 151 },
        { code: 'first-right-on-silent', count: 147, of: 151 },
      ],
      cases: [`${deepseek}/simple_python_2`],
      caseCount: 151,
    },
  ],
  evidence: [],
  run: null,
  timing: null,
};

function twin(sketch: ModelSketch): Diagnosis['models'][number] {
  return { ...model(sketch), interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'inferred', profile: null, agreement: null } };
}
