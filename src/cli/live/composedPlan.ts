import { composerVersion } from '../../composer/itemCase.ts';
import type { JsonObject } from '../../core/Json.ts';
import type { Plan } from '../../core/Plan.ts';
import type { ComposedUnfolding, Versioned } from '../../engine/rounds/ComposedUnfolding.ts';
import { promptWordings } from '../../engine/live/promptWordings.ts';
import type { AskRequest } from './AskRequest.ts';
import { compositionOf, usualPerSubtask } from './liveCases.ts';
import type { CaseSources } from './liveCases.ts';
import type { OpenModels } from './openModels.ts';

/** Name of what composes a plan while it is asked. */
export const composedSource = 'composed';

/** Cases whose trials are mixed with one another. */
export const usualBlockSize = 8;

/** A plan whose questions are composed while it is asked. */
export interface ComposedPlan {
  readonly plan: Plan;
  /** Trials where every question can be composed. */
  readonly mostTrials: number;
}

/** What the plan of a composed suite is made of. */
export type ComposedRequest = Pick<AskRequest, 'seed' | 'categories' | 'perCategory' | 'parts' | 'repetitions' | 'target' | 'reference' | 'followUps'>;

/**
 * Questions of the built-in worlds as they are composed can be asked while the rest is being composed. Whatever is made
 * of the whole suite, or from what a run does not keep, comes before the first question.
 */
export function isPlain({ questions, tools, system, author, harness, stress }: AskRequest): boolean {
  return [questions, tools, system, author, harness].every((one) => one === null) && stress.stressors.every((one) => one === 'none') && stress.budget === null;
}

/** Models in this process know the answers to all questions before the first. */
export function isAnsweredElsewhere({ planned }: OpenModels): boolean {
  return planned.every(({ provider }) => provider !== 'simulated' && provider !== 'recorded');
}

export function composedPlan(request: ComposedRequest, models: Plan['models'], sources: Pick<CaseSources, 'domains' | 'subtasks'>, version: string): ComposedPlan {
  const { seed, repetitions, target, reference, parts, followUps, perCategory, categories } = request;
  const { domains, subtasks, sizes } = compositionOf({ categories, worlds: [] }, { ...sources, own: null });
  const perSubtask = perCategory ?? usualPerSubtask;
  const unfolding: ComposedUnfolding = {
    composer: composerVersion,
    worlds: domains.map(versioned),
    subtasks: subtasks.map(versioned),
    perSubtask,
    parts,
    ...sizes,
    wordings: promptWordings.map(({ id }) => id),
    followUps,
    blockSize: usualBlockSize,
    // Whole blocks, and no more than that: the first of them is asked when it is composed.
    perRound: Math.ceil(usualBlockSize / subtasks.length),
  };
  const tools = domains.reduce((sum, domain) => sum + domain.tools.length, 0);
  const source: Plan['source'] = { label: 'composed questions', description: `questions composed from the seed, of ${String(subtasks.length)} subtasks over ${String(tools)} tools of ${String(domains.length)} worlds`, suites: [`faultline@${composerVersion}`] };
  return {
    plan: { schema: 'faultline/plan@1', version, seed, source, models, repetitions, target, reference, unfolding: { source: composedSource, request: unfolding as unknown as JsonObject } },
    mostTrials: perSubtask * subtasks.length * models.length * repetitions,
  };
}

function versioned({ id, version }: Versioned): Versioned {
  return { id, version };
}
