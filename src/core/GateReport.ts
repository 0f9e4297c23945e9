import type { Estimate } from './Estimate.ts';
import type { AnswerCounts, Changes, ComparedRun, Look, Sharing } from './Verification.ts';

/** What a gate found of runs held against a baseline; all rates and differences are fractions of one. */
export interface GateReport {
  readonly schema: 'faultline/gate@1';
  readonly version: string;
  readonly baseline: ComparedRun;
  readonly terms: GateTerms;
  /** Skills that alone are looked at, where an answer that failed before it got as far counts as failed; empty: every skill and every stressor. */
  readonly skills: readonly string[];
  /** Level of each two-sided interval, so that everything together raises a false alarm at most as often as the terms allow. */
  readonly level: number;
  readonly candidates: readonly GatedCandidate[];
  /** The runs of the candidates, with the models of each that the baseline has no partner for. */
  readonly runs: readonly ComparedRun[];
}

export interface GateTerms {
  /** Largest regression that is let pass. */
  readonly margin: number;
  /** Share of gates that may fail though nothing regressed beyond the margin. */
  readonly falseAlarms: number;
  readonly onUndecided: 'pass' | 'fail';
  /** Whether a regression must show again on fresh questions before it fails. */
  readonly confirm: boolean;
}

export interface GatedCandidate {
  readonly label: string;
  readonly baselineModel: string;
  readonly model: string;
  readonly changes: Changes;
  readonly sharing: Sharing;
  readonly answers: AnswerCounts;
  readonly looks: readonly GatedLook[];
}

export interface GatedLook extends Omit<Look, 'verdict' | 'dueTo' | 'lenient' | 'form' | 'smallestEffect'> {
  readonly verdict: GateVerdict;
  /** Smallest regression that so many questions find 19 times of 20; `null`: not even one of everything. */
  readonly smallestRegression: number | null;
  /** What fresh questions said; `null`: nothing had to be confirmed, or it was not asked for. */
  readonly confirmation: Confirmation | null;
}

/**
 * `held`: no regression beyond the margin. `regressed`: one, and where it had to be it was confirmed. `unconfirmed`: one that
 * fresh questions did not show, or could not be put to. `undecided`: the interval holds the margin, or nothing was observed or
 * got as far. `not-compared`: nothing that was asked is right or wrong.
 */
export type GateVerdict = 'held' | 'regressed' | 'unconfirmed' | 'undecided' | 'not-compared';

export interface Confirmation {
  /** Fresh questions that spoke of it. */
  readonly n: number;
  /** Seed that they were composed from; `null`: there are none. */
  readonly seed: string | null;
  readonly rate: number | null;
  /** Rate on the fresh questions less that of the baseline on its own, not paired. */
  readonly difference: Estimate;
  /** Whether no fresh questions can be had, since those of the baseline were collected. */
  readonly impossible: boolean;
}
