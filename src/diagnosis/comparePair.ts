import type { Observation } from '../core/Observation.ts';
import { differenceOf } from './differenceOf.ts';
import type { Difference } from './differenceOf.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { partDefinitions } from './parts.ts';
import type { PartDefinition } from './parts.ts';

/** Two models on the cases that both answered; differences are first minus second, nothing decided yet. */
export interface PairComparison {
  readonly first: string;
  readonly second: string;
  /** Cases that expect calls and that both answered. */
  readonly shared: readonly SharedCase[];
  readonly total: Difference | null;
  readonly parts: readonly { readonly definition: PartDefinition; readonly difference: Difference }[];
}

export interface SharedCase {
  readonly cluster: number;
  readonly first: Observation;
  readonly second: Observation;
}

export function comparePair(table: ObservationTable, first: string, second: string): PairComparison {
  const all = sharedCases(table, first, second);
  const shared = all.filter((one) => one.first.asks === 'calls');
  const parts = partDefinitions(table).flatMap((definition) => {
    const difference = differenceIn(all, definition.succeeded);
    return difference === null ? [] : [{ definition, difference }];
  });
  return { first, second, shared, total: differenceIn(shared, (one) => one.strict.state === 'right'), parts };
}

function sharedCases(table: ObservationTable, first: string, second: string): readonly SharedCase[] {
  const firstRow = table.rows.get(first) ?? [];
  const secondRow = table.rows.get(second) ?? [];
  return firstRow.flatMap((observation, position): SharedCase[] => {
    const other = secondRow[position];
    if (observation === null || other === null || other === undefined) return [];
    return [{ cluster: table.clusters[position] ?? 0, first: observation, second: other }];
  });
}

/** Paired difference over the cases where the property is defined for both; `null` where there is none. */
export function differenceIn(cases: readonly SharedCase[], property: (observation: Observation) => boolean | null): Difference | null {
  const pairs = cases.flatMap(({ cluster, first, second }) => {
    const own = property(first);
    const reference = property(second);
    return own === null || reference === null ? [] : [{ cluster, own: own ? 1 : 0, reference: reference ? 1 : 0 }];
  });
  return pairs.length === 0 ? null : differenceOf(pairs);
}
