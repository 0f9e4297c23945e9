import { valueAt } from '../core/valueAt.ts';
import type { StatePlan } from './StatePlan.ts';
import type { TakenStep } from './takenSteps.ts';

/** Which calls of an exchange are which steps of the key's path. */
export interface PathMatch {
  /** By step of the path, the call that is it; `null`: none. */
  readonly met: readonly (TakenStep | null)[];
  /** By step of the path, every call that would do. */
  readonly fitting: readonly (readonly TakenStep[])[];
}

/**
 * Maximum matching of the steps of a path with successful calls, goals first, each call being one step at most. Where an
 * earlier step gave out another value than on the key's own path (numbers of orders opened in another order), the
 * value that it did give is right too.
 */
export function matchPath(plan: StatePlan, steps: readonly TakenStep[]): PathMatch {
  const successful = steps.filter(({ state }) => state === 'carried-out');
  const fitting = plan.plans.map((_, step) => successful.filter(({ call }) => plan.isStep(step, call)));
  const order = [...plan.goals, ...plan.plans.keys()].filter((step, place, all) => all.indexOf(step) === place);
  let met = assign(order, fitting);
  for (let round = 0; round < plan.plans.length; round++) {
    let isWider = false;
    for (const step of plan.plans.keys()) {
      if ((met[step] ?? null) !== null) continue;
      const widened = successful.filter((taken) => fitting[step]?.includes(taken) === true || fitsFed(plan, step, taken, met));
      if (widened.length === fitting[step]?.length) continue;
      fitting[step] = widened;
      isWider = true;
    }
    if (!isWider) break;
    met = assign(order, fitting);
  }
  return { met, fitting };
}

function fitsFed(plan: StatePlan, step: number, taken: TakenStep, met: readonly (TakenStep | null)[]): boolean {
  const fed = (plan.into[step] ?? []).flatMap(({ from, result, argument }) => {
    const given = met[from]?.result;
    const value = given === undefined ? undefined : valueAt(given, result);
    return value === undefined ? [] : [{ argument, value }];
  });
  return (plan.fedWith(step, fed)?.match(taken.call) ?? 0) !== 0;
}

/** Maximum matching by augmenting paths; a step that has a call once keeps one. */
function assign(order: readonly number[], fitting: readonly (readonly TakenStep[])[]): readonly (TakenStep | null)[] {
  const stepOf = new Map<TakenStep, number>();
  const augment = (step: number, tried: Set<TakenStep>): boolean => {
    for (const taken of fitting[step] ?? []) {
      if (tried.has(taken)) continue;
      tried.add(taken);
      const holder = stepOf.get(taken);
      if (holder !== undefined && !augment(holder, tried)) continue;
      stepOf.set(taken, step);
      return true;
    }
    return false;
  };
  for (const step of order) augment(step, new Set());
  const met = new Array<TakenStep | null>(fitting.length).fill(null);
  for (const [taken, step] of stepOf) met[step] = taken;
  return met;
}
