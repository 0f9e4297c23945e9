import type { Finding } from './Finding.ts';
import type { NotHeld } from './Fix.ts';
import type { ReasonCode } from './Reason.ts';

/** Where a chosen answer comes from. `own-right`: the same model's answer to the same prompt in another trial. */
export type ChosenSource = 'key' | 'teacher' | 'own-right';

/**
 * Why no pair was made where one was wanted. `unproven-content`: an answer from general knowledge is due, which stands in
 * no key. `can-be-repaired`: of an own answer in an exchange, with all that follows done right it comes out right.
 */
export type NoPair = 'no-right-answer' | 'unproven-content' | 'no-edit' | 'duplicate' | 'right-in-place' | 'can-be-repaired';

/** Why an own answer cannot be trained on. */
export type Unusable = 'empty' | 'cut-off' | 'blocked' | 'not-observed' | 'no-first-wrong-turn';

/** All that is told of a set of pairs, in numbers. */
export interface PairFacts {
  readonly run: string;
  readonly model: string;
  readonly interface: string;
  readonly seed: string;
  readonly aims: readonly AimFacts[];
  readonly total: number;
  /** Wanted and found of what is mixed in. */
  readonly mixed: Readonly<Record<'ordinary-call' | 'abstention', { readonly found: number; readonly short: number }>>;
  /** Share of what is mixed in that was asked for. */
  readonly mixedAsked: number;
  readonly chosen: Readonly<Record<ChosenSource, number>>;
  /** Chosen answers of a teacher that answer directly: that they call nothing was graded, not what they say. */
  readonly unprovenContent: number;
  readonly rejected: Readonly<Record<'own' | 'edit', number>>;
  readonly codes: readonly (readonly [ReasonCode, number])[];
  readonly train: number;
  readonly validation: number;
  /** Share to validate with that was asked for. */
  readonly validationAsked: number;
  readonly between: number;
  readonly heldOut: readonly string[];
  readonly lengths: LengthFacts;
  readonly teacher: { readonly name: string; readonly asked: number; readonly passed: number; readonly failed: number; readonly silent: number } | null;
  /** Cases that no pair may be made of, by why. */
  readonly refused: { readonly benchmark: number; readonly confirm: number; readonly defective: number };
  readonly formats: readonly FormatFacts[];
}

/** What became of one finding. */
export interface AimFacts {
  readonly finding: Finding;
  readonly title: string;
  /** Wrong answers of the model in part find. */
  readonly failures: number;
  readonly own: number;
  readonly edits: number;
  /** Own wrong answers that gave no pair, by reason. */
  readonly left: ReadonlyMap<NoPair | Unusable, number>;
}

/** UTF-16 code units of the answers. */
export interface LengthFacts {
  readonly chosen: number;
  readonly rejected: number;
  /** Shares of the pairs of which the chosen answer is the longer one, and the shorter one. */
  readonly chosenLonger: number;
  readonly chosenShorter: number;
}

export interface FormatFacts {
  readonly id: string;
  readonly description: string;
  readonly train: number;
  readonly validation: number;
  readonly notHeld: ReadonlyMap<NotHeld, number>;
  readonly files: readonly string[];
}

