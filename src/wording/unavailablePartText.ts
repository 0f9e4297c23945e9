import type { ModelDiagnosis, UnavailablePart } from '../core/Diagnosis.ts';
import { count, counted } from './count.ts';
import { partName } from './partText.ts';

/** Parts that were asked about and of which no answer tells, with why, in one sentence; `null`: there are none. */
export function unavailablePartText({ unavailable }: Pick<ModelDiagnosis, 'unavailable'>): string | null {
  return unavailable.length === 0 ? null : `Not available: ${unavailable.map((one) => `${partName(one.part, one.name)} (${whyOf(one)})`).join('; ')}.`;
}

function whyOf({ asked, unobserved }: UnavailablePart): string {
  const questions = counted(asked, 'question');
  if (unobserved === asked) return `${questions}, none observed`;
  return unobserved === 0 ? `${questions}, none answered as far as that` : `${questions}, ${count(unobserved)} not observed, the others not answered as far as that`;
}
