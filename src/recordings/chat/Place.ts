import { isJsonArray, isJsonObject, type Json } from '../../core/Json.ts';

/** A value inside a record and the way to it, by which its exact text can be found again. */
export interface Place {
  readonly value: Json | undefined;
  readonly path: readonly (string | number)[];
}

/** A member or element of a place; its value is `undefined` where there is none. */
export function inside(place: Place, ...steps: readonly (string | number)[]): Place {
  let { value } = place;
  for (const step of steps) {
    if (typeof step === 'number') value = isJsonArray(value) ? value[step] : undefined;
    else value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return { value, path: [...place.path, ...steps] };
}

/** The elements of a list; none where it is not one. */
export function elements(place: Place): readonly Place[] {
  return isJsonArray(place.value) ? place.value.map((_, index) => inside(place, index)) : [];
}

export function textOf(place: Place): string | null {
  return typeof place.value === 'string' ? place.value : null;
}

export function isThere(place: Place): boolean {
  return place.value !== undefined && place.value !== null;
}
