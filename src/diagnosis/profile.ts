import type { PartResult } from '../core/Diagnosis.ts';
import type { Observation } from '../core/Observation.ts';
import { entersTotal } from './entersTotal.ts';
import { differenceOf } from './differenceOf.ts';
import type { Difference } from './differenceOf.ts';
import { estimateRate } from './estimateRate.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { pairedDifferences } from './outcomeMatrix.ts';
import type { Outcomes } from './outcomeMatrix.ts';
import type { Part } from './parts.ts';
import { missingShare } from './withinBounds.ts';
import { tolerableLoss } from './tolerableLoss.ts';
import { smallestDrop } from './smallestDrop.ts';

/** What a part may be called weak against. */
export interface Null {
  readonly target: number | null;
  readonly references: readonly string[];
  /** Level of every interval that decides, already widened for the number of looks. */
  readonly decidingLevel: number;
}

/** A drop that, if excluded, leaves nothing worth telling (fraction). */
const acceptableDrop = 0.05;

/** The profile of one model, part by part. */
export function profile(table: ObservationTable, parts: readonly Part[], model: string, asked: readonly Observation[], against: Null): readonly PartResult[] {
  const expecting = (table.rows.get(model) ?? []).map((observation) => observation !== null && entersTotal(observation));
  const results = parts.flatMap((part) => {
    const outcomes = part.outcomes.get(model);
    const result = outcomes === undefined ? null : partResult(table, part, outcomes, { asked, expecting }, against);
    return result === null ? [] : [result];
  });
  return markLowest(results);
}

function partResult(table: ObservationTable, part: Part, outcomes: Outcomes, { asked, expecting }: { readonly asked: readonly Observation[]; readonly expecting: readonly boolean[] }, against: Null): PartResult | null {
  const { definition } = part;
  const positions = spokenOf(outcomes);
  if (positions.length === 0) return null;
  const values = positions.map((position) => outcomes[position] ?? 0);
  const clusters = positions.map((position) => table.clusters[position] ?? 0);
  const difference = againstReferences(table, part, outcomes, against.references);
  const weight = definition.inTotal ? shareOf(positions, expecting) : 0;
  const estimate = estimateRate(values, clusters, 0.95);
  const againstTarget = against.target === null ? null : shifted(estimateRate(values, clusters, against.decidingLevel), against.target);
  return {
    part: definition.id,
    group: definition.group,
    name: definition.name,
    right: values.reduce((sum, value) => sum + value, 0),
    n: values.length,
    estimate,
    weight,
    canHide: weight,
    againstReference: difference?.estimate(against.decidingLevel) ?? null,
    againstTarget,
    status: statusOf(estimate, againstTarget, difference, { ...against, missing: missingShare(asked, 0, { speaks: definition.asks, n: values.length }) }),
    smallestEffect: smallestDrop(estimate, { difference, target: against.target }, 1 - against.decidingLevel),
  };
}

function spokenOf(outcomes: Outcomes): readonly number[] {
  const positions: number[] = [];
  for (let position = 0; position < outcomes.length; position++) if ((outcomes[position] ?? -1) >= 0) positions.push(position);
  return positions;
}

/** Share of the cases that expect calls which lie in the part. */
function shareOf(positions: readonly number[], expecting: readonly boolean[]): number {
  const all = expecting.filter(Boolean).length;
  return all === 0 ? 0 : positions.filter((position) => expecting[position] === true).length / all;
}

/** Model minus the mean of the references, on the cases where both speak of the part. */
function againstReferences(table: ObservationTable, part: Part, outcomes: Outcomes, references: readonly string[]): Difference | null {
  const { differences, positions } = pairedDifferences(outcomes, references.flatMap((reference) => part.outcomes.get(reference) ?? []));
  return differences.length === 0 ? null : differenceOf(differences, positions.map((position) => table.clusters[position] ?? 0));
}

function statusOf(
  estimate: PartResult['estimate'],
  againstTarget: PartResult['againstTarget'],
  difference: Difference | null,
  against: Null & { readonly missing: number },
): PartResult['status'] {
  if (estimate.state === 'too-few' || againstTarget?.state === 'too-few') return 'too-few';
  const drops: { readonly low: number; readonly high: number }[] = [];
  if (againstTarget !== null) drops.push(againstTarget);
  const compared = difference?.estimate(against.decidingLevel);
  if (compared?.state === 'estimated') drops.push(compared);
  if (drops.length === 0) return 'no-null';
  // What was not observed may all have gone the other way.
  const missing = against.missing > tolerableLoss ? against.missing : 0;
  if (drops.some(({ high }) => high < -missing)) return 'weak';
  return drops.every(({ low }) => low - missing > -acceptableDrop) ? 'not-shown-weak' : 'cannot-tell';
}

function shifted(estimate: PartResult['estimate'], target: number): PartResult['estimate'] {
  const value = estimate.value === null ? null : estimate.value - target;
  if (estimate.state === 'too-few') return { ...estimate, value };
  return { ...estimate, value: estimate.value - target, low: estimate.low - target, high: estimate.high - target };
}

/** Where nothing says what would be weak, the lowest of the parts and the lowest of the suite's categories are only that. */
function markLowest(parts: readonly PartResult[]): readonly PartResult[] {
  const candidates = parts.filter((part) => part.status === 'no-null' && part.group !== 'skill');
  const [categories, others] = [true, false].map((isCategory) => candidates.filter(({ group }) => (group === 'category') === isCategory));
  const lowest = new Set([...lowestOf(others ?? []), ...lowestOf(categories ?? [])]);
  return parts.map((part) => (lowest.has(part) ? { ...part, status: 'lowest-not-shown-weak' } : part));
}

/** All that are as low as the lowest; none where nothing is higher. */
function lowestOf(parts: readonly PartResult[]): readonly PartResult[] {
  const lowest = parts.filter((part) => parts.every((other) => rate(part) <= rate(other)));
  return lowest.length === parts.length ? [] : lowest;
}

function rate(part: PartResult): number {
  return part.right / part.n;
}
