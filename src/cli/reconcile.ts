import type { Observation } from '../core/Observation.ts';
import type { Kit } from '../engine/Kit.ts';
import { gradeRecording } from '../engine/gradeRecording.ts';
import { openRecording } from '../engine/openRecording.ts';
import { visibleText } from '../wording/visibleText.ts';
import { exitCodes } from './exitCodes.ts';
import type { ReconcileRequest } from './Requests.ts';
import type { Surroundings } from './Surroundings.ts';

const mostExamples = 5;

/** `faultline reconcile`: published, reproduced and our own verdicts side by side, every disagreement grouped. */
export async function reconcile(request: ReconcileRequest, kit: Kit, surroundings: Surroundings): Promise<number> {
  const recording = await openRecording(request.folder, request.questions, kit);
  const { observations } = await gradeRecording(recording, request, kit, null);
  const byModel = Map.groupBy(observations, ({ model }) => model);
  const checker = recording.checker === null ? 'No official checker fits this recording.' : `Official checker: ${recording.checker.id}`;
  const blocks = [...byModel].map(([model, own]) => reconciliationText(model, own));
  await surroundings.print([visibleText(checker), '', ...blocks].join('\n'));
  return exitCodes.done;
}

/** The reconciliation of one model's observations as text. */
export function reconciliationText(model: string, observations: readonly Observation[]): string {
  const published = observations.filter((one) => one.published !== null);
  const reproducible = published.filter((one) => one.official !== null);
  const unlike = reproducible.filter((one) => one.official !== one.published);
  const judged = observations.filter((one) => officialOf(one) !== null && one.strict.state !== 'not-gradable');
  const ours = judged.filter((one) => (one.strict.state === 'right') !== officialOf(one));
  return [
    visibleText(model),
    `  published verdicts reproduced: ${reproducible.length - unlike.length} of ${published.length}`,
    ...unlike.map((one) => `    not reproduced: ${visibleText(one.caseId)} (published ${said(one.published)}, reproduced ${said(one.official)})`),
    `  our verdicts that agree with the official ones: ${judged.length - ours.length} of ${judged.length}`,
    ...groupsOf(ours).map((line) => `    ${line}`),
    '',
  ].join('\n');
}

/** The published verdict where there is one, else the reproduced one. */
function officialOf({ published, official }: Observation): boolean | null {
  return published ?? official;
}

function groupsOf(disagreements: readonly Observation[]): readonly string[] {
  const groups = Map.groupBy(disagreements, (one) =>
    one.strict.state === 'right'
      ? `official wrong (${one.officialError ?? 'no reason given'}), ours right`
      : `official right, ours wrong (${one.strict.codes.join(', ')})`,
  );
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([cause, members]) => {
      const examples = members.slice(0, mostExamples).map(({ caseId }) => caseId);
      return visibleText(`${members.length} × ${cause}: ${examples.join(', ')}${members.length > mostExamples ? ', …' : ''}`);
    });
}

function said(valid: boolean | null): string {
  return valid === true ? 'right' : 'wrong';
}
