import { foldMarks } from './foldMarks.ts';
import { givesAway } from './givesAway.ts';
import { judgeWords } from './judgeRewrite.ts';
import { keepsApart, keptApart } from './keptApart.ts';
import { plainWords, sharedInOrder } from './plainWords.ts';
import { bareText } from './saidValues.ts';
import type { ToldRequest } from './ToldRequest.ts';
import type { JudgedWords } from './WordFault.ts';

/** Of the words beside its values, the most that may stand there as before: one in five has to be another. */
const mostAlike = 0.8;

/**
 * Whether other words ask for the same: every value, name, quoted text and number as it was said, nothing more, and in
 * other words than the request and than those before.
 */
export function judgeParaphrase(told: ToldRequest, earlier: readonly string[], written: string | null): JudgedWords {
  const asSaid = { ...told, values: told.values.map((value) => ({ ...value, forms: spellings(value.said) })) };
  const judged = judgeWords(asSaid, written);
  if (judged.state === 'refused') return judged;
  const { request } = judged;
  if (keptApart(told).some((text) => !keepsApart(foldMarks(request).toLowerCase(), text))) return { state: 'refused', fault: 'value-lost' };
  const words = plainWords(asSaid, request);
  const isSame = sharedInOrder(plainWords(asSaid, told.request), words) > mostAlike || earlier.some((other) => plainWords(asSaid, other).join(' ') === words.join(' '));
  const fault = isSame ? 'unchanged' : givesAway(told, request);
  return fault === null ? judged : { state: 'refused', fault };
}

/** With and without quotation marks around it. */
function spellings(said: string): readonly string[] {
  return [...new Set([said, bareText(said)])].filter((form) => form.trim() !== '');
}
