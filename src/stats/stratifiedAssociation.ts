/** Where chance comes from: a whole number from 0 to below the limit, each as likely. */
export interface Exchanger {
  readonly below: (limit: number) => number;
}

/** Units of several strata, each of one level of a factor, and whether something befell them. */
export interface StratifiedUnits {
  readonly outcomes: readonly boolean[];
  /** Small whole number; units of one stratum are exchangeable where the factor has no part in the outcome. */
  readonly strata: readonly number[];
  /** Small whole number for a factor, a score for a trend. */
  readonly levels: readonly number[];
}

export interface Association {
  /** Share of random exchanges within strata whose statistic is as large, the observed one counted: (b + 1) / (m + 1). */
  readonly pValue: number;
  /** How many standard deviations of the exchanged statistics the observed one lies above their mean. */
  readonly strength: number;
  /** Of a factor: by level what befell it and what would without the factor. Empty for a trend. */
  readonly byLevel: ReadonlyMap<number, { readonly observed: number; readonly expected: number; readonly variance: number; readonly n: number }>;
  /** Of a trend: its direction; of a factor 0. */
  readonly direction: -1 | 0 | 1;
}

/**
 * Whether outcomes depend on a factor, or grow with a score, beyond what the strata explain: a permutation test that
 * exchanges outcomes within strata (Good, Permutation, Parametric and Bootstrap Tests of Hypotheses, 3rd ed., ch. 6).
 * Statistic: Σ over levels of (observed − expected)² / expected for a factor, the square of Σ (score − mean of its
 * stratum) × outcome for a trend (Mantel 1963 without his approximation).
 */
export function stratifiedAssociation(units: StratifiedUnits, kind: 'factor' | 'trend', random: Exchanger, exchanges = 1999): Association {
  const strata = groupIndices(units.strata);
  const observed = kind === 'factor' ? factorStatistic(units) : trendStatistic(units, strata);
  const drawn = strata.map((indices) => drawnStratum(units, indices));
  let asLarge = 0;
  let sum = 0;
  let squares = 0;
  for (let exchange = 0; exchange < exchanges; exchange++) {
    const value = observed.statistic((befall) => {
      for (const stratum of drawn) drawFrom(stratum, random, befall);
    });
    // A hair below, so that equal statistics count as equal whatever their rounding.
    if (value >= observed.value * (1 - 1e-9)) asLarge++;
    sum += value;
    squares += value ** 2;
  }
  const mean = sum / exchanges;
  const deviation = Math.sqrt(Math.max(0, squares / exchanges - mean ** 2));
  return { pValue: (asLarge + 1) / (exchanges + 1), strength: deviation === 0 ? 0 : (observed.value - mean) / deviation, byLevel: observed.byLevel, direction: observed.direction };
}

/** Tells of every unit whether it enters the sum with +1 or −1. */
type Befall = (index: number, sign: 1 | -1) => void;

/** A stratum to draw outcomes for: the rarer outcome is dealt out, the other follows. */
interface DrawnStratum {
  readonly indices: Int32Array;
  readonly deals: number;
  readonly sign: 1 | -1;
}

function drawnStratum({ outcomes }: StratifiedUnits, indices: readonly number[]): DrawnStratum {
  const befallen = indices.filter((index) => outcomes[index] === true).length;
  const rare = befallen * 2 <= indices.length;
  return { indices: Int32Array.from(indices), deals: rare ? befallen : indices.length - befallen, sign: rare ? 1 : -1 };
}

/** The first steps of a Fisher–Yates shuffle: as many units as have the rarer outcome, each choice as likely; where it is rarer not to be befallen, all are and those drawn are taken back. */
function drawFrom({ indices, deals, sign }: DrawnStratum, random: Exchanger, befall: Befall): void {
  if (sign === -1) for (const index of indices) befall(index, 1);
  for (let place = 0; place < deals; place++) {
    const other = place + random.below(indices.length - place);
    const index = indices[other] ?? 0;
    indices[other] = indices[place] ?? 0;
    indices[place] = index;
    befall(index, sign);
  }
}

interface Observed {
  readonly value: number;
  /** Of outcomes that the given function deals out. */
  readonly statistic: (deal: (befall: Befall) => void) => number;
  readonly byLevel: Association['byLevel'];
  readonly direction: -1 | 0 | 1;
}

function factorStatistic({ outcomes, strata, levels }: StratifiedUnits): Observed {
  const rates = stratumRates(outcomes, strata);
  const most = Math.max(0, ...levels) + 1;
  const expected = new Float64Array(most);
  const variance = new Float64Array(most);
  const counts = new Int32Array(most);
  for (const [index, level] of levels.entries()) {
    const rate = rates[strata[index] ?? 0] ?? 0;
    expected[level] = (expected[level] ?? 0) + rate;
    variance[level] = (variance[level] ?? 0) + rate * (1 - rate);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const level = Int32Array.from(levels);
  const observed = new Float64Array(most);
  const befall: Befall = (index, sign) => {
    const at = level[index] ?? 0;
    observed[at] = (observed[at] ?? 0) + sign;
  };
  const statistic: Observed['statistic'] = (deal) => {
    observed.fill(0);
    deal(befall);
    let sum = 0;
    for (let at = 0; at < most; at++) {
      const due = expected[at] ?? 0;
      if (due > 0) sum += ((observed[at] ?? 0) - due) ** 2 / due;
    }
    return sum;
  };
  const value = statistic(asObserved(outcomes));
  const sums = Float64Array.from(observed);
  const byLevel = new Map(
    [...counts.keys()].flatMap((level) => {
      const n = counts[level] ?? 0;
      return n === 0 ? [] : [[level, { observed: sums[level] ?? 0, expected: expected[level] ?? 0, variance: variance[level] ?? 0, n }] as const];
    }),
  );
  return { value, statistic, byLevel, direction: 0 };
}

function asObserved(outcomes: readonly boolean[]): (befall: Befall) => void {
  return (befall) => {
    for (const [index, outcome] of outcomes.entries()) if (outcome) befall(index, 1);
  };
}

function trendStatistic({ outcomes, levels }: StratifiedUnits, strata: readonly (readonly number[])[]): Observed {
  const scores = new Float64Array(levels.length);
  for (const indices of strata) {
    const mean = indices.reduce((sum, index) => sum + (levels[index] ?? 0), 0) / Math.max(1, indices.length);
    for (const index of indices) scores[index] = (levels[index] ?? 0) - mean;
  }
  let sum = 0;
  const befall: Befall = (index, sign) => {
    sum += sign * (scores[index] ?? 0);
  };
  const sumOf = (deal: (befall: Befall) => void): number => {
    sum = 0;
    deal(befall);
    return sum;
  };
  const observed = sumOf(asObserved(outcomes));
  return { value: observed ** 2, statistic: (deal) => sumOf(deal) ** 2, byLevel: new Map(), direction: observed > 0 ? 1 : observed < 0 ? -1 : 0 };
}

function stratumRates(outcomes: readonly boolean[], strata: readonly number[]): readonly number[] {
  const rates: number[] = [];
  for (const [stratum, indices] of groupIndices(strata).entries()) rates[stratum] = indices.filter((index) => outcomes[index] === true).length / Math.max(1, indices.length);
  return rates;
}

/** Indices by stratum; strata without units are empty. */
function groupIndices(strata: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: Math.max(-1, ...strata) + 1 }, () => []);
  for (const [index, stratum] of strata.entries()) groups[stratum]?.push(index);
  return groups;
}
