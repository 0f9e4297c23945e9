import type { Literal } from '../core/Literal.ts';
import type { Expectation, Matcher } from './Expectation.ts';
import { rule } from './rules.ts';
import type { RuleMask } from './rules.ts';

/** Compares a list item by item; where order does not matter, by a perfect matching. */
export function matchItems(items: readonly Expectation[], unordered: boolean): Matcher {
  return (literal, depth) => {
    if (literal.kind !== 'list' || literal.items.length !== items.length) return 0;
    const inOrder = matchInOrder(items, literal.items, depth);
    if (inOrder !== 0 || !unordered) return inOrder;
    return matchAsSet(items, literal.items, depth);
  };
}

function matchInOrder(items: readonly Expectation[], found: readonly Literal[], depth: number): RuleMask {
  let mask = rule['list-in-order'];
  for (let index = 0; index < items.length; index++) {
    const item = found[index];
    const matched = item === undefined ? 0 : (items[index]?.match(item, depth) ?? 0);
    if (matched === 0) return 0;
    mask |= matched;
  }
  return mask;
}

/** Augmenting paths (Kuhn); each found item is tried against every expected one at most once. */
function matchAsSet(items: readonly Expectation[], found: readonly Literal[], depth: number): RuleMask {
  const masks = found.map((literal) => items.map((item) => item.match(literal, depth)));
  const foundOf = new Array<number>(items.length).fill(-1);
  for (let start = 0; start < found.length; start++) {
    if (!augment(start, masks, foundOf)) return 0;
  }
  let mask = rule['list-as-set'];
  foundOf.forEach((position, expected) => {
    mask |= masks[position]?.[expected] ?? 0;
  });
  return mask;
}

/** Breadth first, so that long lists need no deep recursion. */
function augment(start: number, masks: readonly (readonly RuleMask[])[], foundOf: number[]): boolean {
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (let head = 0; head < queue.length; head++) {
    const position = queue[head] ?? 0;
    const row = masks[position] ?? [];
    for (let expected = 0; expected < row.length; expected++) {
      if (row[expected] === 0 || cameFrom.has(expected)) continue;
      cameFrom.set(expected, position);
      const owner = foundOf[expected] ?? -1;
      if (owner === -1) {
        reassign(expected, start, cameFrom, foundOf);
        return true;
      }
      queue.push(owner);
    }
  }
  return false;
}

function reassign(free: number, start: number, cameFrom: ReadonlyMap<number, number>, foundOf: number[]): void {
  for (let expected = free; ; ) {
    const position = cameFrom.get(expected) ?? start;
    const before = foundOf.indexOf(position);
    foundOf[expected] = position;
    if (position === start) return;
    expected = before;
  }
}
