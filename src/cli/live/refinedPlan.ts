import type { JsonObject } from '../../core/Json.ts';
import type { Plan } from '../../core/Plan.ts';
import type { StressBase, StressResources, Stressor } from '../../core/Stressor.ts';
import { UserError } from '../../core/UserError.ts';
import { mostRefined } from '../../diagnosis/stress/refineLevels.ts';
import type { RefinedUnfolding } from '../../engine/stress/RefinedUnfolding.ts';
import type { AskRequest } from './AskRequest.ts';

/** Name of what adds levels after a first look. */
export const refinedSource = 'refined';

/** Loads under which questions are put, with these, and the limits of the models that are asked. */
export interface Refinable {
  readonly stressors: readonly Stressor[];
  readonly bases: readonly StressBase[];
  readonly limits: StressResources['limits'];
}

/** Where a second look is asked for that could not be taken. */
export function checkRefined({ stress, harness, models }: Pick<AskRequest, 'stress' | 'harness' | 'models'>): void {
  if (!stress.refine) return;
  const expected = 'a second look at a load, which asks further levels of it';
  const remedy = 'leave out --refine';
  if (stress.stressors.every((one) => one === 'none')) throw new UserError({ expected, came: 'no load was named', remedy: 'name one with --stress, such as --stress tools-offered, or leave out --refine' });
  if (harness !== null) throw new UserError({ expected, came: '--harness was given too, through which further levels are not asked', remedy: `${remedy} or --harness` });
  const recorded = models.find((model) => model.startsWith('recorded:'));
  if (recorded !== undefined) throw new UserError({ expected, came: `${recorded} answers no question that it was not asked before`, remedy });
}

/** The plan with what its second round is made from; as it is where no second look was asked for. */
export function refinedPlan(plan: Plan, refinable: Refinable | null, { followUps, blockSize }: Pick<RefinedUnfolding, 'followUps' | 'blockSize'>): Plan {
  if (refinable === null) return plan;
  const { stressors, bases, limits } = refinable;
  const request: RefinedUnfolding = { most: mostRefined, stressors: stressors.map(({ id, version }) => ({ id, version })), bases, limits, followUps, blockSize };
  return { ...plan, unfolding: { source: refinedSource, request: request as unknown as JsonObject } };
}
