import { foreseen } from '../core/foreseen.ts';
import type { Case } from '../core/Case.ts';
import type { PartId } from '../core/Part.ts';
import { fewestClusters } from '../stats/TooFew.ts';
import { powerOfSmallestEffect } from './detectable.ts';
import { leastShown } from './leastShown.ts';
import { neededDistance } from './neededDistance.ts';
import { exercises, skillIds } from './skills/skillLadder.ts';

/** What a plan can find in one part before anything is asked. */
export interface ForeseenEffect {
  readonly part: PartId;
  /** Trials of one model that speak of it, in so many sets of tools; of a skill at most, since it is judged only where the steps before it went right. */
  readonly trials: number;
  readonly clusters: number;
  /** Smallest loss that would be found in 95 of 100 runs, as a fraction; `null`: too few sets of tools to say anything. */
  readonly smallestEffect: number | null;
}

const alpha = 0.05;

type Speaks = readonly [PartId, (one: Case) => boolean];

/** Of composed questions. */
const skills: readonly Speaks[] = skillIds.map((id) => [id, ({ origin }) => exercises(origin.composed?.subtask ?? '', id)]);

const parts: readonly Speaks[] = [
  ['calling', ({ key }) => key.kind === 'calls'],
  ['abstaining', ({ key }) => key.kind === 'abstention' && key.expected === 'no-call'],
  ['one-call', ({ origin }) => origin.calls?.count === 1],
  ['several-calls', ({ origin }) => (origin.calls?.count ?? 0) > 1],
  ['several-calls-same-tool', ({ origin }) => (origin.calls?.count ?? 0) > 1 && origin.calls?.tools === 1],
  ['several-calls-different-tools', ({ origin }) => (origin.calls?.tools ?? 0) > 1],
  ['java', ({ origin }) => origin.language === 'java'],
  ['javascript', ({ origin }) => origin.language === 'javascript'],
];

/**
 * The smallest loss each part could show to the two-sided test that decides: the rate p falls from that which is foreseen, and
 * the error is that where it has fallen, √(p(1 − p)D/n). It is the loss of one model against a target; of two models asked the
 * same cases, whose answers correlate by one half, it is about the same. D = 1 + (r − 1)ρ₁ + (m − 1)rρ₂
 * for m cases that share tools on the mean and r repetitions (design effect, science §9.1): asking again says little of new questions. The error rate is shared out over models and parts.
 */
export function foreseeEffects(cases: readonly Case[], models: number, repetitions: number): readonly ForeseenEffect[] {
  const isComposed = cases.every(({ origin }) => origin.composed !== undefined);
  const found = (isComposed ? skills : parts).flatMap(([part, speaks]) => {
    const own = cases.filter(speaks);
    return own.length === 0 ? [] : [{ part, trials: own.length * repetitions, clusters: new Set(own.map(({ origin }) => origin.cluster)).size }];
  });
  // Subtasks stand in the profile beside the skills, and are looked at too.
  const subtasks = isComposed ? new Set(cases.map(({ origin }) => origin.category)).size : 0;
  const looks = Math.max(1, models) * (found.length + subtasks);
  return found.map((one) => ({ ...one, smallestEffect: one.clusters < fewestClusters ? null : smallestOf(one, repetitions, alpha / looks / 2) }));
}

function smallestOf(part: Pick<ForeseenEffect, 'trials' | 'clusters'>, repetitions: number, oneSided: number): number {
  const sought = { alpha: oneSided, power: powerOfSmallestEffect, clusters: part.clusters };
  const errorAt = (loss: number): number => standardError(foreseen.rate - loss, part, repetitions);
  return leastShown((loss) => loss >= neededDistance({ test: errorAt(loss), sampling: errorAt(loss) }, sought), foreseen.rate) ?? foreseen.rate;
}

function standardError(rate: number, { trials, clusters }: Pick<ForeseenEffect, 'trials' | 'clusters'>, repetitions: number): number {
  const { intraclassCorrelation, repeatCorrelation } = foreseen;
  const alike = trials / repetitions / clusters - 1;
  const designEffect = 1 + (repetitions - 1) * repeatCorrelation + alike * repetitions * intraclassCorrelation;
  return Math.sqrt((rate * (1 - rate) * designEffect) / trials);
}

/** Design effect of so many answers in so many clusters, alike by what is foreseen (science §9.1). */
export function foreseenDesign(answers: number, clusters: number): number {
  return 1 + Math.max(0, answers / Math.max(1, clusters) - 1) * foreseen.intraclassCorrelation;
}
