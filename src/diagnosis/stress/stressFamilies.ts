import type { StressOrigin } from '../../core/Case.ts';
import type { Observation } from '../../core/Observation.ts';
import type { MissingVariant, StressFamily } from './StressFamily.ts';

interface Growing {
  readonly cluster: number;
  base: Observation | null;
  rerun: Observation | null;
  readonly variants: Map<string, Map<string, Observation>>;
  readonly missing: MissingVariant[];
}

/** The families of one model's observations in the order of their first member; base cases without variants are left out. */
export function stressFamilies(observations: readonly Observation[]): readonly StressFamily[] {
  const clusters = new Map<string, number>();
  const families = new Map<string, Growing>();
  const ordered = [...observations.filter((one) => !isElsewhere(one)), ...observations.filter(isElsewhere)];
  for (const observation of ordered) {
    const { stress } = observation.origin;
    if (stress === undefined) continue;
    const family = familyOf(families, baseOf(observation.caseId, stress), clusterOf(clusters, observation.origin.cluster));
    if (!isGraded(observation)) {
      family.missing.push({ ...stress, origin: observation.origin });
      continue;
    }
    if (stress.stressor === 'rerun') family.rerun = observation;
    else levelsOf(family, stress.stressor).set(stress.level, observation);
  }
  for (const observation of observations) {
    const family = observation.origin.stress === undefined ? families.get(observation.caseId) : undefined;
    if (family !== undefined && isGraded(observation)) family.base = observation;
  }
  return [...families.values()];
}

function familyOf(families: Map<string, Growing>, base: string, cluster: number): Growing {
  const known = families.get(base);
  if (known !== undefined) return known;
  const made: Growing = { cluster, base: null, rerun: null, variants: new Map(), missing: [] };
  families.set(base, made);
  return made;
}

function levelsOf({ variants }: Growing, stressor: string): Map<string, Observation> {
  const known = variants.get(stressor);
  if (known !== undefined) return known;
  const made = new Map<string, Observation>();
  variants.set(stressor, made);
  return made;
}

/** A repetition of a variant is held against the same repetition of its base. */
function baseOf(caseId: string, { base, stressor, level }: StressOrigin): string {
  return `${base}${caseId.slice(`${base}~${stressor}=${level}`.length)}`;
}

function clusterOf(clusters: Map<string, number>, cluster: string): number {
  const known = clusters.get(cluster);
  if (known !== undefined) return known;
  clusters.set(cluster, clusters.size);
  return clusters.size - 1;
}

/** A step of a long task and a like question of another world have a cluster of their own, which says nothing of the question beside which they stand. */
function isElsewhere({ origin: { stress } }: Observation): boolean {
  return stress?.history !== undefined || stress?.analysis === 'shift';
}

/** What did not fit into the context or under the token cap shows where our limits lie, not what the model can do. */
function isGraded({ outcome, strict }: Observation): boolean {
  return outcome !== 'not-observed' && outcome !== 'too-long' && outcome !== 'capped' && strict.state !== 'not-gradable';
}
