import type { ModelDiagnosis, PartResult } from '../../src/core/Diagnosis.ts';
import type { PartId } from '../../src/core/Part.ts';
import { stages } from '../../src/core/Observation.ts';
import { difference, rate } from './estimates.ts';

/** One row of a profile, in counts. */
export interface Row {
  readonly part: PartId;
  readonly group: PartResult['group'];
  readonly name?: string;
  readonly right: number;
  readonly n: number;
  readonly status: PartResult['status'];
  /** Difference to the reference, in points. */
  readonly against?: number;
}

export interface ModelSketch {
  readonly model: string;
  readonly right: number;
  readonly recovered: number;
  readonly n: number;
  readonly rows: readonly Row[];
  /** Answers lost at each stage, in the order of `stages`. */
  readonly lost: readonly [number, number, number, number, number, number];
  readonly silent: number;
  readonly askedBack: number;
  readonly unavailable?: ModelDiagnosis['unavailable'];
}

/** A whole model from a few counts. */
export function model(sketch: ModelSketch): ModelDiagnosis {
  const { right, recovered, n, silent } = sketch;
  return {
    model: sketch.model,
    interface: {
      kind: 'prompted',
      syntax: 'python',
      tolerated: ['surrounding-whitespace', 'missing-open-bracket'],
      basis: 'inferred',
      profile: 'bfcl-python',
      agreement: { agreed: 575, compared: 575 },
    },
    outcomes: [
      { kind: 'answered', count: n + 238 },
      { kind: 'not-observed', count: 2 },
    ],
    total: {
      strict: rate(right, n),
      lenient: rate(right + recovered, n),
      official: { basis: 'published', right, n },
      right,
      n,
      bounds: null,
    },
    parts: sketch.rows.map((row) => partResult(row, n)),
    unavailable: sketch.unavailable ?? [],
    stages: stages.map((stage, index) => ({ stage, loss: rate(sketch.lost[index] ?? 0, n), count: sketch.lost[index] ?? 0 })),
    reasons: [
      { code: 'missing-call', count: sketch.lost[2], cases: ['parallel_function_3', 'parallel_function_8'] },
      { code: 'wrong-value', count: sketch.lost[5], cases: ['simple_17', 'simple_41', 'multiple_function_7'] },
      { code: 'did-not-call', count: silent, cases: ['simple_2'] },
      { code: 'wrong-type', count: sketch.lost[4], cases: ['java_12'] },
    ],
    argumentTypes: [
      { type: 'string', filled: rate(Math.round(n * 0.93), n) },
      { type: 'integer', filled: rate(Math.round(n * 0.57), Math.round(n * 0.6)) },
      { type: 'array', filled: rate(61, 77) },
      { type: 'tuple', filled: rate(5, 6) },
    ],
    format: {
      recoverable: difference(recovered / n, 0.012, n),
      unreadable: sketch.lost[1],
      leniencies: [
        { code: 'fence', count: recovered + 4, recovers: recovered },
        { code: 'prose-before', count: 12, recovers: Math.min(3, recovered) },
      ],
    },
    calling: { called: rate(n - silent, n), rightWhenCalled: rate(right, n - silent), silent, askedBack: sketch.askedBack },
    usage: { inputTokens: 1_204_331, outputTokens: 88_120, meanSeconds: 1.4273 },
    carried: [],
  };
}

function partResult(row: Row, total: number): PartResult {
  const inTotal = row.group === 'shape' || row.group === 'language' || row.group === 'category';
  return {
    part: row.part,
    group: row.group,
    name: row.name ?? null,
    right: row.right,
    n: row.n,
    estimate: rate(row.right, row.n),
    weight: inTotal ? row.n / total : 0,
    canHide: inTotal ? row.n / total : 0,
    againstReference: row.against === undefined ? null : difference(row.against / 100, 0.06, row.n),
    againstTarget: null,
    status: row.status,
    smallestEffect: row.n < 20 ? null : 1.4 / Math.sqrt(row.n),
  };
}
