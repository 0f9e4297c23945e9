import type { Pairing, Verdict } from '../core/Verdict.ts';
import { rulesIn } from './rules.ts';
import type { RuleMask } from './rules.ts';

type Right = Verdict & { readonly state: 'right' };

/** By rules and number of calls. There are few, and of very many answers: each is made once. */
const verdicts = new Map<RuleMask, Right[]>();
const pairings: Pairing[] = [];

/** The pairing of calls of which each is the expected one at its own place: for each number of calls one object. */
export function inPlace(count: number): Pairing {
  return (pairings[count] ??= Array.from({ length: count }, (_, place) => place));
}

/** The verdict on calls of which each is right at its own place. */
export function rightInPlace(mask: RuleMask, count: number): Right {
  let known = verdicts.get(mask);
  if (known === undefined) verdicts.set(mask, (known = []));
  return (known[count] ??= { state: 'right', rules: rulesIn(mask), pairing: inPlace(count) });
}
