import type { Call } from '../core/Call.ts';
import type { CallsKey } from '../core/Key.ts';
import { reasonLayers } from '../core/Reason.ts';
import type { Reason, ReasonCode } from '../core/Reason.ts';
import type { Pairing, Verdict } from '../core/Verdict.ts';
import type { CallPlan } from './CallPlan.ts';
import { explainArguments, reasonOf } from './explainCall.ts';
import { inPlace } from './inPlace.ts';
import { callText } from './literalText.ts';
import { longestInOrder } from './longestInOrder.ts';
import { matchSets } from './matchSets.ts';
import type { SetMatch } from './matchSets.ts';
import { rulesIn } from './rules.ts';
import type { RuleMask } from './rules.ts';
import { shortText } from './shortText.ts';
import type { ToolSet } from './ToolSet.ts';

export interface SetKey {
  readonly plans: readonly CallPlan[];
  readonly tools: ToolSet;
  readonly order: CallsKey['order'];
  /** Rules that decide about several calls. */
  readonly rules: RuleMask;
}

/** One call that is not the one expected. */
const onlyPair: SetMatch = { pairs: [0], masks: [[0]], repeats: [null] };

/** The verdict on calls that are not, one by one, those of the key. */
export function setVerdict(calls: readonly Call[], key: SetKey): Verdict {
  const [only] = calls;
  if (only === undefined || calls.length > 1 || key.plans.length > 1) return verdictOf(calls, matchSets(calls, key.plans, key.tools), key);
  const reasons = explainCall(only, 0, onlyPair, key);
  return reasons.length === 0 ? verdictOf(calls, onlyPair, key) : wrong(reasons, inPlace(1));
}

/** The verdict on calls under a matching. */
export function verdictOf(calls: readonly Call[], match: SetMatch, key: SetKey): Verdict {
  const reasons = [...explain(calls, match, key), ...orderFaults(match, key)];
  const pairing = match.pairs.map((expected) => (expected === -1 ? null : expected));
  if (reasons.length === 0) {
    const mask = match.pairs.reduce((rules, expected, call) => rules | (match.masks[call]?.[expected] ?? 0), key.rules);
    return { state: 'right', rules: rulesIn(mask), pairing };
  }
  return wrong(reasons, pairing);
}

function wrong(reasons: readonly Reason[], pairing: Pairing): Verdict {
  return { state: 'wrong', reasons: reasons.length > 1 ? reasons.toSorted(byLayerAndCall) : reasons, pairing };
}

function explain(calls: readonly Call[], match: SetMatch, key: SetKey): Reason[] {
  const [only] = match.pairs;
  if (calls.length === 1 && key.plans.length > 1 && only !== undefined && match.masks[0]?.[only] !== 0) {
    return [reason('stopped-after-first', 0, only, setRule(key), `${String(key.plans.length)} calls`, '1 call')];
  }
  const met = new Set(match.pairs);
  const missing = key.plans.filter((plan) => !met.has(plan.index));
  return [
    ...calls.flatMap((call, index) => explainCall(call, index, match, key)),
    ...missing.map((plan) => reason('missing-call', null, plan.index, setRule(key), plan.tool, 'absent')),
  ];
}

function explainCall(call: Call, index: number, match: SetMatch, key: SetKey): readonly Reason[] {
  const expected = match.pairs[index] ?? -1;
  const plan = key.plans[expected];
  const tool = key.tools.names.resolve(call.name)?.tool;
  if (plan === undefined) {
    const repeats = match.repeats[index] ?? null;
    if (repeats !== null) return [reason('duplicate-call', index, repeats.expected, setRule(key), 'once', callText(call))];
    const extra = reason('extra-call', index, null, setRule(key), 'absent', callText(call));
    return tool === undefined ? [unknownTool(call, index, null, key.tools), extra] : [extra];
  }
  if (tool === undefined) return [unknownTool(call, index, expected, key.tools)];
  if (tool !== plan.tool) return [reason('wrong-tool', index, expected, 'tool-name', plan.tool, call.name)];
  if (match.masks[index]?.[expected] !== 0) return [];
  return explainArguments(call, plan, key.tools).map((fault) => reasonOf(fault, index, expected));
}

/** A call of a tool that was not offered. */
export function unknownTool(call: Call, index: number, expected: number | null, tools: ToolSet): Reason {
  return reason('unknown-tool', index, expected, 'offered-tools', [...tools.names.offered].join(', '), call.name);
}

/** Right calls that do not come in the order of the key, where order matters. */
function orderFaults(match: SetMatch, key: SetKey): readonly Reason[] {
  if (key.order !== 'sequence') return [];
  const right = match.pairs.filter((expected, call) => expected !== -1 && match.masks[call]?.[expected] !== 0).length;
  if (longestInOrder(match.masks, key.plans.length) === right) return [];
  let latest = -1;
  const call = match.pairs.findIndex((expected, index) => {
    if (expected === -1 || match.masks[index]?.[expected] === 0) return false;
    if (expected < latest) return true;
    latest = expected;
    return false;
  });
  return [reason('wrong-order', call, match.pairs[call] ?? null, setRule(key), `call ${String((match.pairs[call] ?? 0) + 1)} before call ${String(latest + 1)}`, `call ${String(latest + 1)} first`)];
}

function setRule(key: SetKey): string {
  return key.order === 'any' ? 'set-of-calls' : 'sequence-of-calls';
}

function reason(code: ReasonCode, call: number | null, expected: number | null, rule: string, wanted: string, found: string): Reason {
  return { code, layer: reasonLayers[code], call, expected, argument: null, rule, wanted: shortText(wanted), found: shortText(found) };
}

const layers = ['unreadable', 'schema', 'meaning'];

/** Earlier layers first; within a layer by call, what concerns no call last. */
function byLayerAndCall(a: Reason, b: Reason): number {
  return layers.indexOf(a.layer) - layers.indexOf(b.layer) || (a.call ?? Number.MAX_SAFE_INTEGER) - (b.call ?? Number.MAX_SAFE_INTEGER);
}
