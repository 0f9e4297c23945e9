import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { CallsKey } from '../core/Key.ts';
import type { Verdict } from '../core/Verdict.ts';
import { CallPlan } from './CallPlan.ts';
import { onlyFieldOf } from './carryOutPlan.ts';
import { gradeAbstention } from './gradeAbstention.ts';
import { gradeReferences } from './gradeReferences.ts';
import { withRules } from './gradeRules.ts';
import { hasReferences } from './hasReferences.ts';
import { rightInPlace } from './inPlace.ts';
import { noCallVerdict } from './noCallVerdict.ts';
import { ReferenceScope } from './ReferenceScope.ts';
import { rule } from './rules.ts';
import type { RuleMask } from './rules.ts';
import { setVerdict } from './setVerdict.ts';
import type { SetKey } from './setVerdict.ts';
import type { ToolSet } from './ToolSet.ts';

/** Grades answers against the calls of a key. */
export function prepareCallsGrader(key: CallsKey, tools: ToolSet): (found: CallsFound) => Verdict {
  const grade = preparePlainGrader(key, tools);
  const { rules = [] } = key;
  return rules.length === 0 ? grade : (found) => withRules(grade(found), found, rules);
}

function preparePlainGrader(key: CallsKey, tools: ToolSet): (found: CallsFound) => Verdict {
  const scope = hasReferences(key) ? new ReferenceScope(key.calls.map(({ tool }) => onlyFieldOf(tool, tools))) : null;
  const plans = key.calls.map((expected, index) => new CallPlan(expected, index, tools, scope));
  const several = plans.length < 2 ? 0 : rule[key.order === 'any' ? 'set-of-calls' : 'sequence-of-calls'];
  const only = plans.length === 1 ? plans[0] : undefined;
  const set: SetKey = { plans, tools, order: key.order, rules: several };
  return (found) => {
    if (found.state !== 'calls' || found.calls.length === 0) return noCallVerdict(found, plans.length > 0);
    if (plans.length === 0) return gradeAbstention({ kind: 'abstention', expected: 'no-call' }, found);
    if (scope !== null) return gradeReferences(found.calls, set, scope);
    const mask = only !== undefined ? matchOne(found.calls, only) : matchInOrder(found.calls, plans);
    return mask !== 0 ? rightInPlace(mask | several, plans.length) : setVerdict(found.calls, set);
  };
}

function matchOne(calls: readonly Call[], plan: CallPlan): RuleMask {
  const [call] = calls;
  return call === undefined || calls.length > 1 ? 0 : plan.match(call);
}

/** The common case: as many calls as expected, in the order of the key. */
function matchInOrder(calls: readonly Call[], plans: readonly CallPlan[]): RuleMask {
  if (calls.length !== plans.length) return 0;
  let mask = 0;
  for (let index = 0; index < calls.length; index++) {
    const call = calls[index];
    const matched = call === undefined ? 0 : (plans[index]?.match(call) ?? 0);
    if (matched === 0) return 0;
    mask |= matched;
  }
  return mask;
}
