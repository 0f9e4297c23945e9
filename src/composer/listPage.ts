import type { Json } from '../core/Json.ts';
import { textOf } from './argumentValues.ts';
import { ToolFailure } from './ToolFailure.ts';

/** Part of a list that an API gives at once, and where to go on; `next` is absent on the last page. */
export interface ListPage<Value> {
  readonly items: readonly Value[];
  readonly next: { readonly next_cursor?: string };
}

/** At most `limit` of a list from a cursor on; without a cursor from its beginning. */
export function listPage<Value>(list: readonly Value[], limit: Json | undefined, cursor: Json | undefined, standard = 10): ListPage<Value> {
  const from = cursor === undefined ? 0 : Number(/^after-(\d{1,6})$/.exec(textOf(cursor))?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) throw new ToolFailure('invalid_cursor', `${JSON.stringify(cursor)} is no cursor of this list.`);
  const to = from + (typeof limit === 'number' ? limit : standard);
  return { items: list.slice(from, to), next: to < list.length ? { next_cursor: `after-${String(to)}` } : {} };
}
