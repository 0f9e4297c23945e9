import type { Json } from '../core/Json.ts';
import type { CarriedOut } from './carryOut.ts';
import type { Domain } from './Domain.ts';
import type { Intent, Wish } from './Intent.ts';
import { intentsOf } from './intentFacts.ts';
import { valuesAt } from './valueAt.ts';

/** The values that a request gives and that its reading steps find, by the id of their type. */
export function valuesAtHand(wish: Wish, domain: Domain, done: CarriedOut): ReadonlyMap<string, readonly Json[]> {
  const found = new Map<string, Map<string, Json>>();
  const add = (type: string, value: Json): void => {
    const known = found.get(type) ?? new Map<string, Json>();
    known.set(JSON.stringify(value), value);
    found.set(type, known);
  };
  const addSaid = (intent: Intent): void => {
    for (const filling of intent.fillings.values()) {
      if (filling.kind === 'value') add(filling.type, filling.spoken.value);
      else addSaid(filling.of);
    }
  };
  for (const intent of intentsOf(wish)) addSaid(intent);
  for (const step of done.steps) {
    const tool = domain.tools.find((one) => one.tool.name === step.tool);
    for (const mention of tool?.mentions ?? []) for (const value of valuesAt(step.result, mention.path).slice(0, 4)) add(mention.type, value);
  }
  return new Map([...found].map(([type, values]) => [type, [...values.values()]]));
}
