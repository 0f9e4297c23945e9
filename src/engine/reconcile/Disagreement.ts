import type { Judgement } from '../../core/Observation.ts';
import type { OfficialVerdict } from '../../core/OfficialVerdict.ts';

/** One answer with the verdicts to be reconciled. */
export interface ReconcileItem {
  readonly model: string;
  readonly caseId: string;
  /** The verdict found in the folder. `null`: none. */
  readonly published: OfficialVerdict | null;
  /** The verdict reproduced. `null`: there is no checker. */
  readonly official: OfficialVerdict | null;
  /** Our verdict on the strict reading. */
  readonly ours: Judgement;
  /** Rules by which we found it right (see `rightRules`); empty unless right. */
  readonly ourRules: readonly string[];
  /** Whether the key is defective by evidence of its own. */
  readonly defect: string | null;
  /** The official verdict with some of the checker's rules set aside. */
  readonly judgeWithout: (rules: ReadonlySet<string>) => OfficialVerdict;
}

/** Why our verdict differs from the official one. */
export type CauseKind =
  /** One of the two could not read the answer and the other could. */
  | 'decoder'
  /** The key is at fault: no answer, or not every right one, meets it. */
  | 'key'
  /** A rule of the official checker: with it set aside the verdicts agree. */
  | 'checker-rule'
  /** A rule of ours that compares by meaning and that the official checker has not. */
  | 'our-rule'
  /** What is left: our reading or grading decides otherwise, unexplained. */
  | 'ours';

export const causeKinds: readonly CauseKind[] = ['ours', 'our-rule', 'key', 'decoder', 'checker-rule'];

export interface Cause {
  readonly kind: CauseKind;
  /** The rule, what is wrong with the key, the official error type or our reasons; several joined by ` + `. */
  readonly detail: string;
}

export interface DisagreementGroup extends Cause {
  /** Whether the official verdict was right, and so ours wrong. */
  readonly officialRight: boolean;
  /** Ids of all its cases, in the order of the recording. */
  readonly cases: readonly string[];
}

/** Counts for one model; every answer is in exactly one of the last four. */
export interface ModelReconciliation {
  readonly model: string;
  readonly published: number;
  /** Published verdicts that were reproduced, and published error types among those that name one. */
  readonly reproduced: number;
  readonly errorTypes: { readonly stated: number; readonly reproduced: number };
  /** Cases whose published verdict was not reproduced. */
  readonly notReproduced: readonly string[];
  readonly agreed: number;
  readonly disagreed: number;
  /** Not gradable by us, with the reason counted as `key` where the key is defective. */
  readonly notGradable: number;
  /** No official verdict to compare with. */
  readonly withoutOfficial: number;
  readonly groups: readonly DisagreementGroup[];
}
