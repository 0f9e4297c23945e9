import type { Case } from '../core/Case.ts';
import type { StressAnalysis } from '../core/Case.ts';
import { normalQuantile } from '../stats/normalQuantile.ts';
import { tQuantile } from '../stats/tQuantile.ts';
import { powerOfStress } from './detectable.ts';
import { foreseen } from './foreseeEffects.ts';
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

const fewestClusters = 10;
/** What two loads cost beyond each is made of four answers and not of two. */
const ofFourCorners = Math.SQRT2;

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

/** Rate of what is counted before a change: right answers, or an end that a change makes commoner. */
interface Counted {
  readonly rate: number;
  /** Which way a change moves it. */
  readonly towards: 1 | -1;
}

/** What a model does that nobody wants is rare where every tool works. */
const counted: Readonly<Record<StressAnalysis, Counted>> = {
  invariance: { rate: foreseen.rate, towards: -1 },
  change: { rate: foreseen.rate, towards: -1 },
  dose: { rate: foreseen.rate, towards: -1 },
  history: { rate: foreseen.rate, towards: -1 },
  factor: { rate: foreseen.rate, towards: -1 },
  crossed: { rate: foreseen.rate, towards: -1 },
  faults: { rate: 0.05, towards: 1 },
  shift: { rate: foreseen.rate, towards: -1 },
};

/**
 * The loss that so many questions in so many clusters show in 80 of 100 runs to a one-sided test at `alpha`: the least e
 * with e = (t + z)·SE(e), where the standard error is that of the test itself where the loss is there, n pairs and one
 * added to either side (`clusteredDifference`), answers to one question alike by r and clusters with a design effect
 * (science §9.1); t has a degree of freedom less than there are clusters. `null`: too few clusters.
 */
export function smallestLoss(analysis: StressAnalysis, questions: number, clusters: number, alpha: number): number | null {
  // Of so few clusters not even all losing alike is certain: the sign-flip test has no smaller p-value than 2^-clusters. One may differ.
  if (clusters < fewestClusters || 2 ** (1 - clusters) > alpha) return null;
  const { intraclassCorrelation } = foreseen;
  // A like question in another world is another question.
  const repeatCorrelation = analysis === 'shift' ? 0 : foreseen.repeatCorrelation;
  const { rate, towards } = counted[analysis];
  const reach = tQuantile(1 - alpha, clusters - 1) + normalQuantile(powerOfStress);
  const designEffect = 1 + (questions / clusters - 1) * intraclassCorrelation;
  const isSeen = (effect: number): boolean => {
    const after = rate + towards * effect;
    const [one, other] = [rate * (1 - rate), Math.max(0, after * (1 - after))];
    const square = one + other - 2 * repeatCorrelation * Math.sqrt(one * other) + effect * effect;
    const variance = (questions * square + 2 - (questions * effect) ** 2 / (questions + 2)) / (questions + 2) ** 2;
    return (effect * questions) / (questions + 2) >= reach * Math.sqrt(variance * designEffect) * (analysis === 'crossed' ? ofFourCorners : 1);
  };
  const most = towards === 1 ? 1 - rate : rate;
  if (!isSeen(most)) return 1;
  let [low, high] = [0, most];
  while (high - low > exact) {
    const middle = (low + high) / 2;
    if (isSeen(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const exact = 1e-6;
