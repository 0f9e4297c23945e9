import type { Reckoned, Takes } from '../../core/StressPlan.ts';

/** What all of them take; without a price for one there is none for all. */
export function sumTakes(all: readonly Takes[]): Takes {
  const money = all.map((one) => one.money);
  return { tokens: summed(all.map(({ tokens }) => tokens)), money: money.every((one) => one !== null) ? summed(money) : null };
}

/** What the first takes beyond the second. */
export function lessTakes(all: Takes | null, part: Takes | null): Takes | null {
  if (all === null || part === null) return all;
  return { tokens: less(all.tokens, part.tokens), money: all.money === null || part.money === null ? null : less(all.money, part.money) };
}

function summed(all: readonly Reckoned[]): Reckoned {
  return { least: all.reduce((sum, { least }) => sum + least, 0), most: all.reduce((sum, { most }) => sum + most, 0) };
}

function less(all: Reckoned, part: Reckoned): Reckoned {
  return { least: all.least - part.least, most: all.most - part.most };
}
