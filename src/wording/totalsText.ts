import type { ModelDiagnosis, Totals } from '../core/Diagnosis.ts';
import { count, counted } from './count.ts';
import { sampleText } from './estimateText.ts';
import { percent, percentNumber } from './percent.ts';

/** The official number beside ours; `null` where there is none. */
export function officialText({ official }: Totals): string | null {
  if (official === null) return null;
  if (official.n === 0) return `official: no ${official.basis} verdicts`;
  return `official ${percent(official.right / official.n, 1)} (${count(official.right)} of ${count(official.n)}, ${official.basis})`;
}

/** What the one number rests on. */
export function totalBasis(model: ModelDiagnosis): string {
  const { strict } = model.total;
  const unobserved = model.outcomes.find(({ kind }) => kind === 'not-observed')?.count ?? 0;
  return `${sampleText(strict)}, ${count(unobserved)} not observed`;
}

/** Best and worst case where too much was not observed; `null` elsewhere. */
export function boundsText({ bounds }: Totals): string | null {
  if (bounds === null) return null;
  return `between ${percentNumber(bounds.low, 1)} and ${percent(bounds.high, 1)}, whatever the unobserved answers were`;
}

/** Right of all, in counts. */
export function rightText({ right, n }: Totals): string {
  return `${count(right)} of ${counted(n, 'answer')} right`;
}
