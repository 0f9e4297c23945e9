import type { Call } from '../core/Call.ts';
import { assignCalls } from './assignCalls.ts';
import type { CallPlan } from './CallPlan.ts';
import { callText } from './literalText.ts';
import type { RuleMask } from './rules.ts';
import type { ToolSet } from './ToolSet.ts';

/** Which call was matched to which expected one. */
export interface SetMatch {
  /** Per call the expected one, or -1. */
  readonly pairs: readonly number[];
  /** Rules by which a call is an expected one; `[call][expected]`, 0: it is not. */
  readonly masks: readonly (readonly RuleMask[])[];
  /** Per call without a pair: the call that it repeats and that one's expected call; `null`: it repeats none. */
  readonly repeats: readonly ({ readonly expected: number | null } | null)[];
}

/** Costs of a pair that is not right, in order of weight: each outweighs any number of the next. */
const notRight = 1e12;
const otherTool = 1e6;
const mostFaults = 999;

/**
 * Maximum matching: as many right pairs as possible, then as many pairs of the same tool, then as few faults. Calls are taken
 * in the order of their texts, so that nothing depends on the order in which they were made.
 */
export function matchSets(calls: readonly Call[], plans: readonly CallPlan[], tools: ToolSet): SetMatch {
  const [only] = calls;
  if (only !== undefined && calls.length === 1) return matchOne(compareCall(only, masksOf(only, plans), plans, tools));
  const masks: (readonly RuleMask[])[] = [];
  return matchClear(calls, plans, masks) ?? matchUnclear(calls, masks, plans, tools);
}

function masksOf(call: Call, plans: readonly CallPlan[]): readonly RuleMask[] {
  return plans.map((plan) => plan.match(call));
}

/**
 * The matching where there is only one: no call is right for two expected ones, none of those has two right calls, and at most one
 * call is left over. `null`: there is more to choose from. `masks`: gets a row for each call that was looked at.
 */
function matchClear(calls: readonly Call[], plans: readonly CallPlan[], masks: (readonly RuleMask[])[]): SetMatch | null {
  const pairs: number[] = [];
  const taken = new Array<boolean>(plans.length).fill(false);
  let left = -1;
  for (const call of calls) {
    const row = masksOf(call, plans);
    const pair = onlyRight(row);
    masks.push(row);
    if (pair === null || (pair === -1 ? left !== -1 : taken[pair] === true)) return null;
    if (pair === -1) left = pairs.length;
    else taken[pair] = true;
    pairs.push(pair);
  }
  if (left !== -1) {
    const free = taken.indexOf(false);
    if (free !== taken.lastIndexOf(false)) return null;
    pairs[left] = free;
  }
  return { pairs, masks, repeats: new Array<null>(calls.length).fill(null) };
}

/** The expected call for which one is right, -1: there is none; `null`: there are several. */
function onlyRight(row: readonly RuleMask[]): number | null {
  let found = -1;
  for (let expected = 0; expected < row.length; expected++) {
    if (row[expected] === 0) continue;
    if (found !== -1) return null;
    found = expected;
  }
  return found;
}

function matchUnclear(calls: readonly Call[], masks: SetMatch['masks'], plans: readonly CallPlan[], tools: ToolSet): SetMatch {
  const texts = calls.map(callText);
  const order = calls.map((_, index) => index).sort((a, b) => compareTexts(texts[a] ?? '', texts[b] ?? ''));
  const rows = new Map<string, Row>();
  calls.forEach((call, index) => {
    const text = texts[index] ?? '';
    if (!rows.has(text)) rows.set(text, compareCall(call, masks[index] ?? masksOf(call, plans), plans, tools));
  });
  const rowOf = (call: number): Row => rows.get(texts[call] ?? '') ?? emptyRow;
  const assigned = assignCalls(order.map((call) => rowOf(call).costs), plans.length);
  const pairs = new Array<number>(calls.length).fill(-1);
  order.forEach((call, position) => {
    pairs[call] = assigned[position] ?? -1;
  });
  const repeats = findRepeats(order, texts, pairs, rowOf);
  return { pairs, masks: calls.map((_, call) => rowOf(call).masks), repeats };
}

function matchOne({ masks, costs }: Row): SetMatch {
  const least = costs.reduce((best, cost) => Math.min(best, cost), Infinity);
  return { pairs: [costs.indexOf(least)], masks: [masks], repeats: [null] };
}

interface Row {
  readonly masks: readonly RuleMask[];
  readonly costs: readonly number[];
}

const emptyRow: Row = { masks: [], costs: [] };

function compareCall(call: Call, masks: readonly RuleMask[], plans: readonly CallPlan[], tools: ToolSet): Row {
  const tool = tools.names.resolve(call.name)?.tool;
  const costs = plans.map((plan, expected) => {
    if (masks[expected] !== 0) return 0;
    if (tool === plan.tool) return notRight + Math.min(plan.countFaults(call), mostFaults);
    return notRight + otherTool + Math.min(unlike(call, plan), mostFaults);
  });
  return { masks, costs };
}

/** How many expected arguments a call of another tool does not carry under the same name. */
function unlike(call: Call, plan: CallPlan): number {
  let count = 0;
  for (const [name, { expectation }] of plan.entries) {
    if (!call.arguments.some((argument) => argument.name === name && expectation.match(argument.value, 0) !== 0)) count++;
  }
  return count;
}

/**
 * A call that is right for an expected call that another one already makes, or that says word for word what another
 * one says and is of no tool still due, repeats it; its pair is given up, and the expected call of that pair is missing.
 */
function findRepeats(order: readonly number[], texts: readonly string[], pairs: number[], rowOf: (call: number) => Row): SetMatch['repeats'] {
  const repeats = new Array<{ readonly expected: number | null } | null>(pairs.length).fill(null);
  const seen = new Map<string, number>();
  for (const call of order) {
    const text = texts[call] ?? '';
    const pair = pairs[call] ?? -1;
    const row = rowOf(call);
    if (pair !== -1 && row.masks[pair] !== 0) {
      seen.set(text, pair);
      continue;
    }
    const rightFor = row.masks.findIndex((mask) => mask !== 0);
    const keepsPair = pair !== -1 && (row.costs[pair] ?? 0) < notRight + otherTool;
    const before = seen.get(text);
    if (rightFor !== -1) repeats[call] = { expected: rightFor };
    else if (!keepsPair && before !== undefined) repeats[call] = { expected: before === -1 ? null : before };
    else seen.set(text, pair);
    if (repeats[call] !== null) pairs[call] = -1;
  }
  return repeats;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

