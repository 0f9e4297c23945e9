import type { FactorRescue } from '../../../core/FactorDiagnosis.ts';
import type { Observation } from '../../../core/Observation.ts';
import { isRight } from '../../stress/StressAnalyser.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';
import { differenceOf } from '../../differenceOf.ts';
import { isMet } from './ArmTrials.ts';
import type { ArmTrials } from './ArmTrials.ts';

interface Judged {
  readonly family: StressFamily;
  readonly rerun: Observation;
  readonly trial: Observation;
}

/** Trials of one question from which it can be told whether an arm rescues it by itself. */
const fewestRepeats = 5;
const mostlyRight = 0.8;
const hardlyRight = 0.2;

/** What an arm does for questions that failed as they were asked: it and the rerun are other trials than the one that chose them. */
export function rescueOf({ byFamily }: ArmTrials): FactorRescue {
  const judged = [...byFamily].flatMap(([family, trial]): readonly Judged[] => (family.base === null || family.rerun === null ? [] : [{ family, rerun: family.rerun, trial }]));
  const failed = judged.filter(({ family: { base } }) => base !== null && !isRight(base));
  return {
    judged: judged.length,
    failed: failed.length,
    rate: differenceOf(failed.map(({ rerun, trial }) => Number(isMet(trial, 'strict')) - Number(isRight(rerun))), failed.map(({ family }) => family.cluster)).estimate(0.95),
    cases: casesOf(judged),
  };
}

function casesOf(judged: readonly Judged[]): FactorRescue['cases'] {
  const questions = [...Map.groupBy(judged, ({ trial }) => trial.origin.stress?.base ?? '').values()].filter((trials) => trials.length >= fewestRepeats);
  if (questions.length === 0) return null;
  const failed = questions.filter(([first]) => first?.family.base !== null && first?.family.base !== undefined && !isRight(first.family.base));
  const share = (trials: readonly Judged[], right: (one: Judged) => boolean): number => trials.filter(right).length / trials.length;
  const rescued = failed.filter((trials) => share(trials, ({ trial }) => isMet(trial, 'strict')) >= mostlyRight && share(trials, ({ rerun }) => isRight(rerun)) <= hardlyRight);
  return { rescued: rescued.length, of: failed.length };
}
