import type { CallsFound } from '../core/CallsFound.ts';
import type { CallsKey } from '../core/Key.ts';
import type { Verdict } from '../core/Verdict.ts';
import { prepareCallsGrader } from './gradeCalls.ts';
import type { ToolSet } from './ToolSet.ts';

/**
 * Grades answers against the calls of a key. The next step of a task under way is right where it carries on from what
 * stands in the history, and right by a rule of its own where it sets right what went wrong there; what is neither is
 * wrong for the reasons that carrying on would give.
 */
export function prepareStepGrader(key: CallsKey, tools: ToolSet): (found: CallsFound) => Verdict {
  const carriedOn = prepareCallsGrader(key, tools);
  const calls = key.underWay?.repaired ?? null;
  if (calls === null) return carriedOn;
  const setRight = prepareCallsGrader({ kind: 'calls', calls, order: key.order }, tools);
  return (found) => {
    const verdict = carriedOn(found);
    if (verdict.state === 'right') return verdict;
    const other = setRight(found);
    return other.state === 'right' ? { ...other, rules: [...other.rules, 'earlier-error-repaired'] } : verdict;
  };
}
