import type { HistoryContrast } from '../../../core/HistoryStressDiagnosis.ts';
import { mcnemarExact } from '../../../stats/mcnemarExact.ts';
import { differenceOf } from '../../differenceOf.ts';
import { isRight } from '../../stress/StressAnalyser.ts';
import { clusterNumbers } from './clusterNumbers.ts';
import type { InjectedArm } from './InjectedArm.ts';
import { boundedLoss, lossOf, unpairedOf } from '../../stress/boundedLoss.ts';
import { smallestShown } from '../../stress/smallestShown.ts';
import { sidesOf } from './sidesOf.ts';

/** Two levels on the instances that were answered at both, before correction for looking often. */
export interface Contrasted {
  readonly from: InjectedArm;
  readonly to: InjectedArm;
  readonly lost: number;
  readonly gained: number;
  readonly pValue: number;
  /** `looks`: contrasts that share the error rate. */
  readonly judged: (adjusted: number, looks: number, alpha: number) => HistoryContrast;
}

export function contrast(from: InjectedArm, to: InjectedArm): Contrasted {
  const pairs = [...from.answers].flatMap(([family, one]) => {
    const other = to.answers.get(family);
    return other === undefined ? [] : [{ one, other }];
  });
  const difference = differenceOf(pairs.map(({ one, other }) => Number(isRight(one)) - Number(isRight(other))), clusterNumbers(pairs.map(({ one }) => one)));
  const lost = pairs.filter(({ one, other }) => isRight(one) && !isRight(other)).length;
  const gained = pairs.filter(({ one, other }) => !isRight(one) && isRight(other)).length;
  const unpaired = unpairedOf(sidesOf(from, to), lossOf);
  const judged = (pValue: number, looks: number, alpha: number): HistoryContrast => {
    const estimate = boundedLoss(difference, unpaired, 0.95);
    // What answers that were not observed could undo is not certain.
    const verdict = estimate.state === 'too-few' ? 'too-few' : pValue > alpha || estimate.low * estimate.high <= 0 ? 'not-shown' : estimate.value > 0 ? 'loses' : 'gains';
    return { from: from.level, to: to.level, difference: estimate, lost, gained, pValue, verdict, smallestEffect: smallestShown('history', difference, alpha / (2 * looks)) };
  };
  return { from, to, lost, gained, pValue: Math.max(mcnemarExact(lost, gained).pValue, difference.pTwoSided), judged };
}
