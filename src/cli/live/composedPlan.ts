import { composerVersion } from '../../composer/itemCase.ts';
import type { Configuration } from '../../core/Configuration.ts';
import type { JsonObject } from '../../core/Json.ts';
import type { Plan } from '../../core/Plan.ts';
import { usualStressShare } from '../../core/StressPlan.ts';
import type { StressResources } from '../../core/Stressor.ts';
import type { Unfolding } from '../../core/Unfolding.ts';
import type { ComposedUnfolding, Versioned } from '../../engine/rounds/ComposedUnfolding.ts';
import { promptWordings } from '../../engine/live/promptWordings.ts';
import type { StressedUnfolding } from '../../engine/stress/StressedUnfolding.ts';
import type { AskRequest } from './AskRequest.ts';
import type { StressChoice } from './chooseStressors.ts';
import { defaultStress } from './defaultStress.ts';
import { compositionOf, usualPerSubtask } from './liveCases.ts';
import type { LiveKit } from './LiveKit.ts';
import type { OpenModels } from './openModels.ts';

/** Names of what composes a plan while it is asked, without and with the default plan of stressors after it. */
export const composedSource = 'composed';
export const stressedSource = 'stressed';

/** Cases whose trials are mixed with one another. */
export const usualBlockSize = 8;

/** A plan whose questions are composed while it is asked. */
export interface ComposedPlan {
  readonly plan: Plan;
  /** Trials where every question can be composed. */
  readonly mostTrials: number;
}

/** What the plan of a composed suite is made of. */
export type ComposedRequest = Pick<AskRequest, 'seed' | 'categories' | 'perCategory' | 'parts' | 'repetitions' | 'target' | 'reference' | 'followUps'> & { readonly stress: Pick<StressChoice, 'stressors' | 'budget'> };

/**
 * Questions of the built-in worlds as they are composed can be asked while the rest is being composed, and what the
 * default plan of stressors makes of them after that. Whatever else is made of the whole suite, or from what a run does not
 * keep, ceilings and retrievers of the user's own among it, comes before the first question.
 */
export function isPlain({ questions, tools, system, author, harness, stress, ceilings }: AskRequest, { embeddings, retrievers }: Configuration): boolean {
  if ([questions, tools, system, author, harness].some((one) => one !== null)) return false;
  if (stress.stressors.every((one) => one === 'none')) return stress.budget === null;
  const isDefault = stress.stressors.every((one) => one === 'default') && !stress.refine && !stress.alone && stress.bases === null;
  return isDefault && [ceilings.requests, ceilings.tokens, ceilings.money, embeddings ?? null, retrievers ?? null].every((one) => one === null);
}

/** Models in this process know the answers to all questions before the first. */
export function isAnsweredElsewhere({ planned }: OpenModels): boolean {
  return planned.every(({ provider }) => provider !== 'simulated' && provider !== 'recorded');
}

/** `limits`: the tightest of the models that are asked. */
export function composedPlan(request: ComposedRequest, models: Plan['models'], limits: StressResources['limits'], sources: Pick<LiveKit, 'domains' | 'subtasks' | 'stressors'>, version: string): ComposedPlan {
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
  const trials = perSubtask * subtasks.length * repetitions;
  const budget = request.stress.stressors.includes('default') ? (request.stress.budget ?? Math.floor(usualStressShare * trials)) : null;
  return {
    plan: { schema: 'faultline/plan@1', version, seed, source, models, repetitions, target, reference, unfolding: budget === null ? unfoldingOf(composedSource, unfolding) : unfoldingOf(stressedSource, { composed: unfolding, stressors: defaultStress(sources.stressors).map(({ stressor, levels }) => ({ ...versioned(stressor), levels })), budget, limits }) },
    mostTrials: (trials + (budget ?? 0)) * models.length,
  };
}

function unfoldingOf(source: string, request: ComposedUnfolding | StressedUnfolding): Unfolding {
  return { source, request: request as unknown as JsonObject };
}

function versioned({ id, version }: Versioned): Versioned {
  return { id, version };
}
