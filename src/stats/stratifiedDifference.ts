import { clusteredRatio } from './clusteredRatio.ts';
import type { ClusterIds } from './clusterTotals.ts';
import { demand } from './demand.ts';
import { fewestClusters, type TooFew } from './TooFew.ts';

/** Units of several strata, some of which carry something, and whether something befell them. */
export interface ExposedUnits {
  readonly outcomes: readonly boolean[];
  readonly exposed: readonly boolean[];
  /** Names the stratum of each. */
  readonly strata: readonly (string | number)[];
  readonly clusters: ClusterIds;
}

export interface StratifiedDifference {
  readonly state: 'estimated';
  /** Rate of those that carry it minus that of the others of the same stratum. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly standardError: number;
  /** Units of strata that hold both kinds. */
  readonly n: number;
  readonly clusters: number;
}

/** Clusters that each side needs: with fewer of one kind a cluster-robust interval is too narrow. */
export const fewestOfKind = 5;

/**
 * Difference of two rates within strata, over clustered units: the strata weighted by n₁n₀/(n₁ + n₀) (Mantel and
 * Haenszel), which is the coefficient of a linear model with an intercept for each stratum. Its variance is the
 * cluster-robust one of that model, never less than that of Agresti and Caffo (2000) for the two kinds as a whole, so
 * that no interval has width zero; t on clusters − 1, within [−1, 1].
 *
 * @returns `too-few` below ten clusters, or where fewer than five hold units of the one or of the other kind
 * @throws RangeError on lists of different lengths or a level outside (0, 1)
 * @see Cameron and Miller (2015), J Hum Resour 50:317, §VI on few clusters of one kind
 */
export function stratifiedDifference({ outcomes, exposed, strata, clusters }: ExposedUnits, level: number): StratifiedDifference | TooFew {
  demand.between('level', level, 0, 1);
  for (const [name, list] of [['exposed', exposed], ['strata', strata], ['clusters', clusters]] as const) demand.sameLength(name, list.length, 'outcomes', outcomes.length);
  const shares = Map.groupBy(outcomes.keys(), (at) => strata[at] ?? '');
  const kept = [...shares.values()].filter((all) => new Set(all.map((at) => exposed[at])).size === 2).flat();
  const shareOf = (of: readonly boolean[]): ReadonlyMap<string | number, number> => new Map([...shares].map(([stratum, all]) => [stratum, all.filter((at) => of[at] === true).length / all.length]));
  const [rates, exposures] = [shareOf(outcomes), shareOf(exposed)];
  const centred = (of: readonly boolean[], means: ReadonlyMap<string | number, number>, at: number): number => Number(of[at] === true) - (means.get(strata[at] ?? '') ?? 0);
  const own = kept.map((at) => clusters[at] ?? '');
  const ofKind = (kind: boolean): number => new Set(kept.filter((at) => exposed[at] === kind).map((at) => clusters[at])).size;
  const x = kept.map((at) => centred(exposed, exposures, at));
  const fitted = clusteredRatio(kept.map((at, place) => centred(outcomes, rates, at) * (x[place] ?? 0)), x.map((value) => value ** 2), own, level, leastVariance(kept, outcomes, exposed));
  const count = new Set(own).size;
  if (fitted.state === 'too-few' || count < fewestClusters || ofKind(true) < fewestOfKind || ofKind(false) < fewestOfKind) return { state: 'too-few', value: fitted.value, n: kept.length, clusters: count };
  return { ...fitted, low: Math.max(-1, fitted.low), high: Math.min(1, fitted.high), n: kept.length };
}

function leastVariance(kept: readonly number[], outcomes: readonly boolean[], exposed: readonly boolean[]): number {
  return [true, false].reduce((sum, kind) => {
    const own = kept.filter((at) => exposed[at] === kind);
    const size = own.length + 2;
    const rate = (own.filter((at) => outcomes[at] === true).length + 1) / size;
    return sum + (rate * (1 - rate)) / size;
  }, 0);
}
