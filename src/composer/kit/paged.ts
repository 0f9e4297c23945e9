import type { Json, JsonObject } from '../../core/Json.ts';
import { textOf } from './textOf.ts';
import { ToolFailure } from './ToolFailure.ts';

/** A part of a list, and what leads to the next part. */
export interface Page<Entry> {
  readonly entries: readonly Entry[];
  /** `null`: this is the last. */
  readonly next_cursor: string | null;
  /** The same for results that leave it out after the last. */
  readonly next: { readonly next_cursor?: string };
}

/** Entries in a page where no limit is given, as `pageParameters` say. */
export const usualPage = 25;

/** Parameters of a tool that gives a list in pages. */
export const pageParameters: JsonObject = {
  limit: { type: 'integer', minimum: 1, maximum: 100, default: usualPage, description: 'Most entries to give' },
  cursor: { type: 'string', description: 'next_cursor of the page before; leave out for the first page' },
};

/** The part of a result that leads to the next page. */
export const nextCursor: JsonObject = { type: ['string', 'null'], description: 'For the next page; null on the last' };

/** The part of a list that a call asks for. `usual`: the limit where none is given. */
export function paged<Entry>(all: readonly Entry[], { limit, cursor }: { readonly limit?: Json | undefined; readonly cursor?: Json | undefined }, usual: number): Page<Entry> {
  const from = cursor === undefined ? 0 : placeOf(cursor, all.length);
  const to = from + (typeof limit === 'number' ? limit : usual);
  const next = to < all.length ? `after_${String(to)}` : null;
  return { entries: all.slice(from, to), next_cursor: next, next: next === null ? {} : { next_cursor: next } };
}

function placeOf(cursor: Json, length: number): number {
  const place = Number(/^after_(\d{1,6})$/.exec(textOf(cursor))?.[1]);
  if (!(place < length)) throw new ToolFailure('invalid_cursor', `${JSON.stringify(cursor)} is no cursor of this list.`);
  return place;
}
