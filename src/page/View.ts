import type { CaseEvidence, Diagnosis } from '../core/Diagnosis.ts';
import { modelNames } from '../wording/modelNames.ts';
import type { Names } from '../wording/modelNames.ts';

/** The diagnosis with what every component looks up in it. */
export interface View {
  readonly diagnosis: Diagnosis;
  readonly names: Names;
  /** By `<model>/<caseId>`. */
  readonly evidence: ReadonlyMap<string, CaseEvidence>;
}

/** A view of a diagnosis. */
export function viewOf(diagnosis: Diagnosis): View {
  return {
    diagnosis,
    names: modelNames(diagnosis),
    evidence: new Map(diagnosis.evidence.map((shown) => [`${shown.model}/${shown.caseId}`, shown])),
  };
}
