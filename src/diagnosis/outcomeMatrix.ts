import type { Observation } from '../core/Observation.ts';
import type { ObservationTable } from './ObservationTable.ts';

/** One yes-or-no property of every answer: 1, 0, or −1 where an answer does not speak of it. */
export type Outcomes = Int8Array;

/** A property looked up once for every answer of every model, so that every comparison reads numbers only. */
export type OutcomeMatrix = ReadonlyMap<string, Outcomes>;

export function outcomeMatrix(table: ObservationTable, property: (observation: Observation) => boolean | null): OutcomeMatrix {
  return new Map([...table.rows].map(([model, row]) => [model, outcomesOf(row, property)]));
}

function outcomesOf(row: readonly (Observation | null)[], property: (observation: Observation) => boolean | null): Outcomes {
  const outcomes = new Int8Array(row.length).fill(-1);
  for (let position = 0; position < row.length; position++) {
    const observation = row[position];
    if (observation === null || observation === undefined) continue;
    const value = property(observation);
    if (value !== null) outcomes[position] = value ? 1 : 0;
  }
  return outcomes;
}

/** Own value minus the mean of the references', on the cases where own and at least one reference speak. */
export interface PairedDifferences {
  readonly differences: number[];
  readonly positions: number[];
}

export function pairedDifferences(own: Outcomes, references: readonly Outcomes[]): PairedDifferences {
  const differences: number[] = [];
  const positions: number[] = [];
  for (let position = 0; position < own.length; position++) {
    const value = own[position] ?? -1;
    if (value < 0) continue;
    let sum = 0;
    let spoken = 0;
    for (const reference of references) {
      const other = reference[position] ?? -1;
      if (other < 0) continue;
      sum += other;
      spoken += 1;
    }
    if (spoken === 0) continue;
    differences.push(value - sum / spoken);
    positions.push(position);
  }
  return { differences, positions };
}

/** Number and sum of the differences of two models where both speak. */
export function pairedSum(first: Outcomes, second: Outcomes): { readonly n: number; readonly sum: number } {
  let n = 0;
  let sum = 0;
  for (let position = 0; position < first.length; position++) {
    const own = first[position] ?? -1;
    const other = second[position] ?? -1;
    if (own < 0 || other < 0) continue;
    n += 1;
    sum += own - other;
  }
  return { n, sum };
}
