import type { Item, ItemShape } from '../../core/Item.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Subtask } from '../../core/Subtask.ts';
import { composeBlock } from '../composeBlock.ts';
import type { Domain } from '../Domain.ts';

/** Shapes of items whose calls need nobody to answer them. */
const withoutBackend: ReadonlySet<ItemShape> = new Set(['single', 'parallel', 'chain', 'abstention']);
/** Items of each shape that are tried, and tried where none comes of it. */
const mostTried = 40;
const mostInVain = 4;

export interface Availability {
  readonly available: readonly Subtask[];
  readonly unavailable: readonly { readonly subtask: Subtask; readonly reason: 'no-results' | 'no-items' }[];
  /** Of the tools that can be asked for, how many say what their results hold. */
  readonly answered: number;
}

/**
 * Which subtasks a domain has cases for, found out by composing some items of each shape. `no-results`: it is about
 * results, and no tool says what its results hold. `no-items`: the tools at hand make none, such as an order of calls of a
 * single tool, or chains where nothing that comes back is taken by another tool.
 */
export function availableSubtasks(domain: Domain, subtasks: readonly Subtask[]): Availability {
  const answered = domain.answered?.tools.length ?? 0;
  const samples = new Map<ItemShape, Samples>();
  const samplesOf = (shape: ItemShape): Samples => {
    const known = samples.get(shape) ?? new Samples(domain, shape);
    samples.set(shape, known);
    return known;
  };
  // Shapes that a suite of these subtasks is made of.
  const composed = new Set(subtasks.flatMap(({ shapes }) => shapes.slice(0, 1)));
  const found = subtasks.map((subtask) => {
    const own = subtask.shapes.filter((shape) => composed.has(shape)).map(samplesOf);
    const isOpen = own.some((one) => one.some((item) => subtask.project(item).length > 0));
    const needsResults = !withoutBackend.has(subtask.shapes[0] ?? 'nested') || own.some((one) => one.some(() => true));
    return { subtask, reason: isOpen ? null : answered === 0 && needsResults ? ('no-results' as const) : ('no-items' as const) };
  });
  return {
    available: found.flatMap(({ subtask, reason }) => (reason === null ? [subtask] : [])),
    unavailable: found.flatMap(({ subtask, reason }) => (reason === null ? [] : [{ subtask, reason }])),
    answered,
  };
}

/** Items of one shape, composed as they are looked at. */
class Samples {
  readonly #domain: Domain;
  readonly #shape: ItemShape;
  readonly #items: Item[] = [];
  #tried = 0;

  constructor(domain: Domain, shape: ItemShape) {
    this.#domain = domain;
    this.#shape = shape;
  }

  some(is: (item: Item) => boolean): boolean {
    if (this.#items.some(is)) return true;
    while (this.#tried < (this.#items.length === 0 ? mostInVain : mostTried)) {
      const more = this.#compose(this.#tried++);
      this.#items.push(...more);
      if (more.some(is)) return true;
    }
    return false;
  }

  #compose(place: number): readonly Item[] {
    const shape = this.#shape;
    const sizes = { part: 'find', size: shape === 'single' || shape === 'abstention' || shape === 'conditional' ? 1 : 2, offer: { near: 2, far: 0 } } as const;
    const reply = shape === 'abstention' ? (replies[place % replies.length] ?? null) : null;
    return composeBlock([this.#domain], { shape, ...sizes, part: place % 2 === 0 ? 'find' : 'confirm', reply }, seededRandom(`sample ${shape}`).fork(String(place)), new Map());
  }
}

const replies = ['ask', 'cannot', 'direct'] as const;
