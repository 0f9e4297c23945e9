import type { Case } from '../core/Case.ts';
import type { StressAnalysis } from '../core/Case.ts';
import { contrastOf } from './foreseenContrast.ts';
import { smallestOf } from './smallestOf.ts';
import { lookAlphas } from './stress/lookAlphas.ts';

/** What a plan can find of one stressor before anything is asked. */
export interface ForeseenStress {
  readonly stressor: string;
  readonly levels: number;
  /** Fewest questions that any of its levels changes, in so many clusters. */
  readonly questions: number;
  readonly clusters: number;
  /** Smallest loss at one level that would be found in 80 of 100 runs, as a fraction; `null`: too few clusters, or nothing to compare. */
  readonly smallestEffect: number | null;
  /** Whether any of its levels is held against another or against the question as it is. */
  readonly isCompared: boolean;
}

/** A loss below which a load or a change is hardly worth asking about: what a stressor should be able to see (design §8). */
export const worthSeeing = 0.15;

/** The smallest loss between a level and the same questions otherwise, for every stressor of a plan. */
export function foreseeStress(cases: readonly Case[], models: number): readonly ForeseenStress[] {
  const stressed = cases.flatMap(({ origin }) => (origin.stress === undefined || origin.stress.stressor === 'rerun' ? [] : [{ ...origin.stress, cluster: origin.cluster }]));
  const alphas = lookAlphas(stressed, models);
  return [...Map.groupBy(stressed, ({ stressor }) => stressor)].map(([stressor, own]) => {
    const levels = [...Map.groupBy(own, ({ level }) => level).values()];
    const fewest = levels.reduce((least, level) => (level.length < least.length ? level : least));
    const clusters = new Set(fewest.map(({ cluster }) => cluster)).size;
    const alpha = alphas.get(stressor);
    const smallestEffect = alpha === undefined ? null : smallestLoss(own[0]?.analysis ?? 'dose', fewest.length, clusters, alpha);
    return { stressor, levels: levels.length, questions: fewest.length, clusters, smallestEffect, isCompared: alpha !== undefined };
  });
}

/**
 * The loss that so many questions in so many clusters show in 80 of 100 runs to a one-sided test at `alpha`, where answers
 * to one question and questions of one cluster are as alike as is foreseen. `null`: too few clusters.
 */
export function smallestLoss(analysis: StressAnalysis, questions: number, clusters: number, alpha: number): number | null {
  return smallestOf(analysis, { questions, clusters, alpha, seen: null }, contrastOf(analysis));
}
