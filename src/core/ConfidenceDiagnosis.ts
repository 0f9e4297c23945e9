import type { Estimate } from './Estimate.ts';
import type { PartId } from './Part.ts';

/** What tells how sure one model was of its calls, and what that is good for. */
export interface ConfidenceDiagnosis {
  readonly model: string;
  readonly basis: ConfidenceBasis;
  /** For the basis `prompted`: the same model, asked in prompted text. */
  readonly source: string | null;
  /** Answers with calls, and those of them of which the basis knows a confidence. */
  readonly calling: number;
  readonly covered: number;
  /** How often every question was put. */
  readonly repetitions: number;
  /** Answers as long as a group of DeepConf, of which group statistics speak. */
  readonly longEnough: number;
  /** Everything first, then skills; empty where there is no basis. */
  readonly scopes: readonly ConfidenceScope[];
  /** Skills that were asked about and of whose answers none has a confidence; empty where there is no basis. */
  readonly unavailable: readonly PartId[];
  /** `null`: there is no basis, or no answer of the scope that is everything. */
  readonly place: ConfidencePlace | null;
  /** What keeping only the confident answers would do; `null`: too few, or no confidence but agreement. */
  readonly keeping: ConfidentOnly | null;
  /** Rules over repeated answers on held-out questions; empty where nothing was repeated. */
  readonly voting: readonly VotingRule[];
  /** Questions, held out or not, that rules by confidence leave out, since a sample that votes has none; 0 where there are no such rules. */
  readonly votingLeftOut: number;
  /** Wrong answers of which the deciding measure speaks, the least confident first: how many, and the ids of the first 20. */
  readonly wrong: { readonly count: number; readonly cases: readonly string[] };
}

/**
 * Where confidence comes from, never mixed: log-probabilities on the call itself; those of the same call in prompted
 * text; how many samples agree; or nowhere.
 */
export type ConfidenceBasis = 'call' | 'prompted' | 'agreement' | 'none';

/** `least-step`: the least probable name or value. `mean`: over all tokens. `lowest-group`: DeepConf’s, of long answers. `agreement`: share of the other samples that are the same call. */
export const confidenceMeasures = ['least-step', 'mean', 'lowest-group', 'agreement'] as const;

export type ConfidenceMeasure = (typeof confidenceMeasures)[number];

/** How well each measure tells wrong from right within one part of the profile. */
export interface ConfidenceScope {
  readonly scope: PartId | 'everywhere';
  readonly measures: readonly MeasuredConfidence[];
  /** Paired, of the answers that both speak of: area of the first minus that of the second. */
  readonly differences: readonly { readonly first: ConfidenceMeasure; readonly second: ConfidenceMeasure; readonly difference: Estimate }[];
}

export interface MeasuredConfidence {
  readonly measure: ConfidenceMeasure;
  readonly answers: number;
  readonly wrong: number;
  /** Area under the curve: how often a wrong answer is less confident than a right one; one half is chance. */
  readonly area: Estimate;
  /** Of an area by chance, adjusted for every measure and scope of the model; `null`: too few. */
  readonly pValue: number | null;
  /** `no-signal`: what area there may be is too small to use. `cannot-tell`: neither is shown. */
  readonly standing: 'signals' | 'no-signal' | 'cannot-tell' | 'too-few';
  readonly riskCoverage: RiskCoverageResult;
  /** Of measures that are probabilities. */
  readonly calibration: CalibrationResult | null;
}

/** Errors among the most confident; all rates are fractions of one. */
export interface RiskCoverageResult {
  readonly area: number;
  readonly byChance: number;
  readonly best: number;
  readonly points: readonly { readonly kept: number; readonly risk: number }[];
}

export interface CalibrationResult {
  readonly error: number;
  /** What a perfectly calibrated model of as many independent answers shows: the bias of the error. */
  readonly byChance: number;
  readonly bins: readonly { readonly said: number; readonly came: number; readonly n: number }[];
}

/** Whether the least probable step is a wrong one, in answers with wrong and right steps. */
export interface ConfidencePlace {
  readonly answers: number;
  /** Answers whose least probable step is wrong; shared where several are equally improbable. */
  readonly hits: number;
  readonly byChance: number;
  /** Hits minus chance. */
  readonly excess: Estimate;
  readonly standing: 'signals' | 'not-shown' | 'too-few';
}

/** Answers above a threshold that was set on other questions. */
export interface ConfidentOnly {
  readonly measure: ConfidenceMeasure;
  /** Share of held-out answers above it. */
  readonly kept: number;
  readonly answers: number;
  readonly riskOfAll: number;
  readonly riskOfKept: number;
  /** Risk of all minus risk of those kept. */
  readonly saved: Estimate;
}

/** `majority`: of all samples. `weighted`: by confidence. `filter-90`, `filter-10`: weighted, of the most confident share. `early-stop`: of the samples so far, until 95 % agree. */
export const votingRules = ['majority', 'weighted', 'filter-90', 'filter-10', 'early-stop'] as const;

export type VotingRuleId = (typeof votingRules)[number];

export interface VotingRule {
  readonly rule: VotingRuleId;
  /** Held-out questions with at least three samples; for rules by confidence, of which every one that votes has one. */
  readonly questions: number;
  /** Share right of one sample, and by the rule. */
  readonly single: number;
  readonly right: number;
  /** Share right by the majority of all samples, on the same questions. */
  readonly majority: number;
  /** Right by the rule minus right of one sample, paired. */
  readonly gain: Estimate;
  /** Mean samples asked for. */
  readonly samples: number;
  /** Share of the output tokens of all samples that need not be spent; `null`: tokens unknown. */
  readonly tokensSaved: number | null;
  /** Whether it gained most on the other questions, of all rules on the same ones, so that its gain here is not chosen by what it is. */
  readonly chosen: boolean;
}
