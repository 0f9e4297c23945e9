import type { RightAnswer } from './AnswerBook.ts';
import { callIdentity } from './earlierCalls.ts';
import type { EarlierCall } from './earlierCalls.ts';
import type { IntendedCall } from './spoilCalls.ts';

/**
 * Right calls that are still to be made. Each call made since stands for the right call that it equals, else
 * for the first open one of its tool, else for the first open one: what was got wrong is taken for done. A call
 * whose result failed stands for none, so it is made again.
 */
export function remainingCalls(right: RightAnswer, since: readonly EarlierCall[]): readonly IntendedCall[] {
  const open = right.calls.map((call, index): IntendedCall => ({ call, index }));
  if (since.length === 0) return open;
  const made = since.filter(({ failed }) => !failed);
  const unequal = made.filter(({ identity }) => !take(open, ({ call }) => callIdentity(call) === identity));
  const strangers = unequal.filter(({ name }) => !take(open, ({ call }) => call.name === name));
  open.splice(0, strangers.length);
  return open;
}

function take(open: IntendedCall[], fits: (intended: IntendedCall) => boolean): boolean {
  const at = open.findIndex(fits);
  if (at >= 0) open.splice(at, 1);
  return at >= 0;
}
