import { isJsonArray } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import { textOf } from './textOf.ts';

/** A text argument that may be left out. */
export function textIfGiven(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A number argument that may be left out. */
export function numberIfGiven(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Texts of a list argument that may be left out. */
export function textsIfGiven(value: Json | undefined): readonly string[] | undefined {
  return value !== undefined && isJsonArray(value) ? value.map(textOf) : undefined;
}
