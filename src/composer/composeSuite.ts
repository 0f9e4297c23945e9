import type { Item, ItemShape } from '../core/Item.ts';
import type { Random } from '../core/Random.ts';
import type { Projection, Subtask } from '../core/Subtask.ts';
import { between } from './kit/chance.ts';
import { composeBlock } from './composeBlock.ts';
import type { Rejections } from './composeBlock.ts';
import { DigestCounts } from './DigestCounts.ts';
import type { Domain } from './Domain.ts';
import type { ItemPlan, OfferRange } from './ItemPlan.ts';

/** A suite to be composed. The same request and stream give the same cases in the same order. */
export interface SuiteRequest {
  readonly domains: readonly Domain[];
  readonly subtasks: readonly Subtask[];
  /** Cases of each subtask. */
  readonly perSubtask: number;
  /** Parts of the templates, taken in turn. */
  readonly parts: readonly ItemPlan['part'][];
  /** Other tools offered, from least to most. */
  readonly offer: OfferRange;
  /** Longest chain of results that feed arguments. */
  readonly mostDepth: number;
  /** Most calls of a request for several. */
  readonly mostCalls: number;
}

export interface SuiteTally {
  /** What was drawn and thrown away. */
  readonly rejected: Rejections;
  /** Cases by subtask. */
  readonly cases: Map<string, number>;
  /** Cases of a subtask that could not be composed, where that is so. */
  readonly missing: Map<string, number>;
}

export interface SuiteProjection extends Projection {
  readonly item: Item;
}

/** Rounds without a new case after which a subtask is given up. */
const idleRounds = 120;

/**
 * Composes a suite case by case, as they are taken. Subtasks take turns and share items where they can, so that skills
 * are compared on the same content; those that an item seldom suits lag behind, so that a beginning has fewer of them.
 */
export function* composeSuite(request: SuiteRequest, random: Random, tally: SuiteTally): Generator<SuiteProjection> {
  const taken = new DigestCounts();
  const lastNew = new Map(request.subtasks.map(({ id }) => [id, 0]));
  const isOpen = ({ id }: Subtask, round: number): boolean => countOf(tally, id) < request.perSubtask && round - (lastNew.get(id) ?? 0) < idleRounds;
  for (let round = 0; request.subtasks.some((subtask) => isOpen(subtask, round)); round++) {
    const wanted = request.subtasks.filter((subtask) => isOpen(subtask, round));
    for (const shape of new Set(wanted.flatMap(({ shapes }) => shapes.slice(0, 1)))) {
      const block = composeBlock(request.domains, planOf(request, shape, round, random), random.fork(`${shape} ${String(round)}`), tally.rejected);
      for (const projection of block.flatMap((item) => projectionsOf(item, shape, request.subtasks))) {
        const { id, origin } = projection.case;
        if (countOf(tally, origin.category) >= request.perSubtask || taken.add(id).count > 1) continue;
        tally.cases.set(origin.category, countOf(tally, origin.category) + 1);
        lastNew.set(origin.category, round);
        yield projection;
      }
    }
  }
  for (const { id } of request.subtasks) if (countOf(tally, id) < request.perSubtask) tally.missing.set(id, request.perSubtask - countOf(tally, id));
}

export function emptyTally(): SuiteTally {
  return { rejected: new Map(), cases: new Map(), missing: new Map() };
}

function countOf({ cases }: SuiteTally, id: string): number {
  return cases.get(id) ?? 0;
}

/** A twin serves the subtask of the block that it stands in. */
function projectionsOf(item: Item, shape: ItemShape, subtasks: readonly Subtask[]): readonly SuiteProjection[] {
  return subtasks.flatMap((subtask) => (subtask.shapes.includes(shape) ? subtask.project(item).map((projection) => ({ ...projection, item })) : []));
}

const replies = ['ask', 'cannot', 'direct'] as const;

function planOf({ parts, offer, mostDepth, mostCalls }: SuiteRequest, shape: ItemShape, round: number, random: Random): Omit<ItemPlan, 'block'> {
  const choice = random.fork(`plan ${shape} ${String(round)}`);
  const size = shape === 'nested' ? between(choice, 2, mostDepth) : between(choice, 2, mostCalls);
  return {
    shape,
    part: parts[round % parts.length] ?? 'find',
    size: shape === 'single' || shape === 'abstention' || shape === 'conditional' ? 1 : size,
    offer: { near: between(choice, ...offer.near), far: between(choice, ...offer.far) },
    reply: shape === 'abstention' ? (replies[Math.floor(round / parts.length) % replies.length] ?? null) : null,
  };
}
