import type { FoundFact, Quantity } from './Fact.ts';
import { isClose, isQuantity } from './sameFact.ts';

const total = /\b(?:total\w*|altogether|together|combined|sum|overall|in all|comes? to|adds? up|amount(?:s|ing)? to|subtotal)\b/;
const difference = /\b(?:differ\w*|left|remain\w*|sav(?:e|es|ing|ings)|refund\w*|more|less|fewer|cheaper|change|short|over|under|increase|decrease|extra|additional|balance|higher|lower|longer|shorter|discount|off|due|owe)\b/;

/** Most facts before a total that it may be the total of. */
const longestRun = 20;

/**
 * Facts that a reply draws from others that it states: the total of those that stand next to it, one after the other,
 * and the difference of two of them, where the line says so.
 */
export function isShownTotal(fact: FoundFact, facts: readonly FoundFact[], lower: string, isKnown: (fact: FoundFact) => boolean): boolean {
  const read = fact.readings.find((reading) => isQuantity(reading));
  if (read === undefined) return false;
  const line = lineAround(lower, fact);
  const isTotal = total.test(line);
  const isDifference = difference.test(line);
  if (!isTotal && !isDifference) return false;
  const at = facts.indexOf(fact);
  const before = termsOf(facts.slice(0, at), read, isKnown).slice(-longestRun).reverse();
  const after = termsOf(facts.slice(at + 1), read, isKnown).slice(0, longestRun);
  return (isTotal && (isRunOf(before, read) || isRunOf(after, read))) || (isDifference && isGapOf([...before, ...after], read));
}

/** The values of those stated facts that can be added to one another. */
function termsOf(facts: readonly FoundFact[], read: Quantity, isKnown: (fact: FoundFact) => boolean): readonly number[] {
  return facts.flatMap((fact) => {
    const term = fact.readings.find((reading) => isQuantity(reading));
    return term !== undefined && term.kind === read.kind && (term.unit === read.unit || read.kind === 'money') && isKnown(fact) ? [term.value] : [];
  });
}

function isRunOf(values: readonly number[], read: Quantity): boolean {
  let sum = 0;
  return values.some((value, index) => {
    sum += value;
    return index > 0 && isClose(read, sum, 'stated');
  });
}

function isGapOf(values: readonly number[], read: Quantity): boolean {
  return values.some((one, index) => values.slice(index + 1).some((other) => isClose(read, Math.abs(one - other), 'stated')));
}

function lineAround(lower: string, { start, end }: FoundFact): string {
  const to = lower.indexOf('\n', end);
  return lower.slice(Math.max(lower.lastIndexOf('\n', start - 1) + 1, start - 300), Math.min(to < 0 ? lower.length : to, end + 300));
}
