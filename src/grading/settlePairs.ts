import type { Call } from '../core/Call.ts';
import type { CallPlan } from './CallPlan.ts';
import { callText } from './literalText.ts';
import type { SetMatch } from './matchSets.ts';
import type { ReferenceScope } from './ReferenceScope.ts';
import type { ToolSet } from './ToolSet.ts';

/** Comparisons after which no further exchange is tried. */
const mostComparisons = 20_000;

/**
 * A matching that was made without asking where references lead, made definite. Where two calls could take each other's place at no
 * cost, or one the place of an expected call that nobody took, the pairing with fewer wrong arguments is kept, so that a broken reference is
 * one however the calls are paired.
 */
export function settlePairs(match: SetMatch, calls: readonly Call[], plans: readonly CallPlan[], tools: ToolSet, scope: ReferenceScope): SetMatch {
  const pairs = [...match.pairs];
  const compared = { left: mostComparisons };
  const faults = (call: number, expected: number): number => faultsOf(calls[call], plans[expected], tools, compared);
  scope.settle(null);
  const open = calls.map((_, call) => plans.map((_plan, expected) => faults(call, expected)));
  scope.settle(pairs);
  const total = (): number => pairs.reduce((sum, expected, call) => sum + (expected === -1 ? 0 : faults(call, expected)), 0);
  let least = total();
  for (let improved = true; improved && least > 0; ) {
    improved = false;
    for (let a = 0; a < pairs.length; a++) {
      for (let expected = 0; expected < plans.length && compared.left > 0; expected++) {
        const own = pairs[a] ?? -1;
        if (own === -1 || pairs.includes(expected) || costOf(open, a, expected) > costOf(open, a, own)) continue;
        pairs[a] = expected;
        const changed = total();
        if (changed < least && compared.left > 0) {
          least = changed;
          improved = true;
        } else pairs[a] = own;
      }
      for (let b = a + 1; b < pairs.length && compared.left > 0; b++) {
        if (!mayChange(open, pairs, a, b)) continue;
        exchange(pairs, a, b);
        const changed = total();
        if (changed < least && compared.left > 0) {
          least = changed;
          improved = true;
        } else exchange(pairs, a, b);
      }
    }
  }
  const masks = calls.map((call) => plans.map((plan) => plan.match(call)));
  return { pairs, masks, repeats: repeatsOf(calls, pairs, masks) };
}

/** What a call of another tool counts as, in wrong arguments. */
const otherTool = 1e6;

/** 0: right. */
function faultsOf(call: Call | undefined, plan: CallPlan | undefined, tools: ToolSet, compared: { left: number }): number {
  compared.left--;
  if (call === undefined || plan === undefined || tools.names.resolve(call.name)?.tool !== plan.tool) return otherTool;
  return plan.match(call) === 0 ? 1 + plan.countFaults(call) : 0;
}

/** Whether two calls may change places: at least one has a place, and together they cost the same, references left aside. */
function mayChange(open: readonly (readonly number[])[], pairs: readonly number[], a: number, b: number): boolean {
  const [own, other] = [pairs[a] ?? -1, pairs[b] ?? -1];
  return own !== other && costOf(open, a, other) + costOf(open, b, own) <= costOf(open, a, own) + costOf(open, b, other);
}

function costOf(open: readonly (readonly number[])[], call: number, expected: number): number {
  return expected === -1 ? 0 : (open[call]?.[expected] ?? otherTool);
}

function exchange(pairs: number[], a: number, b: number): void {
  const own = pairs[a] ?? -1;
  pairs[a] = pairs[b] ?? -1;
  pairs[b] = own;
}

/** Per call without a pair what it repeats: an expected call for which it is right, or another call word for word. */
function repeatsOf(calls: readonly Call[], pairs: readonly number[], masks: SetMatch['masks']): SetMatch['repeats'] {
  const texts = calls.map(callText);
  const first = new Map<string, number>();
  for (const paired of [true, false]) {
    texts.forEach((text, call) => {
      if ((pairs[call] !== -1) === paired && !first.has(text)) first.set(text, call);
    });
  }
  return pairs.map((pair, call) => {
    if (pair !== -1) return null;
    const right = masks[call]?.findIndex((mask) => mask !== 0) ?? -1;
    if (right !== -1) return { expected: right };
    const twin = first.get(texts[call] ?? '') ?? call;
    const made = pairs[twin] ?? -1;
    return twin === call ? null : { expected: made === -1 ? null : made };
  });
}
