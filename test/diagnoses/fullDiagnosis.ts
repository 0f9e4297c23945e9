import type { Diagnosis, ModelDiagnosis } from '../../src/core/Diagnosis.ts';
import { difference } from './estimates.ts';
import { fullEvidence } from './fullEvidence.ts';
import { fullFindings } from './fullFindings.ts';
import { fullPairs } from './fullPairs.ts';
import type { ModelSketch, Row } from './models.ts';
import { model } from './models.ts';
import { confidenceFinding, silent, telling, unknown } from './madeConfidence.ts';
import { madeCrossed } from './madeCrossed.ts';
import { madeFactor } from './madeFactor.ts';
import { errorless, madeTrajectories } from './madeTrajectories.ts';

const names = ['alder', 'birch', 'cedar', 'douglas', 'elm', 'fir', 'ginkgo', 'hazel', 'hazel-2'] as const;

type Lost = ModelSketch['lost'];

const lost: Readonly<Record<(typeof names)[number], Lost>> = {
  alder: [8, 5, 232, 15, 20, 42],
  birch: [9, 225, 11, 17, 22, 38],
  cedar: [7, 6, 14, 22, 30, 243],
  douglas: [10, 4, 12, 16, 231, 49],
  elm: [9, 8, 15, 30, 120, 140],
  fir: [230, 4, 13, 15, 20, 40],
  ginkgo: [30, 30, 60, 62, 60, 80],
  hazel: [31, 32, 60, 61, 59, 79],
  'hazel-2': [30, 33, 61, 60, 60, 78],
};

/** Nine models of exactly the same total, each with another fault. */
export const fullDiagnosis: Diagnosis = {
  schema: 'faultline/diagnosis@1',
  version: '0.1.0',
  source: { label: 'synthetic', description: 'BFCL v1 results, August 2024 layout', suites: ['bfcl@v1-2024-08'], checker: 'bfcl@v1-2024-08' },
  settings: { target: null, reference: null, confidence: 0.95, seed: '1' },
  intake: {
    answers: 12_510,
    graded: 12_480,
    notObserved: 18,
    excludedCases: 3,
    problems: [
      {
        code: 'duplicate-result',
        count: 2,
        examples: [{ code: 'duplicate-result', file: 'alder/simple.json', line: 41, detail: 'simple_40 was answered on line 40', model: 'alder' }],
      },
      { code: 'ignored-file', count: 1, examples: [{ code: 'ignored-file', file: 'notes.txt', line: null, detail: 'no results in it', model: null }] },
    ],
  },
  models: names.map(fullModel),
  pairs: fullPairs(names),
  reversals: [
    { ahead: 'cedar', behind: 'elm', part: 'java', name: null, totalDifference: difference(0.034, 0.03, 1150), partDifference: difference(-0.31, 0.11, 100) },
  ],
  keys: {
    defective: [{ caseId: 'parallel_multiple_function_179', category: 'parallel_multiple_function', reason: 'the key names the tool “deck”, which is not offered' }],
    suspected: [
      { caseId: 'java_7', category: 'java', reason: 'nobody-passes', detail: '0 of 9 models' },
      { caseId: 'simple_363', category: 'simple', reason: 'same-other-answer', detail: '4 models give find_closest(…)' },
      { caseId: 'multiple_function_12', category: 'multiple_function', reason: 'negative-item-rest', detail: '' },
    ],
    effect: names.map((name, index) => ({ model: name, with: 0.72, without: 0.72 + 0.002 * (index + 4) })),
  },
  trajectories: [madeTrajectories('alder', 2), { ...madeTrajectories('birch', 0), infrastructure: 1, unanswered: 1 }, errorless('cedar')],
  stress: [madeFactor('alder'), madeCrossed('alder')],
  confidence: [telling('alder'), silent('birch'), unknown('cedar')],
  findings: [...fullFindings(names), confidenceFinding('alder', 'confidence-signals', true), confidenceFinding('birch', 'confidence-no-signal', true), confidenceFinding('cedar', 'confidence-no-signal', false)],
  evidence: fullEvidence,
  run: {
    stressPlan: null,
    planned: 12_600,
    answered: 12_510,
    notObserved: [{ reason: 'timeout-waiting', count: 12 }, { reason: 'server-error', count: 6 }],
    open: 72,
    models: [
      {
        model: 'alder',
        endpoint: 'https://models.example/v1',
        adapter: 'openai@1',
        settings: { temperature: 0.7, topP: null, maximumTokens: 4096, seed: 7, toolChoice: 'auto', parallelToolCalls: true, logProbabilities: true, reasoning: 'low', stream: true },
        servedBy: ['alder-2026-08'],
        warnings: [{ warning: 'seed not honoured', count: 1390 }],
        tokens: { input: 1_204_331, cachedInput: 1024, output: 88_120, reasoning: 4096 },
        cost: 1.25,
        costPerRightAnswer: 0.00125,
        wordings: [],
        answersWithLogProbabilities: 1390,
      },
      {
        model: 'birch',
        endpoint: 'http://127.0.0.1:8000/v1',
        adapter: 'openai@1',
        settings: { temperature: null, topP: null, maximumTokens: null, seed: null, toolChoice: 'auto', parallelToolCalls: false, logProbabilities: false, reasoning: null, stream: false },
        servedBy: [],
        warnings: [],
        tokens: { input: null, cachedInput: null, output: null, reasoning: null },
        cost: null,
        costPerRightAnswer: null,
        wordings: [
          { wording: 'plain', right: 300, n: 400 },
          { wording: 'role-first', right: 320, n: 400 },
        ],
        answersWithLogProbabilities: 0,
      },
    ],
  },
  timing: {
    models: [{ model: 'alder', requests: 1402, cached: 3, seconds: { median: 0.84, ninetyFifth: 2.5 }, secondsPerRightAnswer: 1.17 }],
  },
};

function fullModel(name: (typeof names)[number]): ModelDiagnosis {
  const counts = lost[name];
  return model({ model: name, right: 828, recovered: name === 'birch' ? 225 : 3, n: 1150, lost: counts, silent: counts[0], askedBack: Math.floor(counts[0] * 0.6), rows: rows(name), unavailable: name === 'birch' ? [{ part: 'filling-values', group: 'skill', name: null, asked: 40, unobserved: 12 }, { part: 'category', group: 'category', name: 'rest', asked: 70, unobserved: 70 }] : [] });
}

function rows(name: string): readonly Row[] {
  const several = name === 'alder' ? 92 : 288;
  const other = name === 'elm' ? 31 : 100;
  return [
    { part: 'calling', group: 'skill', right: name === 'fir' ? 920 : 1131, n: 1150, status: name === 'fir' ? 'weak' : 'not-shown-weak', against: name === 'fir' ? -18 : 1 },
    { part: 'choosing', group: 'skill', right: 1065, n: 1090, status: 'not-shown-weak', against: 0.4 },
    { part: 'filling', group: 'skill', right: name === 'cedar' ? 780 : 985, n: 1040, status: name === 'cedar' ? 'weak' : 'not-shown-weak', against: name === 'cedar' ? -19 : 1 },
    { part: 'abstaining', group: 'abstention', right: name === 'ginkgo' ? 41 : 214, n: 240, status: name === 'ginkgo' ? 'weak' : 'cannot-tell', against: name === 'ginkgo' ? -72 : 2 },
    { part: 'one-call', group: 'shape', right: 828 - several, n: 750, status: 'cannot-tell', against: -3 },
    { part: 'several-calls', group: 'shape', right: several, n: 400, status: name === 'alder' ? 'weak' : 'not-shown-weak', against: name === 'alder' ? -49 : 2 },
    { part: 'several-calls-same-tool', group: 'shape', right: Math.round(several / 2), n: 200, status: name === 'alder' ? 'weak' : 'not-shown-weak', against: name === 'alder' ? -48 : 1 },
    { part: 'python', group: 'language', right: 828 - other, n: 1000, status: 'not-shown-weak', against: 1 },
    { part: 'java', group: 'language', right: Math.round(other * 0.6), n: 100, status: name === 'elm' ? 'weak' : 'lowest-not-shown-weak', against: name === 'elm' ? -46 : -1 },
    { part: 'javascript', group: 'language', right: Math.round(other * 0.4), n: 50, status: name === 'elm' ? 'weak' : 'not-shown-weak', against: name === 'elm' ? -55 : 0 },
    { part: 'category', group: 'category', name: 'parallel_multiple_function', right: several >> 1, n: 200, status: 'not-shown-weak' },
    { part: 'category', group: 'category', name: 'sql', right: 4, n: 7, status: 'too-few' },
  ];
}
