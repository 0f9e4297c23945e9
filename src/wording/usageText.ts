import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import { count } from './count.ts';
import { fixed } from './fixed.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

/** What was spent, as far as it was recorded; `null` where nothing was. */
export function usageText({ usage }: ModelDiagnosis): string | null {
  const parts = [
    usage.inputTokens === null ? null : `${count(usage.inputTokens)} tokens in`,
    usage.outputTokens === null ? null : `${count(usage.outputTokens)} tokens out`,
    usage.meanSeconds === null ? null : `${fixed(usage.meanSeconds, 2)} s an answer on average`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** A score found in the folder and taken over as it was. */
export function carriedText({ group, n, mean }: ModelDiagnosis['carried'][number]): string {
  return `${shortened(visibleText(group), 60)}: ${fixed(mean, 3)} over ${count(n)}, official, not recomputed`;
}
