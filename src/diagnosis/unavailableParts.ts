import type { UnavailablePart } from '../core/Diagnosis.ts';
import type { Observation } from '../core/Observation.ts';
import type { ObservationTable } from './ObservationTable.ts';
import type { Part } from './parts.ts';

/** Parts that a model was asked about and of which no answer speaks: nothing was observed, or nothing got as far. */
export function unavailableParts(table: ObservationTable, parts: readonly Part[], model: string, asked: readonly Observation[]): readonly UnavailablePart[] {
  const known = new Set(table.caseIds);
  const questions = asked.filter(({ caseId }) => known.has(caseId));
  const graded = new Set((table.rows.get(model) ?? []).flatMap((observation) => observation?.caseId ?? []));
  return parts.flatMap(({ definition: { id, group, name, asks }, outcomes }) => {
    if (outcomes.get(model)?.some((outcome) => outcome >= 0) === true) return [];
    const own = questions.filter(asks);
    return own.length === 0 ? [] : [{ part: id, group, name, asked: own.length, unobserved: own.filter(({ caseId }) => !graded.has(caseId)).length }];
  });
}
