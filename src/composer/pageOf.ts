import type { Json, JsonObject } from '../core/Json.ts';
import { textOf } from './textOf.ts';
import { ToolFailure } from './ToolFailure.ts';

/** A part of a list, and where the next part begins; `null`: this is the last. */
export interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly next_cursor: string | null;
}

/** Entries in a page where no limit is given. */
const usualLimit = 25;

/** Parameters of a tool that gives a list in pages. */
export const pageParameters: JsonObject = {
  limit: { type: 'integer', minimum: 1, maximum: 100, default: usualLimit, description: 'Most entries to give' },
  cursor: { type: 'string', description: 'next_cursor of the page before; leave out for the first page' },
};

/** The part of a result that leads to the next page. */
export const nextCursor: JsonObject = { type: ['string', 'null'], description: 'For the next page; null on the last' };

/** The page that a call asks for. */
export function pageOf<Entry>(all: readonly Entry[], { limit, cursor }: JsonObject): Page<Entry> {
  const from = cursor === undefined ? 0 : placeOf(cursor, all.length);
  const to = from + (typeof limit === 'number' ? limit : usualLimit);
  return { entries: all.slice(from, to), next_cursor: to < all.length ? `after-${String(to)}` : null };
}

function placeOf(cursor: Json, length: number): number {
  const place = Number(/^after-([1-9]\d{0,5})$/.exec(textOf(cursor))?.[1]);
  if (!(place < length)) throw new ToolFailure('invalid_cursor', `No page begins at ${JSON.stringify(cursor)}.`);
  return place;
}
