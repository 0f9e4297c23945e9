import type { DemandMet, Observation } from '../../../core/Observation.ts';
import { isRight } from '../../stress/StressAnalyser.ts';

/** One answer at one level. */
export interface DoseAnswer {
  readonly caseId: string;
  /** Things that levels are compared by, those of them that are right, and how each was met. */
  readonly of: number;
  readonly right: number;
  readonly demands: readonly DemandMet[];
  /** Everything asked for, and whether the answer is right as a whole. */
  readonly asked: readonly DemandMet[];
  readonly all: boolean;
  /** Whether the things compared are known to be alike however many they are. */
  readonly isAlike: boolean;
}

/** `null`: the model could not take the question in, which is no answer; or nothing of it can be compared. */
export function doseAnswer(observation: Observation): DoseAnswer | null {
  if (observation.outcome === 'too-long') return null;
  const all = isRight(observation);
  const asked = observation.demands ?? [all ? 'met' : missedAs(observation)];
  const alike = observation.demands === undefined ? asked.keys() : observation.origin.stress?.alike;
  const demands = alike === undefined ? asked : [...alike].flatMap((place) => asked[place] ?? []);
  return demands.length === 0 ? null : comparedBy(demands, { caseId: observation.caseId, asked, all, isAlike: alike !== undefined });
}

/** Compared by what the mildest level asks for, too, where nothing says that what is added is alike: it may be harder. */
export function sharedPart(answer: DoseAnswer, mildest: number): DoseAnswer {
  return answer.isAlike ? answer : comparedBy(answer.asked.slice(0, mildest), answer);
}

function comparedBy(demands: readonly DemandMet[], { caseId, asked, all, isAlike }: Pick<DoseAnswer, 'caseId' | 'asked' | 'all' | 'isAlike'>): DoseAnswer {
  return { caseId, of: demands.length, right: demands.filter((demand) => demand === 'met').length, demands, asked, all, isAlike };
}

function missedAs({ strict }: Observation): DemandMet {
  if (strict.stage === 'format') return 'unread';
  return strict.stage === 'calling' ? 'omitted' : 'altered';
}

export function shareRight({ right, of }: DoseAnswer): number {
  return of === 0 ? 0 : right / of;
}

/** Of everything asked for. */
export function shareOfAll({ asked }: DoseAnswer): number {
  return asked.filter((demand) => demand === 'met').length / Math.max(1, asked.length);
}
