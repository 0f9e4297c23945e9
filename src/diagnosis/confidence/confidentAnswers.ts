import type { CallConfidence, Observation } from '../../core/Observation.ts';
import type { ObservationTable } from '../ObservationTable.ts';
import { agreements } from './agreements.ts';
import type { ConfidentAnswer } from './ConfidentAnswer.ts';

/** The graded answers of a model. `source`: whose log-probabilities speak of its calls; `null`: nobody's. */
export function confidentAnswers(table: ObservationTable, model: string, source: string | null): readonly ConfidentAnswer[] {
  const row = table.rows.get(model) ?? [];
  const sources = source === null ? null : (table.rows.get(source) ?? []);
  const agreed = agreements(row.flatMap((observation) => observation ?? []));
  return row.flatMap((observation, position): readonly ConfidentAnswer[] => {
    if (observation === null || observation.strict.state === 'not-gradable') return [];
    const told = sources === null ? null : toldOf(observation, sources[position] ?? null);
    const agreement = agreed.get(observation);
    const confidence = {
      ...(told === null ? {} : { 'least-step': told.leastStep, mean: told.mean }),
      ...(told === null || told.lowestGroup === null ? {} : { 'lowest-group': told.lowestGroup }),
      ...(agreement === undefined ? {} : { agreement }),
    };
    return [{ observation, cluster: table.clusters[position] ?? 0, confidence }];
  });
}

/** Of another interface only the confidence of the same calls speaks. */
function toldOf(observation: Observation, other: Observation | null): CallConfidence | null {
  if (other === observation) return observation.confidence;
  const made = observation.asking?.made ?? null;
  return other === null || made === null || other.asking?.made !== made ? null : other.confidence;
}
