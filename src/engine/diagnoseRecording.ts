import type { CaseEvidence, Diagnosis, ModelDiagnosis } from '../core/Diagnosis.ts';
import type { CarriedScore } from '../core/RecordingFormat.ts';
import { UserError } from '../core/UserError.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { ModelContext } from '../diagnosis/modelDiagnosis.ts';
import type { Choices } from './chooseInterfaces.ts';
import { gradeRecording } from './gradeRecording.ts';
import type { GradedRecording } from './gradeRecording.ts';
import type { Kit } from './Kit.ts';
import { openCases } from './openCases.ts';
import { openRecording } from './openRecording.ts';

/** What to diagnose and how. */
export interface RecordingRequest extends Choices {
  readonly folder: string;
  readonly questions: string | null;
  readonly target: number | null;
  readonly reference: string | null;
  readonly seed: string;
  readonly version: string;
}

/** From a folder of recorded outputs to the one document. */
export async function diagnoseRecording(request: RecordingRequest, kit: Kit): Promise<Diagnosis> {
  const recording = await openRecording(request.folder, request.questions, kit);
  const graded = await gradeRecording(recording, request, kit, null);
  checkReference(request.reference, graded);
  const defectiveKeys = defects(graded);
  const diagnosis = diagnose({
    version: request.version,
    source: {
      label: recording.label,
      description: recording.source.description,
      suites: recording.load === null ? [] : [recording.load.suite],
      checker: recording.checker?.id ?? null,
    },
    settings: { target: request.target, reference: request.reference, confidence: 0.95, seed: request.seed },
    intake: intake(graded, defectiveKeys.length),
    observations: graded.observations,
    trajectories: graded.trajectories,
    defectiveKeys,
    models: contexts(graded),
    unasked: new Map(),
  });
  return { ...diagnosis, evidence: await evidenceOf(diagnosis, recording, graded, kit) };
}

async function evidenceOf(
  diagnosis: Diagnosis,
  recording: Parameters<typeof openCases>[0],
  graded: GradedRecording,
  kit: Kit,
): Promise<readonly CaseEvidence[]> {
  const wanted = new Set(diagnosis.findings.flatMap(({ cases }) => cases));
  return wanted.size === 0 ? [] : openCases(recording, graded, (model, caseId) => wanted.has(`${model}/${caseId}`), kit);
}

function checkReference(reference: string | null, graded: GradedRecording): void {
  if (reference === null || graded.chosen.has(reference)) return;
  throw new UserError({
    expected: `one of the recorded models as reference (${[...graded.chosen.keys()].join(', ')})`,
    came: `"${reference}" was named`,
    remedy: 'name one of these with --reference',
  });
}

/** Cases of the run whose key no answer could meet; only those that somebody was asked. */
function defects({ cases, observations }: GradedRecording): Diagnosis['keys']['defective'] {
  const asked = new Set(observations.map(({ caseId }) => caseId));
  return cases.values().flatMap(({ case: one, defect }) =>
    defect === null || !asked.has(one.id) ? [] : [{ caseId: one.id, category: one.origin.category, reason: defect }],
  );
}

function intake({ observations, problems }: GradedRecording, excludedCases: number): Diagnosis['intake'] {
  return {
    answers: observations.length,
    graded: observations.filter(({ strict }) => strict.state !== 'not-gradable').length,
    notObserved: observations.filter(({ outcome }) => outcome === 'not-observed').length,
    excludedCases,
    problems: problems.summary(),
  };
}

function contexts({ chosen, carried }: GradedRecording): ReadonlyMap<string, ModelContext> {
  return new Map(
    [...chosen.entries()].map(([model, { interface: asked, profile, agreement }]) => [
      model,
      { interface: { ...asked, profile, agreement }, carried: carriedGroups(carried.filter((one) => one.model === model)) },
    ]),
  );
}

function carriedGroups(scores: readonly CarriedScore[]): ModelDiagnosis['carried'] {
  const groups = [...new Set(scores.map(({ group }) => group))].sort();
  return groups.map((group) => {
    const own = scores.filter((one) => one.group === group);
    return { group, n: own.length, mean: own.reduce((sum, { score }) => sum + score, 0) / own.length };
  });
}
