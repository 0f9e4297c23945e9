import type { TrainingPair } from '../core/Fix.ts';
import type { ChosenSource } from '../core/PairFacts.ts';
import type { ReasonCode } from '../core/Reason.ts';
import type { Situation } from './Situation.ts';

/** A pair with where both of its answers come from. */
export interface MadePair {
  readonly pair: TrainingPair;
  readonly situation: Situation;
  /** `finding`: aimed at one. The others keep the rest as it is: calls that are right, and requests without a call. */
  readonly role: 'finding' | 'ordinary-call' | 'abstention';
  /** Id of the finding; `null` for the others. */
  readonly finding: string | null;
  readonly chosen: ChosenSource;
  /** `own`: what the model itself said. `edit`: the right answer with exactly one coded fault. */
  readonly rejected: { readonly from: 'own' | 'edit'; readonly codes: readonly ReasonCode[] };
  /** UTF-16 code units of both answers. */
  readonly lengths: { readonly chosen: number; readonly rejected: number };
}
