import type { CaseEvidence } from '../core/Diagnosis.ts';
import { UserError } from '../core/UserError.ts';
import { caseText } from './caseText.ts';
import { exitCodes } from './exitCodes.ts';
import type { ShowRequest } from './Requests.ts';
import type { Surroundings } from './Surroundings.ts';

/** Opens the cases of a recording that are wanted; models are in the order of the recording. */
export type OpenWanted = (request: ShowRequest, wanted: (model: string, caseId: string) => boolean) => Promise<readonly CaseEvidence[]>;

/** `faultline show`: one case, as answered by one model or by all. */
export async function showCases(request: ShowRequest, open: OpenWanted, surroundings: Surroundings): Promise<number> {
  const { caseId, model } = request;
  // A finding cites `<model>/<case>`; both may hold slashes, so the whole is compared.
  const wanted = (by: string, id: string): boolean => (model === null || model === by) && (id === caseId || `${by}/${id}` === caseId);
  const opened = await open(request, wanted);
  if (opened.length === 0) {
    throw new UserError({
      expected: model === null ? 'the id of a recorded case' : `the id of a case that ${JSON.stringify(model)} answered`,
      came: `nothing was recorded under ${JSON.stringify(caseId)}`,
      remedy: 'take an id from a finding of faultline diagnose, such as simple_12 or <model>/simple_12',
    });
  }
  await surroundings.print(opened.map(caseText).join('\n'));
  return exitCodes.done;
}
