import type { CallPlan } from './CallPlan.ts';
import type { StatePlan } from './StatePlan.ts';
import type { TakenStep } from './takenSteps.ts';

/** Which calls of an exchange are which steps of the key's path. */
export interface PathMatch {
  /** By step of the path, what its call had to be, given what earlier ones gave. */
  readonly plans: readonly (CallPlan | undefined)[];
  /** By step of the path, the call that is it; `null`: none. */
  readonly met: readonly (TakenStep | null)[];
  /** By step of the path, every call that would do. */
  readonly fitting: readonly (readonly TakenStep[])[];
}

/**
 * Maximum matching of the steps of a path with successful calls, goals first, each call being one step at most. What a
 * call gave decides what the steps that it feeds may take, so it is matched again until nothing changes.
 */
export function matchPath(plan: StatePlan, steps: readonly TakenStep[]): PathMatch {
  const successful = steps.filter(({ state }) => state === 'carried-out');
  const order = [...plan.goals, ...plan.plans.keys()].filter((step, place, all) => all.indexOf(step) === place);
  let plans: readonly (CallPlan | undefined)[] = plan.plans;
  let before: PathMatch | null = null;
  for (let round = 0; ; round++) {
    const fitting = plans.map((own) => successful.filter(({ call }) => (own?.match(call) ?? 0) !== 0));
    const match = { plans, fitting, met: assign(order, fitting) };
    if (plan.key.edges.length === 0 || round > plan.plans.length || isSame(match, before)) return match;
    before = match;
    plans = plan.plans.map((_, step) => plan.planOf(step, (from) => match.met[from]?.result));
  }
}

function isSame({ met }: PathMatch, before: PathMatch | null): boolean {
  return before !== null && met.every((taken, step) => taken === before.met[step]);
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
