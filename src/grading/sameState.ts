import { canonicalJson } from '../core/canonicalJson.ts';
import { sameJson } from '../core/sameJson.ts';
import { isJsonArray, isJsonObject } from '../core/Json.ts';
import type { Json } from '../core/Json.ts';

/** Most values given out for which every exchange of them is tried. */
const mostIssued = 6;

/** Whether two states are the same to the letter; the order of entries in an object does not matter. */
export function sameState(one: Json, other: Json): boolean {
  return sameJson(one, other);
}

/**
 * Whether two states are the same but for the order in which they came about: lists in any order, and values that
 * calls gave out (numbers of orders opened) standing for one another.
 */
export function sameInOtherOrder(one: Json, other: Json, issued: readonly string[]): boolean {
  const wanted = canonicalJson(unordered(other));
  if (canonicalJson(unordered(one)) === wanted) return true;
  const given = [...new Set(issued)];
  if (given.length > mostIssued) return false;
  return permutations(given).some((swapped) => canonicalJson(unordered(renamed(one, new Map(given.map((value, at) => [value, swapped[at] ?? value]))))) === wanted);
}

/** Lists sorted, so that equal ones in another order are equal. */
function unordered(value: Json): Json {
  if (isJsonArray(value)) return value.map(unordered).map((item) => ({ item, text: canonicalJson(item) })).sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ item }) => item);
  if (isJsonObject(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unordered(item)]));
  return value;
}

/** Values exchanged, keys of objects too. */
function renamed(value: Json, names: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (isJsonArray(value)) return value.map((item) => renamed(item, names));
  if (isJsonObject(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [names.get(name) ?? name, renamed(item, names)]));
  return value;
}

function permutations<T>(values: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = values;
  if (first === undefined) return [[]];
  return permutations(rest).flatMap((shorter) => Array.from({ length: values.length }, (_, at) => [...shorter.slice(0, at), first, ...shorter.slice(at)]));
}

/** The first place where two states differ, as a path; `null`: nowhere. */
export function firstDifference(wanted: Json | undefined, found: Json | undefined, path: string = ''): { readonly path: string; readonly wanted: string; readonly found: string } | null {
  if (wanted !== undefined && found !== undefined && sameJson(wanted, found)) return null;
  const inside = differenceInside(wanted, found, path);
  return inside ?? { path, wanted: shown(wanted), found: shown(found) };
}

function differenceInside(wanted: Json | undefined, found: Json | undefined, path: string): ReturnType<typeof firstDifference> {
  const names = isJsonArray(wanted) && isJsonArray(found) ? Array.from({ length: Math.max(wanted.length, found.length) }, (_, at) => `[${String(at)}]`) : namesOf(wanted, found, path);
  for (const name of names) {
    const difference = firstDifference(partOf(wanted, name), partOf(found, name), `${path}${name}`);
    if (difference !== null) return difference;
  }
  return null;
}

function namesOf(wanted: Json | undefined, found: Json | undefined, path: string): readonly string[] {
  if (!isJsonObject(wanted) || !isJsonObject(found)) return [];
  return [...new Set([...Object.keys(wanted), ...Object.keys(found)])].map((name) => (path === '' ? name : `.${name}`));
}

function partOf(value: Json | undefined, name: string): Json | undefined {
  if (isJsonArray(value)) return value[Number(name.slice(1, -1))];
  const key = name.startsWith('.') ? name.slice(1) : name;
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'absent' : canonicalJson(value);
}
