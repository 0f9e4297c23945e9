import type { Finding, Subject } from '../../src/core/Finding.ts';
import { difference } from './estimates.ts';

interface Sketch {
  readonly id: string;
  readonly model: string;
  readonly kind: Subject['kind'];
  readonly scope: Subject['scope'];
  readonly lost: number;
  readonly half: number;
  readonly cost: number;
  readonly details: Finding['details'];
  readonly cases: readonly string[];
  readonly certain?: boolean;
}

function fault(sketch: Sketch, others: readonly string[]): Finding {
  const certain = sketch.certain ?? true;
  return {
    id: sketch.id,
    code: 'fault',
    model: sketch.model,
    other: null,
    subject: { kind: sketch.kind, scope: sketch.scope, name: null },
    certain,
    effect: difference(sketch.lost, sketch.half, 400),
    cost: sketch.cost,
    basis: { kind: 'cohort', models: others.filter((name) => name !== sketch.model) },
    pValue: certain ? 0.000_02 : 0.21,
    smallestEffect: 0.05,
    trialsNeeded: certain ? null : 640,
    details: sketch.details,
    cases: sketch.cases.map((id) => `${sketch.model}/${id}`),
    caseCount: sketch.cases.length === 0 ? 0 : 187,
  };
}

/** What nine models with equal totals hide. */
export function fullFindings(names: readonly string[]): readonly Finding[] {
  return [
    ...sketches.map((sketch) => fault(sketch, names)),
    {
      id: 'format-loss',
      code: 'format-loss',
      model: 'birch',
      other: null,
      subject: { kind: 'format', scope: 'everywhere', name: null },
      certain: true,
      effect: difference(0.196, 0.03, 1150),
      cost: 0.196,
      basis: { kind: 'same-answers' },
      pValue: 0.000_001,
      smallestEffect: 0.02,
      trialsNeeded: null,
      details: [
        { code: 'fence', count: 140, of: 225 },
        { code: 'truncated-tail', count: 68, of: 225 },
      ],
      cases: ['birch/simple_3'],
      caseCount: 225,
    },
    {
      id: 'near-tie',
      code: 'near-tie-different',
      model: 'alder',
      other: 'birch',
      subject: { kind: 'pair', scope: 'several-calls', name: null },
      certain: true,
      effect: difference(0.58, 0.05, 400),
      cost: null,
      basis: { kind: 'pair' },
      pValue: 0.000_001,
      smallestEffect: 0.05,
      trialsNeeded: null,
      details: [],
      cases: [],
      caseCount: 0,
    },
    {
      id: 'reversal',
      code: 'rank-reversal',
      model: 'cedar',
      other: 'elm',
      subject: { kind: 'pair', scope: 'java', name: null },
      certain: true,
      effect: difference(0.31, 0.11, 100),
      cost: null,
      basis: { kind: 'pair' },
      pValue: 0.0004,
      smallestEffect: 0.1,
      trialsNeeded: null,
      details: [],
      cases: [],
      caseCount: 0,
    },
    {
      id: 'keys',
      code: 'key-defects',
      model: '',
      other: null,
      subject: { kind: 'keys', scope: 'everywhere', name: null },
      certain: true,
      effect: difference(0.024, 0.004, 1150),
      cost: 0.024,
      basis: { kind: 'keys' },
      pValue: null,
      smallestEffect: null,
      trialsNeeded: null,
      details: [
        { code: 'suspected', count: 26, of: 29 },
        { code: 'defective', count: 3, of: 29 },
      ],
      cases: [],
      caseCount: 29,
    },
  ];
}

const sketches: readonly Sketch[] = [
  {
    id: 'alder-lost',
    model: 'alder',
    kind: 'lost-calls',
    scope: 'several-calls',
    lost: 0.58,
    half: 0.05,
    cost: 0.202,
    details: [
      { code: 'missing-call', count: 160, of: 187 },
      { code: 'stopped-after-first', count: 27, of: 187 },
    ],
    cases: ['parallel_function_3', 'parallel_function_8', 'parallel_function_21'],
  },
  { id: 'cedar-values', model: 'cedar', kind: 'values', scope: 'everywhere', lost: 0.19, half: 0.04, cost: 0.19, details: [{ code: 'wrong-value', count: 214, of: 214 }], cases: ['simple_17'] },
  { id: 'douglas-types', model: 'douglas', kind: 'types-and-parameters', scope: 'everywhere', lost: 0.2, half: 0.04, cost: 0.2, details: [{ code: 'wrong-type', count: 120, of: 200 }], cases: ['simple_41'] },
  { id: 'elm-java', model: 'elm', kind: 'language', scope: 'java-and-javascript', lost: 0.64, half: 0.09, cost: 0.083, details: [], cases: ['java_12'] },
  { id: 'fir-under', model: 'fir', kind: 'under-calling', scope: 'everywhere', lost: 0.2, half: 0.03, cost: 0.2, details: [{ code: 'asked-back', count: 150, of: 230 }], cases: ['simple_2'] },
  { id: 'ginkgo-over', model: 'ginkgo', kind: 'over-calling', scope: 'everywhere', lost: 0.72, half: 0.06, cost: 0, details: [{ code: 'called-when-it-should-not', count: 173, of: 240 }], cases: ['relevance_9'] },
  { id: 'hazel-values', model: 'hazel', kind: 'values', scope: 'one-call', lost: 0.03, half: 0.05, cost: 0.02, details: [], cases: [], certain: false },
  { id: 'alder-extra', model: 'alder', kind: 'extra-calls', scope: 'several-calls-same-tool', lost: 0.02, half: 0.03, cost: 0.004, details: [], cases: [], certain: false },
];
