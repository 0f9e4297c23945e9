import { canonicalJson } from '../core/canonicalJson.ts';
import { isJsonArray, isJsonObject } from '../core/Json.ts';
import type { Json } from '../core/Json.ts';
import type { DataflowEdge } from '../core/Key.ts';
import type { Reason } from '../core/Reason.ts';
import { valuesAt } from '../core/valueAt.ts';
import type { CallPlan } from './CallPlan.ts';
import { explainArguments, reasonOf } from './explainCall.ts';
import type { Fault } from './explainCall.ts';
import { literalJson } from './literalJson.ts';
import { literalAt } from './literalAt.ts';
import { literalText } from './literalText.ts';
import type { PathMatch } from './matchPath.ts';
import type { PlannedCall } from './PlannedCall.ts';
import type { AnswerReference } from './readReferences.ts';
import { normalPath } from './referencePath.ts';
import { unknownTool } from './setVerdict.ts';
import { shortText } from './shortText.ts';
import type { StatePlan } from './StatePlan.ts';
import type { TakenStep } from './takenSteps.ts';
import { nameArguments } from './ToolSet.ts';

/** Calls that stand for steps of the path that were not made right, and what is wrong with them. */
export interface PathFaults {
  /** By step of the path, the call that was meant for it; `null`: none. */
  readonly meant: readonly (TakenStep | null)[];
  readonly reasons: readonly Reason[];
  /** Steps for which a call is to blame: their own, or one that should have fed them. */
  readonly explained: ReadonlySet<number>;
}

/**
 * Says of every goal without a right call, and of the steps that should have fed it, which call was meant for it: one of the same tool, else one of a tool
 * that the path has no use for. A wrong value that an earlier wrong call gave out is that one's fault.
 */
export function explainPath(plan: StatePlan, steps: readonly TakenStep[], { met, plans }: PathMatch, cutOff: boolean): PathFaults {
  const open = openSteps(plan, met);
  const meant = meantCalls(plan, steps, met, open, cutOff);
  const reasons: Reason[] = [];
  const explained = new Set<number>();
  for (const step of plan.plans.keys()) {
    if (!open.has(step)) continue;
    const fed = plan.into[step] ?? [];
    const taken = meant[step] ?? null;
    const found = taken === null ? [] : faultsOf(taken, step, plan, plans[step], (from) => ({ source: met[from] ?? meant[from] ?? null, isRight: (met[from] ?? null) !== null }));
    reasons.push(...found);
    if (found.length > 0 || fed.some(({ from }) => explained.has(from))) explained.add(step);
  }
  return { meant, reasons, explained };
}

/** Goals that were not met, and the steps not made right that would have fed them. */
function openSteps(plan: StatePlan, met: PathMatch['met']): ReadonlySet<number> {
  const isUnmet = (step: number): boolean => step in plan.plans && (met[step] ?? null) === null;
  const open = new Set([...plan.goals].filter(isUnmet));
  for (const step of open) for (const { from } of plan.into[step] ?? []) if (isUnmet(from)) open.add(from);
  return open;
}

function meantCalls(plan: StatePlan, steps: readonly TakenStep[], met: PathMatch['met'], open: ReadonlySet<number>, cutOff: boolean): readonly (TakenStep | null)[] {
  const free = new Set(steps.filter((taken) => taken.state !== 'left' && !met.includes(taken)));
  const meant = new Array<TakenStep | null>(plan.plans.length).fill(null);
  const take = (step: number, fits: (taken: TakenStep, own: CallPlan) => boolean, worth: (taken: TakenStep, own: CallPlan) => number): void => {
    const own = plan.plans[step];
    if (own === undefined || !open.has(step) || (meant[step] ?? null) !== null) return;
    const fitting = [...free].filter((taken) => fits(taken, own));
    const best = fitting.reduce<TakenStep | null>((least, taken) => (least === null || worth(taken, own) < worth(least, own) ? taken : least), null);
    if (best === null) return;
    meant[step] = best;
    free.delete(best);
  };
  const faults = (taken: TakenStep, own: CallPlan): number => (taken.state === 'failed' ? 0.5 : 0) + own.countFaults(taken.call);
  for (const step of plan.plans.keys()) take(step, ({ tool }, own) => tool === own.tool, faults);
  // Whoever was still looking round when the limit came may have called the right tool yet.
  if (cutOff) return meant;
  for (const step of plan.plans.keys()) {
    const changes = plan.changes(plan.plans[step]?.tool ?? null);
    if (plan.goals.has(step)) take(step, ({ tool }) => tool === null || (plan.changes(tool) === changes && !plan.uses(tool)), ({ index }) => index);
  }
  return meant;
}

interface Source {
  /** The call whose result should have fed an argument. */
  readonly source: TakenStep | null;
  readonly isRight: boolean;
}

function faultsOf(taken: TakenStep, step: number, plan: StatePlan, own: CallPlan | undefined, sourceOf: (from: number) => Source): readonly Reason[] {
  if (own === undefined) return [];
  if (taken.tool === null) return [unknownTool(taken.call, taken.index, step, plan.tools)];
  if (taken.tool !== own.tool) return [reasonOf({ code: 'wrong-tool', argument: null, rule: 'tool-name', wanted: own.tool, found: taken.call.name }, taken.index, step)];
  const astray = taken.planned === null ? [] : leadNowhere(taken.planned, taken, step, plan);
  const faults = explainArguments(taken.call, own, plan.tools).flatMap((fault) => {
    const edge = (plan.into[step] ?? []).find(({ argument }) => isWithin(fault.argument, argument));
    const explained = edge === undefined ? (astray.some(({ argument }) => argument === topOf(fault.argument)) ? null : fault) : explainEdge(fault, edge, taken, plan, sourceOf(edge.from));
    return explained === null ? [] : [reasonOf(explained, taken.index, step)];
  });
  return taken.planned === null ? faults : [...onceEach(faults), ...astray];
}

/** The argument that a path starts in. */
function topOf(path: string | null): string | null {
  return path?.split(/[.[]/)[0] ?? null;
}

/** One reason for a reference, however much of what it gave is wrong. */
function onceEach(faults: readonly Reason[]): readonly Reason[] {
  return faults.filter((fault, at) => fault.code !== 'broken-reference' || faults.findIndex(({ code, argument }) => code === fault.code && argument === fault.argument) === at);
}

function explainEdge(fault: Fault, edge: DataflowEdge, taken: TakenStep, plan: StatePlan, source: Source): Fault | null {
  if (taken.planned !== null) return explainReferred(fault, edge, taken.planned, plan, source);
  return fault.code === 'wrong-value' ? explainFed(fault, edge, taken, plan, source) : fault;
}

/** What is wrong where an argument of a plan should refer to a result; `null`: it does, and the call that it refers to is to blame. */
function explainReferred(fault: Fault, edge: DataflowEdge, planned: PlannedCall, plan: StatePlan, { source, isRight }: Source): Fault | null {
  const tool = plan.plans[edge.from]?.tool ?? '';
  const { value, holder } = literalAt(planned, edge.argument, plan.tools.positions.get(plan.plans[edge.to]?.tool ?? '') ?? []);
  if (value === null) return fault;
  const reference = holder === null ? undefined : planned.references.get(holder);
  if (!isRight && source !== null && reference?.target === source.index && leadsTo(reference, normalPath(edge.result), plan.tools.onlyFields.get(tool))) return null;
  return { ...fault, code: 'broken-reference', argument: edge.argument, rule: 'same-reference', wanted: shortText(`a reference to ${edge.result} of ${tool}`), found: shortText(literalText(holder ?? value)) };
}

function leadsTo({ path, nested }: AnswerReference, due: string, onlyField: string | undefined): boolean {
  return path === due || (nested && path === null && due === onlyField);
}

/** References of a call to what is not there, where no result feeds it. */
function leadNowhere({ written, broken }: PlannedCall, taken: TakenStep, step: number, plan: StatePlan): readonly Reason[] {
  const fed = new Set((plan.into[step] ?? []).map(({ argument }) => argument.split('.')[0]));
  return nameArguments(written, plan.tools.positions.get(taken.tool ?? '') ?? []).flatMap(({ name, argument: { value } }) => {
    if (!broken.has(value) || name === null || fed.has(name)) return [];
    return [reasonOf({ code: 'broken-reference', argument: name, rule: 'same-reference', wanted: 'what a call before gave', found: shortText(literalText(value)) }, taken.index, step)];
  });
}

function isWithin(path: string | null, argument: string): boolean {
  return path !== null && (path === argument || path.startsWith(`${argument}.`) || path.startsWith(`${argument}[`) || argument.startsWith(`${path}.`));
}

/** A wrong value where a result should have fed one; `null`: it is what an earlier wrong call gave out. */
function explainFed(fault: Fault, edge: DataflowEdge, taken: TakenStep, plan: StatePlan, { source, isRight }: Source): Fault | null {
  const value = givenAt(taken, edge.argument, plan);
  const result = source?.index !== undefined && source.index < taken.index ? source.result : undefined;
  if (result !== undefined && value !== undefined) {
    if (!isRight && valuesAt(result, edge.result).some((one) => isSame(one, value))) return null;
    if (standsIn(value, result)) return fault;
  }
  const tool = plan.plans[edge.from]?.tool ?? '';
  return { ...fault, code: 'broken-reference', rule: 'dataflow', wanted: shortText(`${edge.result} of ${tool}: ${fault.wanted ?? ''}`) };
}

function givenAt({ call, tool }: TakenStep, path: string, plan: StatePlan): Json | undefined {
  const given = nameArguments(call, plan.tools.positions.get(tool ?? '') ?? []);
  const entries = given.flatMap(({ name, argument }): [string, Json][] => {
    const value = literalJson(argument.value);
    return name === null || value === undefined ? [] : [[name, value]];
  });
  return valuesAt(Object.fromEntries(entries), path)[0];
}

function isSame(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other) || (isScalar(one) && isScalar(other) && String(one) === String(other));
}

function isScalar(value: Json): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Whether a value stands anywhere in a result. */
function standsIn(value: Json, result: Json): boolean {
  if (isSame(value, result)) return true;
  if (isJsonArray(result)) return result.some((item) => standsIn(value, item));
  return isJsonObject(result) && Object.values(result).some((item) => standsIn(value, item));
}
