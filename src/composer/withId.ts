import { canonicalHash } from '../core/canonicalHash.ts';
import type { Item } from '../core/Item.ts';
import type { Json } from '../core/Json.ts';

/** An item under the hash of everything that makes it; the same item of another block is the same. */
export function withId(item: Omit<Item, 'id'>): Item {
  return { id: canonicalHash({ ...item, block: '' } as unknown as Json).slice(0, 20), ...item };
}
