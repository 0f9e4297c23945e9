import type { Item, ItemShape } from '../../core/Item.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Subtask } from '../../core/Subtask.ts';
import { composeBlock } from '../composeBlock.ts';
import type { Domain } from '../Domain.ts';

/** Shapes of items whose calls need nobody to answer them. */
const withoutBackend: readonly ItemShape[] = ['single', 'parallel', 'chain', 'abstention'];
/** Items of each shape that are tried. */
const tried = 4;

export interface Availability {
  readonly available: readonly Subtask[];
  readonly unavailable: readonly { readonly subtask: Subtask; readonly reason: 'no-results' | 'no-items' }[];
}

/**
 * Which subtasks a domain has cases for, found out by composing some items of each shape. `no-results`: it is about
 * results, and nothing executes. `no-items`: the tools at hand make none, such as an order of calls of a single tool.
 */
export function availableSubtasks(domain: Domain, subtasks: readonly Subtask[]): Availability {
  const items = new Map(withoutBackend.map((shape) => [shape, sampleOf(domain, shape)]));
  const found = subtasks.map((subtask) => {
    const own = withoutBackend.filter((shape) => subtask.shapes.includes(shape)).flatMap((shape) => items.get(shape) ?? []);
    return { subtask, reason: own.some((item) => subtask.project(item).length > 0) ? null : own.length === 0 && withoutBackend.includes(subtask.shapes[0] ?? 'nested') ? ('no-items' as const) : ('no-results' as const) };
  });
  return {
    available: found.flatMap(({ subtask, reason }) => (reason === null ? [subtask] : [])),
    unavailable: found.flatMap(({ subtask, reason }) => (reason === null ? [] : [{ subtask, reason }])),
  };
}

function sampleOf(domain: Domain, shape: ItemShape): readonly Item[] {
  const random = seededRandom(`sample ${shape}`);
  const sizes = { part: 'find', size: shape === 'single' || shape === 'abstention' ? 1 : 2, offer: { near: 2, far: 0 } } as const;
  return Array.from({ length: tried }, (_, place) => {
    const reply = shape === 'abstention' ? ((['ask', 'cannot', 'direct'] as const)[place % 3] ?? null) : null;
    return composeBlock([domain], { shape, ...sizes, part: place % 2 === 0 ? 'find' : 'confirm', reply }, random.fork(String(place)), new Map());
  }).flat();
}
