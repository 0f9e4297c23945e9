import type { Observation } from '../core/Observation.ts';

/** Observations as models × cases, so that every comparison is paired by position. */
export interface ObservationTable {
  readonly models: readonly string[];
  readonly caseIds: readonly string[];
  /** Cluster of each case, as a small integer. */
  readonly clusters: readonly number[];
  /** Row of each model; `null` where the case was not asked, not observed or not gradable. */
  readonly rows: ReadonlyMap<string, readonly (Observation | null)[]>;
  /** Any observation of each case, for what is the same for all models. */
  readonly samples: readonly Observation[];
}

/** `excluded`: ids of cases whose key is defective. */
export function observationTable(observations: readonly Observation[], excluded: ReadonlySet<string>): ObservationTable {
  const positions = new Map<string, number>();
  const samples: Observation[] = [];
  const clusterNumbers = new Map<string, number>();
  const clusters: number[] = [];
  const models = new Set<string>();
  const kept = observations.filter((observation) => !excluded.has(observation.caseId));
  for (const observation of kept) {
    models.add(observation.model);
    if (positions.has(observation.caseId)) continue;
    positions.set(observation.caseId, samples.length);
    samples.push(observation);
    const { cluster } = observation.origin;
    if (!clusterNumbers.has(cluster)) clusterNumbers.set(cluster, clusterNumbers.size);
    clusters.push(clusterNumbers.get(cluster) ?? 0);
  }
  const sorted = [...models].sort();
  const rows = new Map(sorted.map((model) => [model, new Array<Observation | null>(samples.length).fill(null)]));
  for (const observation of kept) {
    const position = positions.get(observation.caseId);
    if (position === undefined || !gradable(observation)) continue;
    const row = rows.get(observation.model);
    if (row !== undefined) row[position] = observation;
  }
  return { models: sorted, caseIds: samples.map((sample) => sample.caseId), clusters, rows, samples };
}

function gradable(observation: Observation): boolean {
  if (observation.outcome === 'not-observed') return false;
  // Without a key only format and schema can be judged, and an answer with neither fault counts there.
  return observation.strict.state !== 'not-gradable' || observation.asks === 'nothing';
}
