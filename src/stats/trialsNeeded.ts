import { demand } from './demand.ts';
import { checkDesign, type Design } from './Design.ts';
import { power } from './power.ts';

/** About a million; more is not worth saying. */
const most = 2 ** 20;
/** Tried one by one. */
const scanned = 128;

/**
 * Trials that find a difference with the given power. The power of an exact test rises in a saw-tooth;
 * this is the first number that holds up to 128, and beyond a number on the tooth where it first holds.
 *
 * @param plan - `designEffect` at least 1; `level` e.g. 0.95; `power` e.g. 0.8
 * @returns all trials, not further ones; `null` where there is no difference, or above about a million
 * @throws RangeError on impossible rates or plan
 */
export function trialsNeeded(
  design: Design,
  plan: { readonly designEffect: number; readonly level: number; readonly power: number },
): number | null {
  checkDesign(design);
  demand.between('power', plan.power, 0, 1);
  const enough = (trials: number): boolean => power(design, trials, plan.designEffect, plan.level) >= plan.power;
  for (let trials = 1; trials <= scanned; trials++) if (enough(trials)) return trials;
  let high = 2 * scanned;
  while (!enough(high)) {
    high *= 2;
    if (high > most) return null;
  }
  let low = high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
