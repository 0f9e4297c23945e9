import type { ItemShape } from '../core/Item.ts';
import type { OfferSize } from './offerTools.ts';
import type { Part } from './shapes/phrasingsOf.ts';

/** What kind of item is wanted; everything else is drawn. */
export interface ItemPlan {
  readonly shape: ItemShape;
  readonly part: Part;
  /** Names what is composed together: an item and its twin. */
  readonly block: string;
  /** Of several calls: how many. Of nested ones: how long the longest chain. Else 1. */
  readonly size: number;
  readonly offer: OfferSize;
  /** Of `abstention`: which reply is right; else `null`. */
  readonly reply: 'direct' | 'ask' | 'cannot' | null;
}

/** Other tools offered, from least to most. */
export interface OfferRange {
  readonly near: readonly [least: number, most: number];
  readonly far: readonly [least: number, most: number];
}
