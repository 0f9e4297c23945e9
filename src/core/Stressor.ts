import type { Author } from './Author.ts';
import type { Item } from './Item.ts';
import type { Projection, Subtask } from './Subtask.ts';
import type { Random } from './Random.ts';
import type { Retrieval } from './Retriever.ts';
import type { AuthorOrigin, HistoryOrigin, LoadOrigin, StressAnalysis } from './Case.ts';
import type { ModelLimits } from './Model.ts';
import type { DoseCounts } from './DoseDiagnosis.ts';
import type { World } from './World.ts';

/** What turns a case into a variant at a level (design §6): `stressors/<id>/index.ts` exports `stressor`. */
export interface Stressor {
  readonly id: string;
  readonly version: string;
  /** One line for people. */
  readonly description: string;
  /** How its levels are compared. */
  readonly analysis: StressAnalysis;
  /** What of a case it cannot do without. */
  readonly needs: readonly StressNeed[];
  /** Subtasks whose composed cases it changes; empty: any. */
  readonly subtasks: readonly string[];
  /** Levels of a default plan, mildest first. */
  readonly levels: readonly string[];
  /** The level that a user's text means; `null`: it has none of that kind. */
  readonly readLevel: (text: string) => string | null;
  /**
   * The case at a level. The same arguments give the same variant; whatever it asks of others is asked here, while a
   * round is frozen, and kept in the case. Rejects only with a WorldError.
   */
  readonly apply: (base: StressBase, level: string, resources: StressResources) => Promise<Stressed>;
}

/** `author`: where it has no words of its own, for collected questions among others. */
export type StressNeed = 'item' | 'environment' | 'retriever' | 'author';

/** A case with what it was made of. */
export interface StressBase extends Projection {
  /** `null`: it was collected, not composed. */
  readonly item: Item | null;
}

/** What stressors may draw on. */
export interface StressResources {
  /** A stream of this case, this stressor and this level. */
  readonly random: Random;
  /** A stream of this case and this stressor, the same at every level, so that larger levels can contain smaller ones. */
  readonly shared: Random;
  /** All worlds, the held-out one too. */
  readonly worlds: readonly World[];
  /** What items are projected with. */
  readonly subtasks: readonly Subtask[];
  /** What chooses tools from large catalogs. */
  readonly retrieval: Retrieval;
  /** What writes requests where a stressor has no words for them; `null`: nobody does. */
  readonly author: Author | null;
  /** The tightest limits of the models that are asked; `null`: not known. */
  readonly limits: Pick<ModelLimits, 'tools' | 'contextTokens'>;
  /** Effort of reasoning that the run asks with; absent or `null`: the endpoint’s own. */
  readonly reasoning?: string | null;
}

export type Stressed =
  | {
      readonly state: 'changed';
      /** The changed case, with the origin and id of its base: who applies the stressor labels it. */
      readonly projection: Projection;
      /** How much of the load there is (tools offered, rules); `null`: levels are names. */
      readonly dose: number | null;
      /** Whether it is the arm that is as long and lacks the load. */
      readonly control: boolean;
      /** For the analysis `history`: what stands before the step that is asked. */
      readonly history?: HistoryOrigin;
      /** What of the answer the load multiplies; absent: nothing. */
      readonly counts?: DoseCounts;
      /** Places of the things counted that are alike however many they are, since which of them comes first is drawn: levels are compared by them. Absent: by what the mildest level asks for, too. */
      readonly alike?: readonly number[];
      /** The item that is asked in place of that of the base; absent: that one. */
      readonly item?: Item;
      /** For the analysis `crossed`: how much of either load there is. */
      readonly loads?: readonly [LoadOrigin, LoadOrigin];
      /** Who wrote the request; absent: nobody but the stressor. */
      readonly author?: AuthorOrigin;
    }
  /** Level zero. */
  | { readonly state: 'same' }
  /** Counted and shown; never a failure of a model. */
  | { readonly state: 'not-applicable'; readonly reason: string };
