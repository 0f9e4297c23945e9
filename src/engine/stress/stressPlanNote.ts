import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { StressPlan } from '../../core/StressPlan.ts';

/** Name of the note that keeps the default plan of stressors with a run. */
export const stressPlanNote = 'stress plan';

export function stressPlanJson(plan: StressPlan): Json {
  return plan as unknown as Json;
}

/** What such a note holds; `null` where it is none. */
export function keptStressPlan(note: Json | null): StressPlan | null {
  if (note === null || !isJsonObject(note)) return null;
  const isNamed = (entry: Json): boolean => isJsonObject(entry) && typeof entry['stressor'] === 'string';
  const { kept = null, left = null } = note;
  const isPlan = ['budget', 'trials', 'worthSeeing', 'power'].every((name) => typeof note[name] === 'number') && isJsonArray(kept) && isJsonArray(left) && [...kept, ...left].every(isNamed);
  return isPlan ? withTakes(note as unknown as StressPlan) : null;
}

/** Plans of earlier versions were not reckoned. */
function withTakes(plan: StressPlan): StressPlan {
  return {
    ...{ takes: null, ceilings: { tokens: null, money: null } },
    ...plan,
    kept: plan.kept.map((one) => ({ ...{ takes: null }, ...one })),
    left: plan.left.map((one) => (one.reason === 'budget' ? { ...{ takes: null }, ...one } : one)),
  };
}
