import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import { counted } from './count.ts';
import { partName } from './partText.ts';

/** Answers to questions that want no call, which a benchmark's one number leaves out; `null` where there are none, or no number. */
export function apartText({ parts, total }: ModelDiagnosis): string | null {
  const n = answersApart(parts);
  return n === 0 || total.n === 0 ? null : `not in it: ${counted(n, 'answer')} to questions that want no call, see “${partName('abstaining', null)}”`;
}

/** What a list of reasons is of: it holds those of the answers that stand apart, too. */
export function reasonsTitle({ parts }: ModelDiagnosis): string {
  return answersApart(parts) === 0 ? 'Reasons' : 'Reasons, also where no call was wanted';
}

function answersApart(parts: ModelDiagnosis['parts']): number {
  return parts.find(({ part }) => part === 'abstaining')?.n ?? 0;
}
