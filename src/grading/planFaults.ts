import type { DataflowEdge } from '../core/Key.ts';
import type { Literal } from '../core/Literal.ts';
import { reasonLayers } from '../core/Reason.ts';
import type { Reason, ReasonCode } from '../core/Reason.ts';
import { literalAt } from './literalAt.ts';
import { callText, literalText } from './literalText.ts';
import type { PathMatch } from './matchPath.ts';
import type { PlannedCall } from './PlannedCall.ts';
import { shortText } from './shortText.ts';
import type { StatePlan } from './StatePlan.ts';
import type { TakenStep } from './takenSteps.ts';

/**
 * What is wrong with a plan made at once beside what its calls brought about: right values that come out of no result, and calls
 * besides that fail, which nobody would have seen before the end.
 */
export function planFaults(plan: StatePlan, steps: readonly TakenStep[], { met, fitting }: PathMatch, meant: readonly (TakenStep | null)[]): readonly Reason[] {
  return [...[...plan.needed].flatMap((step) => unreferred(step, plan, met[step] ?? null, fitting[step] ?? [])), ...strays(steps, [...met, ...meant])];
}

/** Arguments of a right call that hold a value where a result should feed one; none where another call of the same is right in this too. */
function unreferred(step: number, plan: StatePlan, taken: TakenStep | null, fitting: readonly TakenStep[]): readonly Reason[] {
  const into = plan.into[step] ?? [];
  const open = (one: TakenStep): readonly DataflowEdge[] => into.filter(({ argument }) => !isReferred(one, argument, plan));
  if (taken === null || fitting.some((one) => open(one).length === 0)) return [];
  return open(taken).map((edge) => {
    const { value } = argumentAt(taken, edge.argument, plan);
    const wanted = `a reference to ${edge.result} of ${plan.plans[edge.from]?.tool ?? ''}`;
    return { ...reasonOf('broken-reference', taken.index, 'dataflow', wanted, value === null ? 'absent' : literalText(value)), expected: step, argument: edge.argument };
  });
}

/** Whether an argument refers to a result; one that is left out takes nothing from elsewhere. */
function isReferred(taken: TakenStep, path: string, plan: StatePlan): boolean {
  const { value, holder } = argumentAt(taken, path, plan);
  return value === null || holder !== null;
}

function argumentAt({ planned, tool }: TakenStep, path: string, plan: StatePlan): ReturnType<typeof literalAt> {
  return planned === null ? { value: null, holder: null } : literalAt(planned, path, plan.tools.positions.get(tool ?? '') ?? []);
}

function strays(steps: readonly TakenStep[], used: readonly (TakenStep | null)[]): readonly Reason[] {
  return steps.flatMap((taken) => {
    if (taken.state !== 'failed' || taken.planned === null || used.includes(taken)) return [];
    const broken = brokenIn(taken.planned);
    if (broken !== null) return [reasonOf('broken-reference', taken.index, 'same-reference', 'what a call before gave', literalText(broken))];
    return [reasonOf('extra-call', taken.index, 'needed-calls', 'calls that succeed', callText(taken.planned.written))];
  });
}

function brokenIn({ broken }: PlannedCall): Literal | null {
  return [...broken][0] ?? null;
}

function reasonOf(code: ReasonCode, call: number, rule: string, wanted: string, found: string): Reason {
  return { code, layer: reasonLayers[code], call, expected: null, argument: null, rule, wanted: shortText(wanted), found: shortText(found) };
}
