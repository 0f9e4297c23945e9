import { demand } from './demand.ts';
import type { Design } from './Design.ts';
import { power } from './power.ts';

export type Question =
  /** A drop below `target`. */
  | { readonly kind: 'one-sample'; readonly target: number }
  /**
   * A difference on the same cases, on top of `background`: the share of cases on which exactly one is
   * right although there is no difference, half in either direction.
   */
  | { readonly kind: 'paired'; readonly background: number };

/**
 * Smallest true effect that is found with the given power, to 0.0001.
 *
 * @param trials - whole, at least 0
 * @param plan - `designEffect` at least 1; `level` e.g. 0.95; `power` e.g. 0.8
 * @returns a fraction of one; `null` where not even the largest possible effect would be found
 * @throws RangeError on anything else
 */
export function smallestDetectableEffect(
  question: Question,
  trials: number,
  plan: { readonly designEffect: number; readonly level: number; readonly power: number },
): number | null {
  demand.between('power', plan.power, 0, 1);
  if (question.kind === 'one-sample') demand.between('target', question.target, 0, 1);
  else demand.within('background', question.background, 0, 1);
  const largest = question.kind === 'one-sample' ? question.target : 1 - question.background;
  const found = (effect: number): boolean =>
    power(designOf(question, effect), trials, plan.designEffect, plan.level) >= plan.power;
  if (!found(largest)) return null;
  let missed = 0;
  let enough = largest;
  while (enough - missed > 1e-4) {
    const middle = (missed + enough) / 2;
    if (found(middle)) enough = middle;
    else missed = middle;
  }
  return enough;
}

function designOf(question: Question, effect: number): Design {
  if (question.kind === 'one-sample') {
    return { kind: 'one-sample', target: question.target, rate: Math.max(0, question.target - effect) };
  }
  const half = question.background / 2;
  return { kind: 'paired', onlyFirst: Math.min(half + effect, 1 - half), onlySecond: half };
}
