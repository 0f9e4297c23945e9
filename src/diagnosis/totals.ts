import type { Totals } from '../core/Diagnosis.ts';
import type { Observation } from '../core/Observation.ts';
import { entersTotal } from './entersTotal.ts';
import { estimateRate } from './estimateRate.ts';
import { tolerableLoss } from './tolerableLoss.ts';
import type { ObservationTable } from './ObservationTable.ts';

/** The one number: right answers among the cases that enter the total. `asked`: every observation of the model, unobserved ones included. */
export function totals(table: ObservationTable, model: string, asked: readonly Observation[]): Totals {
  const row = table.rows.get(model) ?? [];
  const positions = row.flatMap((observation, position) => (observation !== null && entersTotal(observation) ? [position] : []));
  const observations = positions.flatMap((position) => row[position] ?? []);
  const clusters = positions.map((position) => table.clusters[position] ?? 0);
  const right = observations.filter((observation) => observation.strict.state === 'right').length;
  const n = observations.length;
  const missing = asked.filter((observation) => entersTotal(observation) && observation.outcome === 'not-observed').length;
  return {
    strict: estimateRate(observations.map((one) => (one.strict.state === 'right' ? 1 : 0)), clusters, 0.95),
    lenient: estimateRate(observations.map((one) => (one.lenient.state === 'right' ? 1 : 0)), clusters, 0.95),
    official: officialTotal(asked),
    right,
    n,
    bounds: missing / (n + missing) > tolerableLoss ? { low: right / (n + missing), high: (right + missing) / (n + missing) } : null,
  };
}

/** Over every case that expects calls, those with a defective key included: the number as it is published. */
function officialTotal(asked: readonly Observation[]): Totals['official'] {
  const expecting = asked.filter((observation) => observation.asks === 'calls');
  const published = expecting.filter((observation) => observation.published !== null);
  if (published.length > 0) {
    return { basis: 'published', right: published.filter((one) => one.published === true).length, n: published.length };
  }
  const reproduced = expecting.filter((observation) => observation.official !== null);
  if (reproduced.length === 0) return null;
  return { basis: 'reproduced', right: reproduced.filter((one) => one.official === true).length, n: reproduced.length };
}
