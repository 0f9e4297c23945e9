import type { Call } from '../core/Call.ts';
import type { Verdict } from '../core/Verdict.ts';
import { matchSets } from './matchSets.ts';
import { pairExactly } from './pairExactly.ts';
import { readReferences } from './readReferences.ts';
import type { ReferenceScope } from './ReferenceScope.ts';
import { settlePairs } from './settlePairs.ts';
import { verdictOf } from './setVerdict.ts';
import type { SetKey } from './setVerdict.ts';

/** The verdict on calls of which some take the results of others. Calls are counted as `callsMadeFor` gives them. */
export function gradeReferences(found: readonly Call[], key: SetKey, scope: ReferenceScope): Verdict {
  const answer = readReferences(found);
  const { calls } = answer;
  scope.begin(answer);
  const pairs = pairExactly(calls, key.plans, scope, key.order === 'sequence');
  if (pairs !== null) {
    const masks = calls.map((call) => key.plans.map((plan) => plan.match(call)));
    return verdictOf(calls, { pairs, masks, repeats: calls.map(() => null) }, key);
  }
  scope.settle(null);
  const match = matchSets(calls, key.plans, key.tools);
  return verdictOf(calls, settlePairs(match, calls, key.plans, key.tools, scope), key);
}
