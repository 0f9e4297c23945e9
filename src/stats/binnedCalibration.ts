import { demand } from './demand.ts';

export interface BinnedCalibration {
  /** Mean over all of the distance between what was said and what came, bin by bin. Biased upwards: see `byChance`. */
  readonly error: number;
  /**
   * What the same bins give on the mean where every probability is true and the outcomes are independent: the bias of
   * the binned error, which no number of bins takes away.
   */
  readonly byChance: number;
  readonly bins: readonly { readonly said: number; readonly came: number; readonly n: number }[];
}

/**
 * Calibration error over bins of as equal numbers as ties allow (Naeini, Cooper and Hauskrecht 2015, AAAI), with its
 * bias under perfect calibration (Bröcker 2012, Clim Dyn 39:655; Roelofs et al. 2022, AISTATS), the latter exact.
 * `null` of an empty list.
 *
 * @param probabilities - said beforehand, each in [0, 1]
 * @param bins - at least 1
 */
export function binnedCalibration(probabilities: readonly number[], outcomes: readonly boolean[], bins: number): BinnedCalibration | null {
  demand.sameLength('outcomes', outcomes.length, 'probabilities', probabilities.length);
  demand.each('probabilities', probabilities, 0, 1);
  demand.whole('bins', bins, 1);
  const n = probabilities.length;
  if (n === 0) return null;
  const groups = binsOf(probabilities, bins);
  let error = 0;
  let byChance = 0;
  const told = groups.map((group) => {
    const own = group.map((at) => probabilities[at] ?? 0);
    const said = own.reduce((sum, each) => sum + each, 0) / group.length;
    const came = group.filter((at) => outcomes[at] === true).length / group.length;
    error += (Math.abs(said - came) * group.length) / n;
    byChance += meanDeviation(own) / n;
    return { said, came, n: group.length };
  });
  return { error, byChance, bins: told };
}

/** Indices in order of probability, cut into bins; a run of equal probabilities goes whole to the bin of its middle. */
function binsOf(probabilities: readonly number[], bins: number): readonly (readonly number[])[] {
  const order = [...probabilities.keys()].sort((a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0));
  const groups = new Map<number, number[]>();
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && probabilities[order[end] ?? 0] === probabilities[order[start] ?? 0]) end += 1;
    const bin = Math.floor(((start + end - 1) * bins) / (2 * order.length));
    groups.set(bin, [...(groups.get(bin) ?? []), ...order.slice(start, end)]);
    start = end;
  }
  return [...groups.values()];
}

/** Mean distance of the number of successes of independent trials from its mean, from their exact distribution. */
function meanDeviation(probabilities: readonly number[]): number {
  let chances = Float64Array.of(1);
  for (const probability of probabilities) {
    const next = new Float64Array(chances.length + 1);
    for (let count = 0; count < chances.length; count++) {
      const chance = chances[count] ?? 0;
      next[count] = (next[count] ?? 0) + chance * (1 - probability);
      next[count + 1] = chance * probability;
    }
    chances = next;
  }
  const mean = probabilities.reduce((sum, each) => sum + each, 0);
  return chances.reduce((sum, chance, count) => sum + chance * Math.abs(count - mean), 0);
}
