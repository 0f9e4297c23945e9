import type { FoundFact, Quantity } from './Fact.ts';
import { isClose, isQuantity } from './sameFact.ts';

const operators: Readonly<Record<string, '+' | '-' | '*' | '/'>> = { '+': '+', plus: '+', '-': '-', '–': '-', minus: '-', '×': '*', x: '*', '*': '*', '·': '*', times: '*', '/': '/', '÷': '/', '@': '*', at: '*' };

/**
 * Facts that a reply reckons before the reader’s eyes (`2 × €39 + €24 = €102`), from facts for which `isSupported`
 * holds and rightly. Other results of such sums are not among them.
 */
export function shownSums(facts: readonly FoundFact[], lower: string, isSupported: (fact: FoundFact) => boolean): ReadonlySet<FoundFact> {
  const right = new Set<FoundFact>();
  let terms: FoundFact[] = [];
  let signs: ('+' | '-' | '*' | '/')[] = [];
  facts.forEach((fact, index) => {
    const previous = facts[index - 1];
    const between = previous === undefined ? '' : lower.slice(previous.end, fact.start).replace(/\((?:[^()]{0,40})\)|[()\s|]|\b(?:each|units?|items?|pieces?|of|the|per)\b/g, '');
    const operator = operators[between];
    if (terms.length > 0 && operator !== undefined) {
      terms.push(fact);
      signs.push(operator);
      return;
    }
    if (terms.length > 1 && /^(?:=|≈|->|→|:|equals|is|makes|comesto|,?(?:fora|a)?total(?:of)?:?)$/.test(between) && isRight(terms, signs, fact, right, isSupported)) right.add(fact);
    terms = [fact];
    signs = [];
  });
  return right;
}

function isRight(terms: readonly FoundFact[], signs: readonly ('+' | '-' | '*' | '/')[], result: FoundFact, right: ReadonlySet<FoundFact>, isSupported: (fact: FoundFact) => boolean): boolean {
  if (!terms.every((term) => right.has(term) || isSupported(term))) return false;
  const values = terms.map((term) => term.readings.find((reading) => isQuantity(reading))?.value ?? NaN);
  const value = reckon(values, signs);
  return result.readings.some((reading): reading is Quantity => isQuantity(reading) && isClose(reading, value, 'stated'));
}

/** Products before sums. */
function reckon(values: readonly number[], signs: readonly ('+' | '-' | '*' | '/')[]): number {
  let sum = 0;
  let product = values[0] ?? NaN;
  signs.forEach((sign, index) => {
    const value = values[index + 1] ?? NaN;
    if (sign === '*') product *= value;
    else if (sign === '/') product /= value;
    else {
      sum += product;
      product = sign === '+' ? value : -value;
    }
  });
  return sum + product;
}
