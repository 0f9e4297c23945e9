import { composerVersion } from '../../composer/itemCase.ts';
import type { Plan } from '../../core/Plan.ts';
import { UserError } from '../../core/UserError.ts';
import { composedRounds } from '../../engine/rounds/composedRounds.ts';
import type { ComposedUnfolding, Versioned } from '../../engine/rounds/ComposedUnfolding.ts';
import { fixedRounds } from '../../engine/rounds/fixedRounds.ts';
import type { RoundSource } from '../../engine/rounds/RoundSource.ts';
import type { RefinedUnfolding } from '../../engine/stress/RefinedUnfolding.ts';
import { refinedRounds } from '../../engine/stress/refinedRounds.ts';
import type { RefinedSources } from '../../engine/stress/refinedRounds.ts';
import { composedSource } from './composedPlan.ts';
import type { LiveKit } from './LiveKit.ts';
import { processClock } from './processClock.ts';
import { refinedSource } from './refinedPlan.ts';

/** What makes the rounds of a plan that are not frozen yet; `tell`: who has to know their questions before they are asked. It refuses only when it is asked for one that cannot be made here. */
export function openRounds(plan: Plan, kit: Pick<LiveKit, 'domains' | 'subtasks' | 'stressors' | 'version'>, tell: RefinedSources['tell']): RoundSource {
  const { unfolding } = plan;
  if (unfolding === undefined) return fixedRounds;
  if (unfolding.source === refinedSource && plan.version === kit.version) return openRefined(plan, unfolding.request as unknown as RefinedUnfolding, kit, tell);
  if (unfolding.source !== composedSource || plan.version !== kit.version) return refusing(`the next round of a run that version ${plan.version} planned`, `this is version ${kit.version}${unfolding.source === composedSource || unfolding.source === refinedSource ? '' : `, which makes no rounds of the kind ${JSON.stringify(unfolding.source)}`}`, plan);
  const request = unfolding.request as unknown as ComposedUnfolding;
  const versions = [
    ...apart('world', request.worlds, kit.domains),
    ...apart('subtask', request.subtasks, kit.subtasks),
    ...(request.composer === composerVersion ? [] : [`the composer was ${request.composer} and is ${composerVersion}`]),
  ];
  if (versions.length > 0) return refusing('the rest of the questions to be composed as the first ones were', versions.join(', '), plan);
  return composedRounds(plan, request, { domains: named(request.worlds, kit.domains), subtasks: named(request.subtasks, kit.subtasks), clock: processClock });
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
