import type { Item } from '../core/Item.ts';
import type { Json } from '../core/Json.ts';
import { goldCalls } from '../grading/goldCalls.ts';
import { prepareGrader } from '../grading/prepareGrader.ts';
import type { CallsKey } from '../core/Key.ts';
import { expectedCall } from './expectedCalls.ts';
import { Rejection } from './Rejection.ts';

/** Holds an item against its own words and against the grader; throws a Rejection. */
export function checkItem(item: Item): void {
  checkWords(item);
  if (item.steps.length === 0) return;
  const key: CallsKey = { kind: 'calls', calls: item.steps.map(expectedCall), order: item.order === 'sequence' ? 'sequence' : 'any' };
  const verdict = prepareGrader(key, item.tools).grade({ state: 'calls', calls: goldCalls(key, item.tools) });
  if (verdict.state !== 'right') throw new Rejection('grader-refuses', JSON.stringify(verdict));
}

/** What is said stands in the request, and what only a result should give does not. */
function checkWords({ request, background, steps }: Item): void {
  for (const { arguments: given } of steps) {
    for (const { from, value } of given) {
      if (from.kind === 'said' && !request.includes(from.said)) throw new Rejection('unclear-reference', `${from.said} is not said`);
      if (from.kind === 'result' && isWritten(value, request, background)) throw new Rejection('value-given-away', JSON.stringify(value));
    }
  }
}

function isWritten(value: Json, request: string, background: string): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 2 && (request.includes(text) || background.includes(text));
}
