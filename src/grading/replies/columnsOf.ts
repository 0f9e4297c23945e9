import { amountsOf } from './amountsOf.ts';
import type { Amount } from './amountsOf.ts';
import type { Quantity } from './Fact.ts';
import type { GivenFact } from './givenFacts.ts';

/** Of every value its first reading, and where some have several, the first of each kind. */
export function columnsOf(group: readonly GivenFact[]): readonly (readonly Quantity[])[] {
  const amounts = amountsOf(group);
  const firsts = (of: readonly Amount[]): readonly Quantity[] => [...new Map([...of].reverse().map(({ fact, place }) => [place, fact])).values()].reverse();
  const all = firsts(amounts);
  return all.length === amounts.length ? [all] : [all, ...(['number', 'money'] as const).map((kind) => firsts(amounts.filter(({ fact }) => fact.kind === kind)))];
}
