import { composerVersion } from '../../composer/itemCase.ts';
import type { Plan } from '../../core/Plan.ts';
import { UserError } from '../../core/UserError.ts';
import { composedRounds } from '../../engine/rounds/composedRounds.ts';
import type { ComposedSources } from '../../engine/rounds/composedRounds.ts';
import type { ComposedUnfolding, Versioned } from '../../engine/rounds/ComposedUnfolding.ts';
import { fixedRounds } from '../../engine/rounds/fixedRounds.ts';
import type { RoundSource } from '../../engine/rounds/RoundSource.ts';
import type { RefinedUnfolding } from '../../engine/stress/RefinedUnfolding.ts';
import { refinedRounds } from '../../engine/stress/refinedRounds.ts';
import type { RefinedSources } from '../../engine/stress/refinedRounds.ts';
import type { StressedUnfolding } from '../../engine/stress/StressedUnfolding.ts';
import { stressedRounds } from '../../engine/stress/stressedRounds.ts';
import type { StressedSources } from '../../engine/stress/stressedRounds.ts';
import { composedSource, stressedSource } from './composedPlan.ts';
import type { LiveKit } from './LiveKit.ts';
import { openSearch } from './openSearch.ts';
import { processClock } from './processClock.ts';
import { refinedSource } from './refinedPlan.ts';

export interface RoundSources {
  readonly kit: Pick<LiveKit, 'domains' | 'subtasks' | 'stressors' | 'retrievers' | 'version'>;
  /** Who has to know questions before they are asked. */
  readonly tell: RefinedSources['tell'];
  readonly asked: StressedSources['asked'];
}

/** What makes the rounds of a plan that are not frozen yet. It refuses only when it is asked for one that cannot be made here. */
export function openRounds(plan: Plan, { kit, tell, asked }: RoundSources): RoundSource {
  const { unfolding } = plan;
  if (unfolding === undefined) return fixedRounds;
  const isKnown = [refinedSource, composedSource, stressedSource].includes(unfolding.source);
  if (plan.version !== kit.version || !isKnown) return refusing(`the next round of a run that version ${plan.version} planned`, `this is version ${kit.version}${isKnown ? '' : `, which makes no rounds of the kind ${JSON.stringify(unfolding.source)}`}`, plan);
  if (unfolding.source === refinedSource) return openRefined(plan, unfolding.request as unknown as RefinedUnfolding, kit, tell);
  return unfolding.source === composedSource ? openComposed(plan, unfolding.request as unknown as ComposedUnfolding, kit) : openStressed(plan, unfolding.request as unknown as StressedUnfolding, kit, asked);
}

function openComposed(plan: Plan, request: ComposedUnfolding, kit: RoundSources['kit']): RoundSource {
  const versions = composedApart(request, kit);
  return versions.length > 0 ? refusing(asTheFirst, versions.join(', '), plan) : composedRounds(plan, request, composedFrom(request, kit));
}

function openStressed(plan: Plan, request: StressedUnfolding, kit: RoundSources['kit'], asked: RoundSources['asked']): RoundSource {
  const versions = [...composedApart(request.composed, kit), ...apart('stressor', request.stressors, kit.stressors)];
  if (versions.length > 0) return refusing(asTheFirst, versions.join(', '), plan);
  // Whoever has retrievers of his own has a plan of one round.
  const { retrieval } = openSearch(kit.retrievers, { configuration: {}, variables: {}, providers: [] });
  return stressedRounds(plan, request, { ...composedFrom(request.composed, kit), stressors: named(request.stressors, kit.stressors), resources: { worlds: kit.domains, subtasks: kit.subtasks, retrieval, author: null }, asked });
}

const asTheFirst = 'the rest of the questions to be composed as the first ones were';

function composedApart({ worlds, subtasks, composer }: ComposedUnfolding, kit: RoundSources['kit']): readonly string[] {
  return [...apart('world', worlds, kit.domains), ...apart('subtask', subtasks, kit.subtasks), ...(composer === composerVersion ? [] : [`the composer was ${composer} and is ${composerVersion}`])];
}

function composedFrom({ worlds, subtasks }: ComposedUnfolding, kit: RoundSources['kit']): ComposedSources {
  return { domains: named(worlds, kit.domains), subtasks: named(subtasks, kit.subtasks), clock: processClock };
}

function openRefined(plan: Plan, request: RefinedUnfolding, { domains, subtasks, stressors }: Pick<LiveKit, 'domains' | 'subtasks' | 'stressors'>, tell: RefinedSources['tell']): RoundSource {
  const versions = apart('stressor', request.stressors, stressors);
  if (versions.length > 0) return refusing('further levels to be made as the first ones were', versions.join(', '), plan);
  return refinedRounds(plan, request, { worlds: domains, subtasks, stressors: named(request.stressors, stressors), tell });
}

/** Those of the plan, in its order. */
function named<Part extends Versioned>(wanted: readonly Versioned[], here: readonly Part[]): readonly Part[] {
  return wanted.flatMap(({ id }) => here.find((one) => one.id === id) ?? []);
}

function apart(what: string, wanted: readonly Versioned[], here: readonly Versioned[]): readonly string[] {
  return wanted.flatMap(({ id, version }) => {
    const found = here.find((one) => one.id === id);
    return found?.version === version ? [] : [`the ${what} ${id} was ${version} and ${found === undefined ? 'is not here' : `is ${found.version}`}`];
  });
}

function refusing(expected: string, came: string, { version }: Plan): RoundSource {
  return { next: () => Promise.reject(new UserError({ expected, came, remedy: `go on with version ${version} of Faultline; what was asked so far is kept, and faultline regrade shows it` })) };
}
