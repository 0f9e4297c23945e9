import type { Item, ItemShape } from '../core/Item.ts';
import { canonicalHash } from '../core/canonicalHash.ts';
import type { Random } from '../core/Random.ts';
import { between } from './chance.ts';
import { composeItem } from './composeItem.ts';
import type { Domain } from './Domain.ts';
import type { ItemPlan } from './ItemPlan.ts';
import { Rejection } from './Rejection.ts';
import type { RejectionReason } from './Rejection.ts';
import type { Part } from './shapes/phrasingsOf.ts';

/** What to compose. The same request and stream give the same items in the same order. */
export interface ItemsRequest {
  readonly domains: readonly Domain[];
  readonly shapes: readonly ShapeShare[];
  /** Parts of the templates, taken in turn. */
  readonly parts: readonly Part[];
  /** Other tools offered, from least to most. */
  readonly offer: { readonly near: readonly [number, number]; readonly far: readonly [number, number] };
}

/** How many items of a shape, and how large they are, from least to most. */
export interface ShapeShare {
  readonly shape: ItemShape;
  readonly items: number;
  readonly size: readonly [number, number];
}

/** What was drawn and thrown away, counted while items are taken. */
export type Rejections = Map<`${ItemShape} ${RejectionReason}`, number>;

/** Draws thrown away in a row before an item is given up. */
const mostAttempts = 200;
const replies = ['ask', 'cannot', 'direct'] as const;

/**
 * Composes blocks of items one by one, as they are taken; shapes take turns, so that any beginning is balanced. A
 * block for which nothing sound could be drawn is left out and counted as such.
 */
export function* composeItems(request: ItemsRequest, random: Random, rejected: Rejections): Generator<readonly Item[]> {
  const most = Math.max(0, ...request.shapes.map(({ items }) => items));
  for (let round = 0; round < most; round++) {
    for (const share of request.shapes) {
      // Shares are spread evenly over the rounds.
      if (Math.floor(((round + 1) * share.items) / most) === Math.floor((round * share.items) / most)) continue;
      const block = composeBlock(request, share, round, random.fork(`${share.shape} ${String(round)}`), rejected);
      if (block !== null) yield block;
    }
  }
}

function composeBlock(request: ItemsRequest, { shape, size }: ShapeShare, round: number, random: Random, rejected: Rejections): readonly Item[] | null {
  const part = request.parts[round % request.parts.length] ?? 'find';
  const choice = random.fork('plan');
  const start = choice.below(request.domains.length);
  const wanted = between(choice, ...size);
  const offer = { near: between(choice, ...request.offer.near), far: between(choice, ...request.offer.far) };
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    // A domain that cannot serve is left for the next one now and then.
    const domain = request.domains[(start + Math.floor(attempt / 20)) % request.domains.length];
    if (domain === undefined) return null;
    const stream = random.fork(String(attempt));
    const block = canonicalHash([shape, round, attempt, stream.fork('block').next()]).slice(0, 16);
    const plan: ItemPlan = { shape, part, block, size: wanted, offer, reply: shape === 'abstention' ? (replies[Math.floor(round / request.parts.length) % replies.length] ?? null) : null };
    try {
      return composeItem(domain, request.domains.filter((other) => other !== domain), plan, stream);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      const key = `${shape} ${error.reason}` as const;
      rejected.set(key, (rejected.get(key) ?? 0) + 1);
    }
  }
  return null;
}
