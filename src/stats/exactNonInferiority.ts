import { binomialCdf } from './binomialCdf.ts';
import { demand } from './demand.ts';
import { logGamma } from './logGamma.ts';
import { tangoScore } from './tangoScore.ts';

/**
 * Exact one-sided p-value of "the second loses `margin` or more", for pairs that are independent: the largest chance, over
 * all shares of pairs of which only the second is right, of a table that speaks as clearly against it by Tango's score,
 * where the first is right alone in exactly `margin` more of all pairs. Holds its level however few pairs differ, and
 * where all that differ do so on one side; t and normal approximations do not.
 *
 * @param lost - pairs where only the first is right
 * @param won - pairs where only the second is right
 * @param cases - all pairs, at least 1 and at least lost + won
 * @param margin - in (0, 1)
 * @throws RangeError on anything else
 * @see Hsueh, Liu and Chen (2001), Biometrics 57:478; Sidik (2003), Stat Med 22:265
 */
export function exactNonInferiority(lost: number, won: number, cases: number, margin: number): number {
  demand.whole('lost', lost, 0);
  demand.whole('won', won, 0);
  demand.whole('cases', cases, 1);
  demand.within('lost + won', lost + won, 0, cases);
  demand.between('margin', margin, 0, 1);
  const most = mostLost(tangoScore(lost, won, cases, margin), cases, margin);
  const chanceAt = (share: number): number => chanceOf(most, cases, share, margin);
  const farthest = (1 - margin) / 2;
  // Denser towards none, where the largest chance lies when few pairs differ.
  const places = Array.from({ length: gridPoints + 1 }, (_, at) => farthest * (at / gridPoints) ** 2);
  const best = places.reduce((found, place, at) => (chanceAt(place) > chanceAt(places[found] ?? 0) ? at : found), 0);
  return Math.min(1, Math.max(chanceAt(places[best] ?? 0), peak(chanceAt, places[Math.max(0, best - 1)] ?? 0, places[Math.min(gridPoints, best + 1)] ?? farthest)));
}

const gridPoints = 48;
const refinements = 24;
/** Scores of two tables that are the same but for rounding. */
const asClear = 1e-9;

/** By pairs won, the most pairs lost that a table may have to be as clear; −1: none. */
function mostLost(score: number, cases: number, margin: number): readonly number[] {
  let lost = -1;
  return Array.from({ length: cases + 1 }, (_, won) => {
    lost = Math.min(lost, cases - won);
    while (lost + 1 <= cases - won && tangoScore(lost + 1, won, cases, margin) <= score + asClear) lost += 1;
    return lost;
  });
}

function chanceOf(most: readonly number[], cases: number, share: number, margin: number): number {
  const spread = 9 * Math.sqrt(cases * share * (1 - share)) + 9;
  const from = Math.max(0, Math.floor(cases * share - spread));
  const to = Math.min(cases, Math.ceil(cases * share + spread));
  let sum = 0;
  for (let won = from; won <= to; won++) {
    const lost = most[won] ?? -1;
    if (lost < 0) continue;
    const rest = cases - won;
    sum += pointChance(won, cases, share) * (lost >= rest ? 1 : binomialCdf(lost, rest, Math.min(1, (share + margin) / (1 - share))));
  }
  return sum;
}

function pointChance(count: number, of: number, share: number): number {
  if (share === 0) return count === 0 ? 1 : 0;
  return Math.exp(logGamma(of + 1) - logGamma(count + 1) - logGamma(of - count + 1) + count * Math.log(share) + (of - count) * Math.log1p(-share));
}

/** Largest value between two places around which it rises and falls once. */
function peak(value: (place: number) => number, low: number, high: number): number {
  let [left, right] = [low, high];
  for (let step = 0; step < refinements; step++) {
    const [one, other] = [left + (right - left) / 3, right - (right - left) / 3];
    if (value(one) < value(other)) left = one;
    else right = other;
  }
  return value((left + right) / 2);
}
