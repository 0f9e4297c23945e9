import type { Observation } from '../core/Observation.ts';
import { differenceOf, lazyDifference } from './differenceOf.ts';
import type { Difference } from './differenceOf.ts';
import { entersTotal } from './entersTotal.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { pairedDifferences, pairedSum } from './outcomeMatrix.ts';
import type { Outcomes } from './outcomeMatrix.ts';
import type { PartDefinition } from './PartDefinition.ts';
import type { Part } from './parts.ts';

/** Two models on the cases that both answered; differences are first minus second, nothing decided yet. */
export interface PairComparison {
  readonly first: string;
  readonly second: string;
  /** Cases that enter the total and that both answered; looked up each time, since of many models there are many pairs. */
  readonly shared: readonly SharedCase[];
  readonly total: Difference | null;
  readonly parts: readonly { readonly definition: PartDefinition; readonly difference: Difference }[];
}

export interface SharedCase {
  readonly cluster: number;
  readonly first: Observation;
  readonly second: Observation;
}

export function comparePair(table: ObservationTable, parts: readonly Part[], first: string, second: string): PairComparison {
  const shared = (): readonly SharedCase[] => sharedCases(table, first, second).filter((one) => entersTotal(one.first));
  return {
    first,
    second,
    get shared() {
      return shared();
    },
    total: differenceIn(shared(), (one) => one.strict.state === 'right'),
    parts: parts.flatMap(({ definition, outcomes }) => {
      const difference = differenceOn(table, outcomes.get(first), outcomes.get(second));
      return difference === null ? [] : [{ definition, difference }];
    }),
  };
}

function differenceOn(table: ObservationTable, first: Outcomes | undefined, second: Outcomes | undefined): Difference | null {
  if (first === undefined || second === undefined) return null;
  const { n, sum } = pairedSum(first, second);
  if (n === 0) return null;
  return lazyDifference(n, sum / n, () => {
    const { differences, positions } = pairedDifferences(first, [second]);
    return { values: differences, clusters: positions.map((position) => table.clusters[position] ?? 0) };
  });
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

/** Paired difference, first minus second, of a property of every shared case; `null` where there is none. */
export function differenceIn(cases: readonly SharedCase[], property: (observation: Observation) => boolean): Difference | null {
  if (cases.length === 0) return null;
  return differenceOf(
    cases.map(({ first, second }) => Number(property(first)) - Number(property(second))),
    cases.map(({ cluster }) => cluster),
  );
}
