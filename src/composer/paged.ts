import type { Json } from '../core/Json.ts';
import { textOf } from './textOf.ts';
import { ToolFailure } from './ToolFailure.ts';

/** A page of a list and what leads to the next one; nothing does after the last. */
export interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly next: { readonly next_cursor?: string };
}

/** The part of a list that a call with `limit` and `cursor` asks for. `usual`: the limit where none is given. */
export function paged<Entry>(all: readonly Entry[], limit: Json | undefined, cursor: Json | undefined, usual: number): Page<Entry> {
  const from = cursor === undefined ? 0 : Number(/^after_(\d{1,6})$/.exec(textOf(cursor))?.[1] ?? -1);
  if (from < 0 || (cursor !== undefined && from >= all.length)) throw new ToolFailure('invalid_cursor', `${JSON.stringify(cursor)} is no cursor of this list.`);
  const to = from + (typeof limit === 'number' ? limit : usual);
  return { entries: all.slice(from, to), next: to < all.length ? { next_cursor: `after_${String(to)}` } : {} };
}
