import type { Case } from './Case.ts';
import type { Environment } from './Environment.ts';
import type { Item, ItemShape } from './Item.ts';
import type { ReasonCode } from './Reason.ts';
import type { Answer } from './Answer.ts';

/** The skill that a case isolates: `subtasks/<id>/index.ts` exports `subtask`. */
export interface Subtask {
  readonly id: string;
  readonly version: string;
  /** One line for people. */
  readonly description: string;
  /** Whether it is asked where nobody names what to ask. */
  readonly byDefault: boolean;
  /** Shapes of items that it is made of, the first the usual one. */
  readonly shapes: readonly ItemShape[];
  /** Sees an item through this skill. Pure: the same item gives the same cases. */
  readonly project: (item: Item) => readonly Projection[];
  /** Known right and wrong answers to a projection, each with its due verdict. */
  readonly exhibits: (item: Item, projection: Projection) => readonly Exhibit[];
}

/** One case of an item, and what answers its calls. */
export interface Projection {
  readonly case: Case;
  readonly environment: Environment | null;
}

export interface Exhibit {
  /** One line for people. */
  readonly title: string;
  /** The model's answers in their order; calls natively. Results between them are those of the environment. */
  readonly answers: readonly Answer[];
  readonly due: { readonly state: 'right' } | { readonly state: 'wrong'; readonly reason: ReasonCode } | { readonly state: 'not-gradable' };
}
