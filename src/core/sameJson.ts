import { isJsonArray, isJsonObject } from './Json.ts';
import type { Json } from './Json.ts';

/** Whether two values have the same canonical JSON, without writing it: the order of keys does not matter, that of items does. */
export function sameJson(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (isJsonArray(one)) return isJsonArray(other) && one.length === other.length && one.every((item, at) => sameJson(item, other[at] as Json));
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && sameJson(one[name] as Json, other[name] as Json));
}
