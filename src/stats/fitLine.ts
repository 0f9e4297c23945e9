/** Counts of successes at a place between 0 and 1. */
export interface PlacedCount {
  readonly place: number;
  readonly right: number;
  readonly total: number;
}

export interface LineFit {
  /** Rates at place 0 and at place 1. */
  readonly start: number;
  readonly end: number;
  readonly logLikelihood: number;
}

/** Rates closer to 0 or 1 than this are taken for this close, so that a logarithm exists. */
const edge = 1e-6;
const mostSteps = 60;
const mostHalvings = 30;
const leastPromise = 1e-10;

/**
 * Maximum binomial likelihood of rates on a straight line, `p = start + (end − start)·place`, both ends within [0, 1].
 * The likelihood is concave: Newton's steps within the box, halved until they climb. The constant of the binomial
 * coefficients is left out.
 */
export function fitLine(counts: readonly PlacedCount[]): LineFit {
  const right = counts.reduce((sum, count) => sum + count.right, 0);
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  const mean = within(right / Math.max(total, edge));
  let at: LineFit = { start: mean, end: mean, logLikelihood: logLikelihoodOf(counts, mean, mean) };
  for (let step = 0; step < mostSteps; step++) {
    const next = climb(counts, at);
    if (next === null) return at;
    const gained = next.logLikelihood - at.logLikelihood;
    at = next;
    if (gained < leastPromise) return at;
  }
  return at;
}

/** One step uphill; `null`: there is none. */
function climb(counts: readonly PlacedCount[], { start, end, logLikelihood }: LineFit): LineFit | null {
  let slopeStart = 0;
  let slopeEnd = 0;
  let bendStart = 0;
  let bendBoth = 0;
  let bendEnd = 0;
  for (const { place, right, total } of counts) {
    const p = within(start + (end - start) * place);
    const slope = right / p - (total - right) / (1 - p);
    const bend = right / (p * p) + (total - right) / ((1 - p) * (1 - p));
    slopeStart += slope * (1 - place);
    slopeEnd += slope * place;
    bendStart += bend * (1 - place) * (1 - place);
    bendBoth += bend * (1 - place) * place;
    bendEnd += bend * place * place;
  }
  const startHeld = isHeld(start, slopeStart);
  const endHeld = isHeld(end, slopeEnd);
  const determinant = bendStart * bendEnd - bendBoth * bendBoth;
  let stepStart = startHeld || bendStart === 0 ? 0 : slopeStart / bendStart;
  let stepEnd = endHeld || bendEnd === 0 ? 0 : slopeEnd / bendEnd;
  if (!startHeld && !endHeld && determinant > 1e-9 * bendStart * bendEnd) {
    stepStart = (bendEnd * slopeStart - bendBoth * slopeEnd) / determinant;
    stepEnd = (bendStart * slopeEnd - bendBoth * slopeStart) / determinant;
  }
  // Twice what the step promises to gain: below this it would only be looked for in vain.
  if (slopeStart * stepStart + slopeEnd * stepEnd < leastPromise) return null;
  let share = 1;
  for (let halving = 0; halving < mostHalvings; halving++, share /= 2) {
    const next = { start: within(start + share * stepStart), end: within(end + share * stepEnd) };
    const reached = logLikelihoodOf(counts, next.start, next.end);
    if (reached > logLikelihood) return { ...next, logLikelihood: reached };
  }
  return null;
}

function isHeld(value: number, slope: number): boolean {
  return (value <= edge && slope <= 0) || (value >= 1 - edge && slope >= 0);
}

function logLikelihoodOf(counts: readonly PlacedCount[], start: number, end: number): number {
  let sum = 0;
  for (const { place, right, total } of counts) {
    const p = within(start + (end - start) * place);
    if (right > 0) sum += right * Math.log(p);
    if (total > right) sum += (total - right) * Math.log(1 - p);
  }
  return sum;
}

function within(rate: number): number {
  return Math.min(1 - edge, Math.max(edge, rate));
}
