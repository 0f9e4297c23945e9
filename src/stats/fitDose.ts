import { checkDoses } from './checkDoses.ts';
import type { DoseCount } from './DoseCount.ts';
import { fitLine } from './fitLine.ts';
import type { LineFit } from './fitLine.ts';

/**
 * How a rate falls as a dose N grows. `linear`: a − bN. `exponential`: c + (a − c)e^{−kN}. `threshold`: a up to N*, then
 * linear. `logistic` in log N.
 */
export const doseShapes = ['linear', 'exponential', 'threshold', 'logistic'] as const;

export type DoseShape = (typeof doseShapes)[number];

export interface DoseFit {
  readonly shape: DoseShape;
  readonly logLikelihood: number;
  /** Number of free parameters. */
  readonly parameters: number;
  /** `−2 ln L + parameters · ln n`. */
  readonly bic: number;
  /** Of a threshold N*, of an exponential k; else `null`. */
  readonly bend: number | null;
  /** The fitted rate at a dose. */
  readonly rateAt: (dose: number) => number;
}

/**
 * Maximum binomial likelihood fit of one shape (science §5.4). Given k or N* the curves are straight lines in a known
 * place, so that only the bend is searched for: over a grid, then by golden section.
 *
 * @param counts - at least two doses, rising
 * @throws RangeError on counts that are not such
 */
export function fitDose(shape: DoseShape, counts: readonly DoseCount[]): DoseFit {
  checkDoses(counts);
  const n = counts.reduce((sum, { total }) => sum + total, 0);
  const found = fitters[shape](counts);
  return { shape, ...found, bic: found.parameters * Math.log(n) - 2 * found.logLikelihood };
}

type Fitted = Omit<DoseFit, 'shape' | 'bic'>;

const fitters: Readonly<Record<DoseShape, (counts: readonly DoseCount[]) => Fitted>> = {
  linear: (counts) => {
    const line = bentLine(counts, lowest(counts));
    return { logLikelihood: line.logLikelihood, parameters: 2, bend: null, rateAt: bentRate(line, lowest(counts), highest(counts)) };
  },
  threshold: (counts) => {
    const bend = best(bendsBetween(counts, 8), (one) => bentLine(counts, one).logLikelihood);
    const line = bentLine(counts, bend);
    return { logLikelihood: line.logLikelihood, parameters: 3, bend, rateAt: bentRate(line, bend, highest(counts)) };
  },
  exponential: (counts) => {
    const first = lowest(counts);
    const range = highest(counts) - first;
    const bend = best(rates.map((rate) => rate / range), (one) => decay(counts, first, one).logLikelihood);
    const line = decay(counts, first, bend);
    return { logLikelihood: line.logLikelihood, parameters: 3, bend, rateAt: (dose) => line.end + (line.start - line.end) * Math.exp(-bend * (dose - first)) };
  },
  logistic: fitLogistic,
};

/** A line that is level up to the bend; at the last dose it has reached its end. */
function bentLine(counts: readonly DoseCount[], bend: number): LineFit {
  const last = highest(counts);
  return fitLine(counts.map(({ dose, right, total }) => ({ place: Math.max(0, (dose - bend) / (last - bend)), right, total })));
}

function bentRate({ start, end }: LineFit, bend: number, last: number): DoseFit['rateAt'] {
  return (dose) => Math.min(1, Math.max(0, start + (end - start) * Math.max(0, (dose - bend) / (last - bend))));
}

function decay(counts: readonly DoseCount[], first: number, k: number): LineFit {
  return fitLine(counts.map(({ dose, right, total }) => ({ place: 1 - Math.exp(-k * (dose - first)), right, total })));
}

/** Decay over the whole range: from next to a straight line to a step behind the first dose. */
const rates = Array.from({ length: 22 }, (_, at) => 0.1 * 1.5 ** at);

/** Places of a bend from the first dose to just before the last, some between any two. */
function bendsBetween(counts: readonly DoseCount[], between: number): readonly number[] {
  return counts.slice(1).flatMap(({ dose }, at) => {
    const from = counts[at]?.dose ?? dose;
    return Array.from({ length: between }, (_, part) => from * (dose / from) ** (part / between));
  });
}

const goldenSteps = 14;
const golden = (Math.sqrt(5) - 1) / 2;

/** The best of a rising grid, then of what lies around it. */
function best(grid: readonly number[], value: (at: number) => number): number {
  const values = grid.map(value);
  const top = values.reduce((found, one, at) => (one > (values[found] ?? Number.NEGATIVE_INFINITY) + 1e-9 ? at : found), 0);
  let low = grid[Math.max(0, top - 1)] ?? 0;
  let high = grid[Math.min(grid.length - 1, top + 1)] ?? 0;
  for (let step = 0; step < goldenSteps; step++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (value(left) >= value(right)) high = right;
    else low = left;
  }
  const middle = (low + high) / 2;
  const topAt = grid[top] ?? middle;
  return value(middle) > (values[top] ?? 0) + 1e-9 ? middle : topAt;
}

const logisticSteps = 60;

/** Iteratively reweighted least squares on log N, steps halved until they climb. */
function fitLogistic(counts: readonly DoseCount[]): Fitted {
  const middle = counts.reduce((sum, { dose }) => sum + Math.log(dose), 0) / counts.length;
  const rows = counts.map(({ dose, right, total }) => ({ x: Math.log(dose) - middle, right, total }));
  const logLikelihood = (a: number, b: number): number => rows.reduce((sum, { x, right, total }) => sum - right * softplus(-(a + b * x)) - (total - right) * softplus(a + b * x), 0);
  let a = 0;
  let b = 0;
  let reached = logLikelihood(a, b);
  for (let step = 0; step < logisticSteps; step++) {
    let ga = 0, gb = 0, haa = 1e-9, hab = 0, hbb = 1e-9;
    for (const { x, right, total } of rows) {
      const p = 1 / (1 + Math.exp(-(a + b * x)));
      const weight = total * p * (1 - p);
      ga += right - total * p;
      gb += (right - total * p) * x;
      haa += weight;
      hab += weight * x;
      hbb += weight * x * x;
    }
    const determinant = haa * hbb - hab * hab;
    if (!(determinant > 0)) break;
    const da = (hbb * ga - hab * gb) / determinant;
    const db = (haa * gb - hab * ga) / determinant;
    let share = 1;
    let next = logLikelihood(a + da, b + db);
    while (next < reached && share > 1e-6) {
      share /= 2;
      next = logLikelihood(a + share * da, b + share * db);
    }
    if (next - reached < 1e-10) break;
    a += share * da;
    b += share * db;
    reached = next;
  }
  return { logLikelihood: reached, parameters: 2, bend: null, rateAt: (dose) => 1 / (1 + Math.exp(-(a + b * (Math.log(dose) - middle)))) };
}

/** `ln(1 + e^z)` without overflow. */
function softplus(z: number): number {
  return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
}

function lowest(counts: readonly DoseCount[]): number {
  return counts[0]?.dose ?? 0;
}

function highest(counts: readonly DoseCount[]): number {
  return counts.at(-1)?.dose ?? 0;
}
