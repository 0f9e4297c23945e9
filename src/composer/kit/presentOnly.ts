import type { Json, JsonObject } from '../../core/Json.ts';

/** The entries that have a value: what a list was asked for, as APIs repeat it beside the list. */
export function presentOnly(values: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
