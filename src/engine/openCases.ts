import type { CaseEvidence } from '../core/Diagnosis.ts';
import type { Places } from '../core/RecordingFormat.ts';
import { createReader } from '../reading/createReader.ts';
import { caseEvidence } from './caseEvidence.ts';
import type { GradedRecording } from './gradeRecording.ts';
import type { Kit } from './Kit.ts';
import { gradeAnswer } from './observe.ts';
import type { OpenRecording } from './openRecording.ts';
import { prepareCase } from './PreparedCase.ts';
import { trajectoryEvidence } from './trajectoryEvidence.ts';

/** Reads the recording once more and opens the wanted cases, so that no text has to be kept before. */
export async function openCases(
  recording: OpenRecording,
  graded: GradedRecording,
  wanted: (model: string, caseId: string) => boolean,
  kit: Kit,
): Promise<readonly CaseEvidence[]> {
  const read = createReader(kit.syntaxes);
  const opened: CaseEvidence[] = [];
  for await (const { items } of recording.source.read(placesOf(graded, wanted))) {
    for (const item of items) {
      if (item.kind === 'trajectory' && wanted(item.model, item.caseId)) opened.push(trajectoryEvidence(item));
      if (item.kind !== 'answer' || !wanted(item.model, item.caseId)) continue;
      const prepared = graded.cases.get(item.caseId) ?? (item.case === null ? undefined : prepareCase(item.case));
      const asked = graded.chosen.get(item.model);
      if (prepared !== undefined && asked !== undefined) opened.push(caseEvidence(item, prepared, gradeAnswer(item, prepared, asked, read)));
    }
  }
  return opened;
}

/** Where the wanted answers lie; `null`: trajectories are looked through as a whole. */
function placesOf({ observations, trajectories }: GradedRecording, wanted: (model: string, caseId: string) => boolean): Places | null {
  if (trajectories.length > 0) return null;
  const places = new Map<string, Set<number>>();
  for (const { model, caseId, source } of observations) {
    if (wanted(model, caseId)) places.set(source.file, (places.get(source.file) ?? new Set()).add(source.line));
  }
  return places;
}
