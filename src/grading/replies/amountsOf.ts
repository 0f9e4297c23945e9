import type { Quantity } from './Fact.ts';
import type { GivenFact } from './givenFacts.ts';
import { isQuantity } from './sameFact.ts';

/** Of one value, and whose. */
export interface Amount {
  readonly fact: Quantity;
  readonly place: number;
}

/** The quantities among some facts. What one value says in several ways counts once each way: in the usual one of the currencies that `$` may be. */
export function amountsOf(facts: readonly GivenFact[]): readonly Amount[] {
  const found = new Map<string, Amount>();
  for (const { fact, place } of facts) {
    if (!isQuantity(fact)) continue;
    const way = `${String(place)} ${fact.kind} ${String(fact.value)}`;
    if (!found.has(way)) found.set(way, { fact, place });
  }
  return [...found.values()];
}
