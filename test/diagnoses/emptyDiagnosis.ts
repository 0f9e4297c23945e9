import type { Diagnosis } from '../../src/core/Diagnosis.ts';

/** Nothing was read: no model, no case, no finding. */
export const emptyDiagnosis: Diagnosis = {
  schema: 'faultline/diagnosis@1',
  version: '0.1.0',
  source: { label: 'results', description: 'BFCL v4 results', suites: [], checker: null },
  settings: { target: null, reference: null, confidence: 0.95, seed: '1' },
  intake: {
    answers: 0,
    graded: 0,
    notObserved: 0,
    excludedCases: 0,
    problems: [
      { code: 'broken-line', count: 1, examples: [{ code: 'broken-line', file: 'gpt/result.json', line: 3, detail: 'ends in the middle of a string', model: 'gpt' }] },
    ],
  },
  models: [],
  pairs: [],
  reversals: [],
  keys: { defective: [], suspected: [], effect: [] },
  trajectories: [],
  stress: [],
  confidence: [],
  findings: [],
  evidence: [],
  run: null,
  timing: null,
};
