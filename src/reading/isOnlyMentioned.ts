/**
 * Whether a call at `start` is talked about and not made: it stands inside a sentence that speaks of what one
 * would, could or should do, or gives an example. A call on a line of its own is always made.
 */
export function isOnlyMentioned(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - windowLength);
  const before = text.slice(from, start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const sentence = line.slice(lastSentenceEnd(line));
  if (!/[A-Za-z]/.test(sentence)) return false;
  return hypothetical.test(sentence) || objection.test(text.slice(end, end + windowLength));
}

const windowLength = 240;
const hypothetical =
  /\b(?:would|could|should|might|may|can|cannot|can't|couldn't|wouldn't|for example|for instance|e\.g\.|such as|like|if|unless|instead of|do not|don't|not|need(?:s|ed)? to|used? to|format|syntax|signature)\b/i;
/** `…, but` right behind the call takes it back. */
const objection = /^[`"'\])}]*\s*,?\s*(?:but|however|except|which (?:requires|needs))\b/i;

function lastSentenceEnd(line: string): number {
  let at = 0;
  for (const match of line.matchAll(/[.!?](?=\s)/g)) at = match.index + 1;
  return at;
}
