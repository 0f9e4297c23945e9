import { canonicalJson } from '../core/canonicalJson.ts';
import { isJsonArray, isJsonObject } from '../core/Json.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import type { CallPlan } from './CallPlan.ts';
import { literalJson } from './literalJson.ts';
import type { PathMatch } from './matchPath.ts';
import { rule } from './rules.ts';
import { sameInOtherOrder, sameState } from './sameState.ts';
import type { StatePlan } from './StatePlan.ts';
import type { TakenStep } from './takenSteps.ts';

/**
 * Whether an exchange that made every change of the path, and no other, ended in the state of the key. `unclear`: changes
 * came in another order than on the key's path, which it allows, and the state depends on it in a way that is not seen
 * through.
 */
export function reachedState(state: JsonObject, due: JsonObject, plan: StatePlan, { met, plans }: PathMatch): 'yes' | 'no' | 'unclear' {
  if (sameState(state, due)) return 'yes';
  const changes = met.flatMap((taken, step) => (taken !== null && plan.changes(taken.tool) ? [{ taken, step }] : []));
  const inOrder = changes.every(({ taken }, at) => at === 0 || taken.index > (changes[at - 1]?.taken.index ?? 0));
  if (inOrder) return 'no';
  if (sameInOtherOrder(state, due, issued(changes.map(({ taken }) => taken)))) return 'yes';
  return changes.some(({ taken, step }) => saysMore(plans[step], taken)) ? 'no' : 'unclear';
}

/** Whether a call carries an argument that the key does not mention. */
function saysMore(own: CallPlan | undefined, { call }: TakenStep): boolean {
  return ((own?.match(call) ?? 0) & rule['optional-not-mentioned']) !== 0;
}

/** Texts that calls of one tool gave out at one place, each another, and that stand in none of their arguments. */
function issued(changes: readonly TakenStep[]): readonly string[] {
  const given = new Set(changes.flatMap(({ call }) => call.arguments.map(({ value }) => canonicalJson(literalJson(value) ?? null))));
  const byPlace = new Map<string, Set<string>>();
  for (const { tool, result } of changes) {
    for (const [place, text] of textsIn(result ?? null, tool ?? '')) {
      if (given.has(JSON.stringify(text))) continue;
      const texts = byPlace.get(place);
      if (texts === undefined) byPlace.set(place, new Set([text]));
      else texts.add(text);
    }
  }
  return [...byPlace.values()].flatMap((texts) => (texts.size > 1 ? [...texts] : []));
}

function textsIn(value: Json, place: string): readonly (readonly [place: string, text: string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (isJsonArray(value)) return value.flatMap((item) => textsIn(item, `${place}[]`));
  if (isJsonObject(value)) return Object.entries(value).flatMap(([name, item]) => textsIn(item, `${place}.${name}`));
  return [];
}
