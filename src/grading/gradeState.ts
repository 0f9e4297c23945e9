import type { StateKey } from '../core/Key.ts';
import { reasonLayers } from '../core/Reason.ts';
import type { Reason, ReasonCode } from '../core/Reason.ts';
import type { Transcript } from '../core/Transcript.ts';
import type { Verdict } from '../core/Verdict.ts';
import { explainPath } from './explainPath.ts';
import { prepareLinesGrader } from './gradeLines.ts';
import { callText } from './literalText.ts';
import { matchPath } from './matchPath.ts';
import type { PathMatch } from './matchPath.ts';
import { reachedState } from './reachedState.ts';
import { rule, rulesIn } from './rules.ts';
import { firstDifference } from './sameState.ts';
import { shortText } from './shortText.ts';
import { StatePlan } from './StatePlan.ts';
import { planFaults } from './planFaults.ts';
import { stepsOf } from './stepsOf.ts';
import type { TakenStep } from './takenSteps.ts';
import type { ToolSet } from './ToolSet.ts';
import { unmetReasons } from './unmetReasons.ts';

/**
 * Grades what an exchange brought about: every goal met by a call that succeeded, no change beyond those that goals
 * need, and the state of the key in the end, where there is one. Other reading calls, and calls that failed and were made good, are counted
 * and not failed. In the verdict, calls are counted through the whole exchange. Of a plan that was made at once every call has to succeed, and
 * what a result feeds has to refer to one: a value that happens to be right could not be known.
 */
export function prepareStateGrader(key: StateKey, tools: ToolSet): (transcript: Transcript) => Verdict {
  if (key.lineByLine === true) return prepareLinesGrader(key, tools);
  const plan = new StatePlan(key, tools);
  return (transcript) => {
    if (transcript.state === null || transcript.turns.length === 0) return { state: 'not-gradable', reason: 'incomplete-transcript' };
    const steps = stepsOf(key, transcript, tools);
    const unread = unreadChange(transcript, steps);
    if (unread !== null) return { state: 'wrong', reasons: [unread], pairing: steps.map(() => null) };
    const match = matchPath(plan, steps);
    const { meant, reasons: callReasons, explained } = explainPath(plan, steps, match, transcript.cutOff);
    const reasons = [
      ...callReasons,
      ...unmetReasons(plan, transcript, steps, match, explained),
      ...extraChanges(plan, steps, [...match.met, ...meant]),
      ...(key.atOnce === true ? planFaults(plan, steps, match, meant) : orderFaults(plan, match)),
    ];
    if (reasons.length > 0) return { state: 'wrong', reasons: reasons.sort(byLayerAndCall), pairing: pairingOf(steps, match, meant) };
    const reached = key.state === null ? 'yes' : reachedState(transcript.state, key.state, plan, match);
    if (reached === 'unclear') return { state: 'not-gradable', reason: 'key-defective' };
    if (reached === 'no') return { state: 'wrong', reasons: [wrongState(key.state, transcript.state)], pairing: pairingOf(steps, match, meant) };
    const mask = key.goals.reduce((rules, goal) => rules | (match.plans[goal]?.match(match.met[goal]?.call ?? noCall) ?? 0), key.state === null ? rule['calls-made'] : rule['state-reached']);
    return { state: 'right', rules: rulesIn(mask), pairing: pairingOf(steps, match, meant) };
  };
}

const noCall: TakenStep['call'] = { name: '', nameSpan: { start: 0, end: 0 }, arguments: [], source: 'text', span: { start: 0, end: 0 } };

/** A call that was carried out with success and that this reading cannot read: who reads so would not have gone on. */
function unreadChange({ turns }: Transcript, steps: readonly TakenStep[]): Reason | null {
  const turn = turns.findIndex(({ unread }) => unread.some(({ failed }) => !failed));
  const found = turns[turn]?.found;
  if (found === undefined) return null;
  const call = steps.filter((step) => step.turn < turn).length;
  return reason('unreadable', call, null, 'readable-calls', 'readable calls', found.state === 'unreadable' ? found.detail : 'calls that are not read');
}

function extraChanges(plan: StatePlan, steps: readonly TakenStep[], used: readonly (TakenStep | null)[]): readonly Reason[] {
  const extra = steps.filter((step) => step.state === 'carried-out' && plan.changes(step.tool) && !used.includes(step));
  return extra.map((step) => reason('extra-change', step.index, null, 'needed-changes', 'absent', callText(step.call)));
}

/** Goals of which one feeds the other, where no call of the one stands before a call of the other. */
function orderFaults(plan: StatePlan, { met, fitting }: PathMatch): readonly Reason[] {
  return plan.key.edges.flatMap(({ from, to }) => {
    const [source, fed] = [met[from] ?? null, met[to] ?? null];
    if (source === null || fed === null || !plan.goals.has(from) || !plan.goals.has(to)) return [];
    if (fitting[from]?.some((one) => fitting[to]?.some((other) => one.index < other.index)) === true) return [];
    return [reason('wrong-order', fed.index, to, 'dataflow-order', `${plan.plans[from]?.tool ?? ''} before ${plan.plans[to]?.tool ?? ''}`, `${plan.plans[to]?.tool ?? ''} first`)];
  });
}

function wrongState(due: StateKey['state'], state: NonNullable<Transcript['state']>): Reason {
  const difference = due === null ? null : firstDifference(due, state);
  return { ...reason('wrong-state', null, null, 'final-state', difference?.wanted ?? 'the state of the key', difference?.found ?? 'another one'), argument: difference?.path ?? null };
}

function pairingOf(steps: readonly TakenStep[], { met }: PathMatch, meant: readonly (TakenStep | null)[]): readonly (number | null)[] {
  return steps.map((step) => {
    const place = met.indexOf(step);
    const intended = place === -1 ? meant.indexOf(step) : place;
    return intended === -1 ? null : intended;
  });
}

function reason(code: ReasonCode, call: number | null, expected: number | null, deciding: string, wanted: string, found: string): Reason {
  return { code, layer: reasonLayers[code], call, expected, argument: null, rule: deciding, wanted: shortText(wanted), found: shortText(found) };
}

const layers = ['unreadable', 'schema', 'meaning'];

/** Earlier layers first; within a layer by call, what concerns no call last. */
function byLayerAndCall(a: Reason, b: Reason): number {
  return layers.indexOf(a.layer) - layers.indexOf(b.layer) || (a.call ?? Number.MAX_SAFE_INTEGER) - (b.call ?? Number.MAX_SAFE_INTEGER);
}
