import { asWhole } from './asWhole.ts';
import { foldMarks } from './foldMarks.ts';
import type { SaidValue } from './saidValues.ts';

export interface Places {
  /** Of each value, in the text as it was given. */
  readonly starts: readonly number[];
  /** The text in lower case with all of them masked. */
  readonly rest: string;
}

/** Where each value stands in a text of folded marks, none of them inside another; `null`: one cannot be found. */
export function findPlaces(text: string, values: readonly SaidValue[]): Places | null {
  let rest = text.toLowerCase();
  const found = new Map<SaidValue, number>();
  const longestFirst = values.toSorted((a, b) => (b.forms[0]?.length ?? 0) - (a.forms[0]?.length ?? 0));
  for (const value of longestFirst) {
    const place = placeOf(rest, value);
    if (place === null) return null;
    found.set(value, place.start);
    rest = `${rest.slice(0, place.start)}${'\u0000'.repeat(place.length)}${rest.slice(place.start + place.length)}`;
  }
  return { starts: values.map((value) => found.get(value) ?? -1), rest: rest.replace(/\u0000+/g, '…') };
}

function placeOf(text: string, { forms }: SaidValue): { readonly start: number; readonly length: number } | null {
  for (const form of forms) {
    const written = foldMarks(form).toLowerCase();
    const at = text.search(asWhole(written));
    if (at >= 0) return { start: at, length: written.length };
  }
  return null;
}
