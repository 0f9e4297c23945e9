import type { Mitigation } from '../../../core/HistoryStressDiagnosis.ts';
import { differenceOf } from '../../differenceOf.ts';
import { scaledEstimate } from '../../scaledEstimate.ts';
import { boundedLoss, unpairedOf } from '../../stress/boundedLoss.ts';
import { asUsual } from './InjectedArm.ts';
import type { InjectedArm } from './InjectedArm.ts';
import { referenceOf } from './referenceOf.ts';
import { sidesOf } from './sidesOf.ts';

/** For every arm after errors with an effort of its own: the loss as the run asks minus the loss with the effort, on the instances that all four histories have. */
export function mitigatedIn(arms: readonly InjectedArm[]): readonly Mitigation[] {
  return arms.filter(({ history }) => history.share > 0).flatMap((arm) => {
    const usual = asUsual(arm, arms);
    const [before, usualBefore] = [referenceOf(arm, arms), usual === null ? null : referenceOf(usual, arms)];
    if (usual === null || before === null || usualBefore === null) return [];
    const all = sidesOf(usualBefore, usual, before, arm);
    const whole = all.filter(({ shares }) => !shares.includes(null));
    const difference = differenceOf(whole.map(({ shares }) => takenAway(shares.map(Number))), whole.map(({ cluster }) => cluster));
    return [{ level: arm.level, difference: scaledEstimate(boundedLoss(difference, unpairedOf(all, takenAway), 0.95), scale) }];
  });
}

function takenAway([usualBefore = 0, usualAfter = 0, before = 0, after = 0]: readonly number[]): number {
  return (usualBefore - usualAfter - (before - after)) / scale;
}

/** A difference of two differences lies between −2 and 2. */
const scale = 2;
