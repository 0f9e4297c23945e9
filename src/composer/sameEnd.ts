import { canonicalJson } from '../core/canonicalJson.ts';
import { isJsonArray, isJsonObject } from '../core/Json.ts';
import type { Json } from '../core/Json.ts';
import type { CarriedOut } from './carryOut.ts';

/**
 * Whether the same calls in two orders come to the same end: names that the world gave to what the calls made, and
 * the order of its lists, aside.
 */
export function sameEnd(one: CarriedOut, other: CarriedOut): boolean {
  return canonicalJson(settled(one.after, namesGiven(one))) === canonicalJson(settled(other.after, namesGiven(other)));
}

/** Texts that stand in results of changing calls and nowhere before. */
function namesGiven({ steps, before }: CarriedOut): ReadonlySet<string> {
  const known = new Set(before[0] === undefined ? [] : textsIn(before[0]));
  const said = new Set(steps.flatMap(({ arguments: given }) => given.flatMap(({ value }) => textsIn(value))));
  return new Set(steps.flatMap(({ effect, result }) => (effect === 'changes' ? textsIn(result).filter((text) => !known.has(text) && !said.has(text)) : [])));
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner: Json) => textsIn(inner));
}

function settled(value: Json, names: ReadonlySet<string>): Json {
  if (typeof value === 'string') return names.has(value) ? '#' : value;
  if (isJsonArray(value)) return inOrder(value.map((item) => settled(item, names)));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [names.has(key) ? '#' : key, settled(inner, names)]));
}

function inOrder(items: readonly Json[]): readonly Json[] {
  return items.map((item) => ({ item, text: canonicalJson(item) })).sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ item }) => item);
}
