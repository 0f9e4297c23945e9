import type { RightAnswer } from './AnswerBook.ts';
import { callIdentity } from './earlierCalls.ts';
import type { EarlierCall } from './earlierCalls.ts';
import { fedCall } from './fedCall.ts';
import type { IntendedCall } from './IntendedCall.ts';

/**
 * Right calls that can be made now: those whose inputs stand in the conversation, filled from there. Each call made
 * since stands for the right call that it equals, else for the first open one of its tool, else for the first open
 * one: what was got wrong is taken for done. A call whose result failed stands for none, so it is made
 * again; where calls wait for one another, nor does a right call made once more: what waits for it cannot have been meant.
 */
export function remainingCalls(right: RightAnswer, since: readonly EarlierCall[]): readonly IntendedCall[] {
  const open = right.calls.map((call, index): IntendedCall => ({ call, index }));
  const made = new Map<number, EarlierCall>();
  const take = (fits: (intended: IntendedCall) => boolean, earlier: EarlierCall): boolean => {
    const at = open.findIndex(fits);
    const [taken] = at < 0 ? [] : open.splice(at, 1);
    if (taken !== undefined) made.set(taken.index, earlier);
    return taken !== undefined;
  };
  const succeeded = since.filter(({ failed }) => !failed);
  const unequal = succeeded.filter((earlier) => !take(({ call }) => callIdentity(call) === earlier.identity, earlier));
  const isRepeated = ({ identity }: EarlierCall): boolean => (right.edges.length > 0 || right.stepwise) && right.calls.some((call) => callIdentity(call) === identity);
  const strangers = unequal.filter((earlier) => !isRepeated(earlier) && !take(({ call }) => call.name === earlier.name, earlier));
  for (const earlier of strangers) take(() => true, earlier);
  if (right.edges.length === 0) return right.stepwise ? open.slice(0, 1) : open;
  const waiting = new Set(open.map(({ index }) => index));
  return open.flatMap(({ call, index }) => {
    const into = right.edges.filter(({ to }) => to === index);
    return into.some(({ from }) => waiting.has(from)) ? [] : [{ call: fedCall(call, into, made), index }];
  });
}
