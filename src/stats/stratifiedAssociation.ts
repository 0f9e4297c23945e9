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
  const shuffled = [...units.outcomes];
  let asLarge = 0;
  let sum = 0;
  let squares = 0;
  for (let exchange = 0; exchange < exchanges; exchange++) {
    for (const indices of strata) exchangeWithin(shuffled, indices, random);
    // A hair below, so that equal statistics count as equal whatever their rounding.
    const value = observed.statistic(shuffled);
    if (value >= observed.value * (1 - 1e-9)) asLarge++;
    sum += value;
    squares += value ** 2;
  }
  const mean = sum / exchanges;
  const deviation = Math.sqrt(Math.max(0, squares / exchanges - mean ** 2));
  return { pValue: (asLarge + 1) / (exchanges + 1), strength: deviation === 0 ? 0 : (observed.value - mean) / deviation, byLevel: observed.byLevel, direction: observed.direction };
}

interface Observed {
  readonly value: number;
  readonly statistic: (outcomes: readonly boolean[]) => number;
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
  const observedOf = (of: readonly boolean[]): Float64Array => {
    const sums = new Float64Array(most);
    for (const [index, level] of levels.entries()) if (of[index] === true) sums[level] = (sums[level] ?? 0) + 1;
    return sums;
  };
  const statistic = (of: readonly boolean[]): number => {
    const sums = observedOf(of);
    let sum = 0;
    for (let level = 0; level < most; level++) {
      const due = expected[level] ?? 0;
      if (due > 0) sum += ((sums[level] ?? 0) - due) ** 2 / due;
    }
    return sum;
  };
  const sums = observedOf(outcomes);
  const byLevel = new Map(
    [...counts.keys()].flatMap((level) => {
      const n = counts[level] ?? 0;
      return n === 0 ? [] : [[level, { observed: sums[level] ?? 0, expected: expected[level] ?? 0, variance: variance[level] ?? 0, n }] as const];
    }),
  );
  return { value: statistic(outcomes), statistic, byLevel, direction: 0 };
}

function trendStatistic({ outcomes, levels }: StratifiedUnits, strata: readonly (readonly number[])[]): Observed {
  const scores = new Float64Array(levels.length);
  for (const indices of strata) {
    const mean = indices.reduce((sum, index) => sum + (levels[index] ?? 0), 0) / Math.max(1, indices.length);
    for (const index of indices) scores[index] = (levels[index] ?? 0) - mean;
  }
  const sumOf = (of: readonly boolean[]): number => {
    let sum = 0;
    for (let index = 0; index < of.length; index++) if (of[index] === true) sum += scores[index] ?? 0;
    return sum;
  };
  const sum = sumOf(outcomes);
  return { value: sum ** 2, statistic: (of) => sumOf(of) ** 2, byLevel: new Map(), direction: sum > 0 ? 1 : sum < 0 ? -1 : 0 };
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

function exchangeWithin(outcomes: boolean[], indices: readonly number[], random: Exchanger): void {
  for (let last = indices.length - 1; last > 0; last--) {
    const [one = 0, other = 0] = [indices[last], indices[random.below(last + 1)]];
    const kept = outcomes[one] === true;
    outcomes[one] = outcomes[other] === true;
    outcomes[other] = kept;
  }
}
