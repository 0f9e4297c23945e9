import { count } from './count.ts';
import { isLeniencyCode, leniencyText } from './leniencyText.ts';
import { percent } from './percent.ts';
import { partIds } from '../core/Part.ts';
import { partName } from './partText.ts';
import { isReasonCode, reasonName } from './reasonText.ts';
import { visibleText } from './visibleText.ts';

interface Detail {
  readonly code: string;
  readonly count: number;
  readonly of: number;
}

const words: ReadonlyMap<string, string> = new Map([
  ['references-right', 'references of plans that lead from one right call to the next'],
  ['sequence-kept', 'plans that are those of the key call for call, in its order'],
  ['rest-lost', 'asked to go on, and the rest did not follow'],
  ['rest-unknown', 'one call in the only reply there is, so that the rest cannot be told'],
  ['silent', 'no call at all'],
  ['silent-misses', 'misses that are no call at all'],
  ['other-right-on-silent', 'right in the other model where this one makes no call'],
  ['right-where-both-call', 'right where both call'],
  ['other-right-where-both-call', 'right in the other model where both call'],
  ['officially-right-where-both-call', 'right where both call, by the official verdicts'],
  ['other-officially-right-where-both-call', 'right in the other model where both call, by the official verdicts'],
  ['officially-silent-misses', 'misses that are no call at all, by the official verdicts'],
  ['other-officially-right-on-silent', 'right in the other model there, by the official verdicts'],
  ['only-first-right', 'right only in the first'],
  ['only-second-right', 'right only in the second'],
  ['asked-back', 'a question put back'],
  ['first-right-on-silent', 'right in the other model where this one makes no call'],
  ['errors-after-error', 'errors right after an error'],
  ['errors-after-success', 'errors right after a success'],
  ['repeats-failing-again', 'word-for-word repeats of failed calls, counted apart, that fail again'],
  ['lost-when-changed', 'right as they were and wrong when changed'],
  ['lost-to-change', 'right when asked again and wrong when changed'],
  ['kept-as-before', 'of these, still the answer that was right before the change'],
  ['lost-after-history', 'right in the one and wrong here'],
  ['right-with-reasoning', 'right after the same errors with more reasoning'],
  ['right-as-asked', 'right there as the run asks'],
  ['invented', 'facts without any ground'],
  ['obeyed', 'the call that the result told to make'],
  ['turned-when-changed', 'answered otherwise when changed'],
  ['confidence-wrong', 'wrong answers'],
  ['least-step-wrong', 'the least probable step is a wrong one'],
  ['any-step-wrong', 'a token picked by chance would lie in a wrong one'],
  ['wrong-of-held-out', 'wrong on held-out questions'],
  ['wrong-of-confident', 'wrong there of those above the threshold'],
  ['right-of-one-sample', 'right on held-out questions by one sample'],
  ['right-by-majority', 'right there by the majority'],
  ['right-by-weighted', 'right there by a vote weighted by confidence'],
  ['right-by-filter-90', 'right there by the most confident 90 %'],
  ['right-by-filter-10', 'right there by the most confident sample'],
  ['right-by-early-stop', 'right there by stopping early'],
  ['lost-to-both-loads', 'right under either load and wrong under both'],
  ['lost-under-load', 'right at the mildest level and wrong under the load'],
  ['omitted-under-load', 'of what is missed: left out'],
  ['altered-under-load', 'of what is missed: there, but not as asked for'],
  ['unread-under-load', 'of what is missed: in answers that cannot be read'],
  ['defective', 'defective keys'],
  ['suspected', 'suspected keys'],
]);

const plainCode = /^[a-z0-9-]+$/;

/** A count that makes a finding concrete: `code fence 62 % (31 of 50)`. */
export function detailText(detail: Detail): string {
  const name = detailName(detail.code);
  if (detail.of <= 0) return `${name} ${count(detail.count)}`;
  return `${name} ${percent(detail.count / detail.of, 0)} (${count(detail.count)} of ${count(detail.of)})`;
}

/** The name of a detail; a code that no list knows is shown as it is. */
export function detailName(code: string): string {
  if (isReasonCode(code)) return reasonName(code);
  if (isLeniencyCode(code)) return leniencyText(code);
  const skill = /^(explains|skill)-(.+)$/.exec(code);
  const part = partIds.find((id) => id === skill?.[2]);
  if (skill !== null && part !== undefined) return skill[1] === 'explains' ? `seen as ${partName(part, null)}` : partName(part, null);
  return words.get(code) ?? (plainCode.test(code) ? code.replaceAll('-', ' ') : visibleText(code));
}
