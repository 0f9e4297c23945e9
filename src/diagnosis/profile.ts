import type { PartResult } from '../core/Diagnosis.ts';
import type { Observation } from '../core/Observation.ts';
import { differenceOf } from './differenceOf.ts';
import type { Difference } from './differenceOf.ts';
import { estimateRate } from './estimateRate.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { partDefinitions } from './parts.ts';
import type { PartDefinition } from './parts.ts';
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
export function profile(table: ObservationTable, model: string, against: Null): readonly PartResult[] {
  const row = table.rows.get(model) ?? [];
  const totalCases = row.filter((observation) => observation !== null && observation.asks === 'calls').length;
  const parts = partDefinitions(table).flatMap((definition) => {
    const result = partResult(table, row, definition, against, totalCases);
    return result === null ? [] : [result];
  });
  return markLowest(parts);
}

function partResult(
  table: ObservationTable,
  row: readonly (Observation | null)[],
  definition: PartDefinition,
  against: Null,
  totalCases: number,
): PartResult | null {
  const outcomes: number[] = [];
  const clusters: number[] = [];
  for (const [position, observation] of row.entries()) {
    const succeeded = observation === null ? null : definition.succeeded(observation);
    if (succeeded === null) continue;
    outcomes.push(succeeded ? 1 : 0);
    clusters.push(table.clusters[position] ?? 0);
  }
  if (outcomes.length === 0) return null;
  const difference = against.references.length === 0 ? null : againstReferences(table, row, definition, against.references);
  const weight = definition.inTotal && totalCases > 0 ? countsInTotal(row, definition) / totalCases : 0;
  const estimate = estimateRate(outcomes, clusters, 0.95);
  const right = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const deciding = estimateRate(outcomes, clusters, against.decidingLevel);
  return {
    part: definition.id,
    group: definition.group,
    name: definition.name,
    right,
    n: outcomes.length,
    estimate,
    weight,
    canHide: weight,
    againstReference: difference?.estimate(against.decidingLevel) ?? null,
    status: statusOf(estimate, deciding, difference, against),
    smallestEffect: smallestDrop(estimate, difference, 1 - against.decidingLevel),
  };
}

function countsInTotal(row: readonly (Observation | null)[], definition: PartDefinition): number {
  return row.filter((observation) => observation !== null && observation.asks === 'calls' && definition.succeeded(observation) !== null).length;
}

/** Model minus the mean of the references, on the cases where both speak of the part. */
function againstReferences(
  table: ObservationTable,
  row: readonly (Observation | null)[],
  definition: PartDefinition,
  references: readonly string[],
): Difference | null {
  const others = references.map((reference) => table.rows.get(reference) ?? []);
  const pairs: { readonly cluster: number; readonly own: number; readonly reference: number }[] = [];
  for (const [position, observation] of row.entries()) {
    const own = observation === null ? null : definition.succeeded(observation);
    if (own === null) continue;
    const spoken = others.flatMap((other) => {
      const value = other[position];
      const succeeded = value === null || value === undefined ? null : definition.succeeded(value);
      return succeeded === null ? [] : [succeeded ? 1 : 0];
    });
    if (spoken.length === 0) continue;
    const reference = spoken.reduce<number>((sum, value) => sum + value, 0) / spoken.length;
    pairs.push({ cluster: table.clusters[position] ?? 0, own: own ? 1 : 0, reference });
  }
  return pairs.length === 0 ? null : differenceOf(pairs);
}

function statusOf(
  estimate: PartResult['estimate'],
  deciding: PartResult['estimate'],
  difference: Difference | null,
  against: Null,
): PartResult['status'] {
  if (estimate.state === 'too-few' || deciding.state === 'too-few') return 'too-few';
  const drops: { readonly low: number; readonly high: number }[] = [];
  if (against.target !== null) drops.push({ low: deciding.low - against.target, high: deciding.high - against.target });
  const compared = difference?.estimate(against.decidingLevel);
  if (compared?.state === 'estimated') drops.push(compared);
  if (drops.length === 0) return 'no-null';
  if (drops.some(({ high }) => high < 0)) return 'weak';
  return drops.every(({ low }) => low > -acceptableDrop) ? 'not-shown-weak' : 'cannot-tell';
}

/** Where nothing says what would be weak, the lowest part is only that. */
function markLowest(parts: readonly PartResult[]): readonly PartResult[] {
  const candidates = parts.filter((part) => part.status === 'no-null' && part.group !== 'category' && part.group !== 'skill');
  const lowest = candidates.reduce<PartResult | null>((a, b) => (a === null || rate(b) < rate(a) ? b : a), null);
  return parts.map((part) => (part === lowest ? { ...part, status: 'lowest-not-shown-weak' } : part));
}

function rate(part: PartResult): number {
  return part.right / part.n;
}
