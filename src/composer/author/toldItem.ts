import type { Item } from '../../core/Item.ts';
import { saidValues } from './saidValues.ts';
import type { ToldRequest } from './ToldRequest.ts';

/** The request of an item, with the values that its steps take from it. */
export function toldItem({ request, background, world, steps, facts }: Item): ToldRequest {
  const found = steps.flatMap(({ arguments: given }) => given.flatMap(({ value, from }) => (from.kind === 'result' ? [value] : [])));
  return {
    request,
    background,
    today: world?.state.today ?? null,
    values: saidValues(steps),
    calls: steps.length,
    answers: [...found, ...facts.map(({ value }) => value)].flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : [])),
  };
}
