import { type ClusterIds } from './clusterTotals.ts';
import { demand } from './demand.ts';

/** A score with whether its event came about, and the cluster of each. */
export interface ScoredEvents {
  /** Higher: the event is expected more. */
  readonly scores: readonly number[];
  readonly events: readonly boolean[];
  readonly clusters: ClusterIds;
}

/** What the area under a curve and its variance are made of. */
export interface Placements {
  /** Share of pairs of one with and one without the event in which the one with it scores higher; ties count half. */
  readonly area: number;
  readonly withEvent: number;
  readonly without: number;
  /** By cluster, in order of first appearance: sums of placements less the area, of those with and without the event. */
  readonly excess: readonly { readonly withEvent: number; readonly without: number }[];
  /** Clusters that hold one with the event, and one without. */
  readonly clustersWith: number;
  readonly clustersWithout: number;
}

/**
 * Places each score among those of the other kind (DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837), summed
 * by cluster (Obuchowski 1997, Biometrics 53:567). `null` where all or none had the event. In n log n.
 *
 * @throws RangeError on a score that is no number, or lists of different lengths
 */
export function rankedPlacements({ scores, events, clusters }: ScoredEvents): Placements | null {
  demand.sameLength('events', events.length, 'scores', scores.length);
  demand.sameLength('clusters', clusters.length, 'scores', scores.length);
  demand.each('scores', scores, -Number.MAX_VALUE, Number.MAX_VALUE);
  const withEvent = events.filter(Boolean).length;
  const without = events.length - withEvent;
  if (withEvent === 0 || without === 0) return null;
  const places = placesOf(scores, events, withEvent, without);
  let sum = 0;
  for (let i = 0; i < events.length; i++) if (events[i] === true) sum += places[i] ?? 0;
  const area = sum / withEvent;
  const found = new Map<string | number, { withEvent: number; without: number; hasWith: boolean; hasWithout: boolean }>();
  for (let i = 0; i < events.length; i++) {
    const id = clusters[i] ?? '';
    const own = found.get(id) ?? { withEvent: 0, without: 0, hasWith: false, hasWithout: false };
    found.set(id, own);
    const excess = (places[i] ?? 0) - area;
    if (events[i] === true) {
      own.withEvent += excess;
      own.hasWith = true;
    } else {
      own.without += excess;
      own.hasWithout = true;
    }
  }
  const all = [...found.values()];
  return {
    area,
    withEvent,
    without,
    excess: all,
    clustersWith: all.filter(({ hasWith }) => hasWith).length,
    clustersWithout: all.filter(({ hasWithout }) => hasWithout).length,
  };
}

/** Of one with the event the share of those without that score lower; of one without the share of those with it that score higher. */
function placesOf(scores: readonly number[], events: readonly boolean[], withEvent: number, without: number): Float64Array {
  const order = [...scores.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const places = new Float64Array(scores.length);
  let lowerWith = 0;
  let lowerWithout = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    let tiedWith = 0;
    while (end < order.length && scores[order[end] ?? 0] === scores[order[start] ?? 0]) {
      if (events[order[end] ?? 0] === true) tiedWith += 1;
      end += 1;
    }
    const tiedWithout = end - start - tiedWith;
    for (let at = start; at < end; at++) {
      const own = order[at] ?? 0;
      places[own] = events[own] === true ? (lowerWithout + tiedWithout / 2) / without : (withEvent - lowerWith - tiedWith / 2) / withEvent;
    }
    lowerWith += tiedWith;
    lowerWithout += tiedWithout;
    start = end;
  }
  return places;
}

/** Variance of a statistic whose excesses by cluster are given, in Obuchowski's form; for single observations it is DeLong's. */
export function placementVariance(excess: Placements['excess'], { withEvent, without, clustersWith, clustersWithout }: Omit<Placements, 'area' | 'excess'>): number {
  let own = 0;
  let other = 0;
  let both = 0;
  for (const cluster of excess) {
    own += cluster.withEvent ** 2;
    other += cluster.without ** 2;
    both += cluster.withEvent * cluster.without;
  }
  const spread = (clusters: number): number => (clusters < 2 ? Number.POSITIVE_INFINITY : clusters / (clusters - 1));
  const variance = (spread(clustersWith) * own) / withEvent ** 2 + (spread(clustersWithout) * other) / without ** 2 + (2 * spread(excess.length) * both) / (withEvent * without);
  return Math.max(0, variance);
}
