import type { ConfidenceDiagnosis } from './ConfidenceDiagnosis.ts';
import type { Estimate } from './Estimate.ts';
import type { Finding } from './Finding.ts';
import type { Interface } from './Interface.ts';
import type { LeniencyCode } from './Leniency.ts';
import type { Outcome } from './Outcome.ts';
import type { PartId } from './Part.ts';
import type { Problem } from './Problem.ts';
import type { Reason, ReasonCode } from './Reason.ts';
import type { Settings } from './Settings.ts';
import type { Stage } from './Observation.ts';
import type { StressDiagnosis } from './StressDiagnosis.ts';
import type { StressPlan } from './StressPlan.ts';
import type { TrajectoryDiagnosis } from './TrajectoryDiagnosis.ts';
import type { NotGradable, Verdict } from './Verdict.ts';

/** The one document computed from a run; every report is a function of it. All rates are fractions of one. */
export interface Diagnosis {
  readonly schema: 'faultline/diagnosis@1';
  readonly version: string;
  readonly source: Source;
  readonly settings: Terms;
  readonly intake: Intake;
  readonly models: readonly ModelDiagnosis[];
  readonly pairs: readonly PairDiagnosis[];
  /** Pairs of models whose order on the total is certainly reversed on a part. */
  readonly reversals: readonly Reversal[];
  readonly keys: KeyAudit;
  /** What follows an error within long tasks, by model; empty where no trajectory was recorded. */
  readonly trajectories: readonly TrajectoryDiagnosis[];
  /** What stressors show, by model; empty where nothing was changed. Totals and skills are of base cases alone. */
  readonly stress: readonly StressDiagnosis[];
  /** What tells how sure each model was of its calls, and what that is good for; empty for a recording. */
  readonly confidence: readonly ConfidenceDiagnosis[];
  /** Certain ones first, by size; then those that could not be told. */
  readonly findings: readonly Finding[];
  /** The cases that findings cite, to be opened; never all of them. */
  readonly evidence: readonly CaseEvidence[];
  /** What a live run was; `null` for a recording. */
  readonly run: RunFacts | null;
  /** Everything that another run of the same plan need not repeat; `null` for a recording. */
  readonly timing: RunTiming | null;
}

/** All that a live run adds, equal however often it was interrupted and resumed. */
export interface RunFacts {
  readonly planned: number;
  readonly answered: number;
  /** By the reason it was not observed. */
  readonly notObserved: readonly { readonly reason: string; readonly count: number }[];
  /** Planned and not asked to the end; a diagnosis over an unfinished run says so. */
  readonly open: number;
  /** Whether rounds of the plan are still to be made, whose trials are in none of these numbers; absent: there are none. */
  readonly furtherRounds?: true;
  readonly models: readonly RunModel[];
  /** What the default plan of stressors asked and left out; `null`: it was not asked for. */
  readonly stressPlan: StressPlan | null;
}

export interface RunModel {
  readonly model: string;
  /** Where it answered, without secrets. */
  readonly endpoint: string;
  readonly adapter: string;
  readonly settings: Settings;
  /** Names that the endpoint gave for what answered. */
  readonly servedBy: readonly string[];
  /** Settings not honoured, by what the endpoint did or the probe found. */
  readonly warnings: readonly { readonly warning: string; readonly count: number }[];
  readonly tokens: { readonly input: number | null; readonly cachedInput: number | null; readonly output: number | null; readonly reasoning: number | null };
  /** Money of the answers that count, in the currency of the price table; `null`: no price or no usage known. */
  readonly cost: number | null;
  /** Money of the first answers, which are judged, over the right ones; what is asked on after an incomplete one is left out. */
  readonly costPerRightAnswer: number | null;
  /** Right answers by the wording of a prompted interface, whose spread says how much the wording decides; empty where asked natively. */
  readonly wordings: readonly { readonly wording: string; readonly right: number; readonly n: number }[];
  readonly answersWithLogProbabilities: number;
}

export interface RunTiming {
  readonly models: readonly {
    readonly model: string;
    /** Requests sent, those of retries and resumes included. */
    readonly requests: number;
    /** Of them answered from the response cache. */
    readonly cached: number;
    readonly seconds: { readonly median: number | null; readonly ninetyFifth: number | null };
    /** Seconds spent waiting for the first answers, which are judged, over the right ones; those from the cache are in neither. */
    readonly secondsPerRightAnswer: number | null;
  }[];
}

export interface Source {
  /** Last part of the path the user named; never the whole path. */
  readonly label: string;
  readonly description: string;
  readonly suites: readonly string[];
  /** Id of the official checker that was reproduced; `null`: none fits. */
  readonly checker: string | null;
}

export interface Terms {
  /** Rate below which a part counts as weak; `null`: the user set none. */
  readonly target: number | null;
  /** Model that the others are held against; `null`: each against the cohort of the others, if any. */
  readonly reference: string | null;
  readonly confidence: number;
  readonly seed: string;
}

export interface Intake {
  readonly answers: number;
  readonly graded: number;
  readonly notObserved: number;
  readonly excludedCases: number;
  /** Every problem counted by code, with the first few of each. */
  readonly problems: readonly { readonly code: Problem['code']; readonly count: number; readonly examples: readonly Problem[] }[];
}

export interface ModelDiagnosis {
  readonly model: string;
  readonly interface: Interface & { readonly profile: string | null; readonly agreement: ProfileAgreement | null };
  readonly outcomes: readonly { readonly kind: Outcome['kind']; readonly count: number }[];
  /** The one number: answers right among cases that expect calls. */
  readonly total: Totals;
  readonly parts: readonly PartResult[];
  /** Parts that were asked about and of which no answer speaks; they are in `parts` no more than a rate of nought. */
  readonly unavailable: readonly UnavailablePart[];
  /** Loss of the total by the stage at which answers first fail; they add up to one minus the total. */
  readonly stages: readonly { readonly stage: Stage; readonly loss: Estimate; readonly count: number }[];
  readonly reasons: readonly { readonly code: ReasonCode; readonly count: number; readonly cases: readonly string[] }[];
  readonly argumentTypes: readonly { readonly type: string; readonly filled: Estimate }[];
  readonly format: FormatResult;
  /** Whether it calls against how well, over cases that expect calls. */
  readonly calling: {
    readonly called: Estimate;
    readonly rightWhenCalled: Estimate;
    readonly silent: number;
    readonly askedBack: number;
  };
  readonly usage: { readonly inputTokens: number | null; readonly outputTokens: number | null; readonly meanSeconds: number | null };
  /** Scores found in the folder and taken over as they were. */
  readonly carried: readonly { readonly group: string; readonly n: number; readonly mean: number }[];
}

/** How well a decoder profile, chosen on one half of the published verdicts, reproduces the other half. */
export interface ProfileAgreement {
  readonly agreed: number;
  readonly compared: number;
}

export interface Totals {
  /** Our verdict on the strict reading; the deciding one. */
  readonly strict: Estimate;
  /** Our verdict on the lenient reading. */
  readonly lenient: Estimate;
  /** Published verdicts where the folder has them, else reproduced ones, over the same cases. */
  readonly official: { readonly basis: 'published' | 'reproduced'; readonly right: number; readonly n: number } | null;
  readonly right: number;
  readonly n: number;
  /** Best and worst case where more than 1 % was not observed; else `null`. */
  readonly bounds: { readonly low: number; readonly high: number } | null;
}

export interface PartResult {
  readonly part: PartId;
  readonly group: 'skill' | 'shape' | 'language' | 'abstention' | 'category';
  /** For `group: 'category'`: the suite's own name. */
  readonly name: string | null;
  readonly right: number;
  readonly n: number;
  readonly estimate: Estimate;
  /** Share of the total's cases; 0 where it does not enter the total. */
  readonly weight: number;
  /** Points of the total that a complete failure here could hide (fraction). */
  readonly canHide: number;
  /** Difference to the reference on the same items, simultaneous interval; `null` without a reference. */
  readonly againstReference: Estimate | null;
  /** Rate minus the target, simultaneous interval; `null` without a target. */
  readonly againstTarget: Estimate | null;
  readonly status: 'weak' | 'not-shown-weak' | 'lowest-not-shown-weak' | 'cannot-tell' | 'too-few' | 'no-null';
  /** Smallest drop that this n could show with 95 % power; `null` where it cannot be computed. */
  readonly smallestEffect: number | null;
}

/** A part that questions were asked of, and no answer tells of. */
export interface UnavailablePart extends Pick<PartResult, 'part' | 'group' | 'name'> {
  /** Questions asked of it; those not observed or not gradable; all others went wrong before they got as far. */
  readonly asked: number;
  readonly unobserved: number;
}

export interface FormatResult {
  /** Lenient minus strict, paired on the same answers. */
  readonly recoverable: Estimate;
  readonly unreadable: number;
  readonly leniencies: readonly { readonly code: LeniencyCode; readonly count: number; readonly recovers: number }[];
}

export interface PairDiagnosis {
  /** The one with the higher total first; ties by name. */
  readonly models: readonly [string, string];
  readonly shared: number;
  readonly total: Estimate;
  /** What the verdict is held to: the differences of all pairs and parts that share the error rate, and the total with an interval at the level that so many take. */
  readonly deciding: { readonly looks: number; readonly level: number; readonly total: Estimate };
  /** On the shared cases; `pValue` is the larger of the exact McNemar test, of each question the first time that it was put, and the clustered test of the total. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly pValue: number;
  readonly verdict: 'near-tie-different' | 'near-tie-cannot-tell' | 'different' | 'cannot-tell';
  /** Whether the two are native and prompted twins of one model. */
  readonly twins: boolean;
  /** Parts in which they certainly differ, largest first; simultaneous intervals. */
  readonly differs: readonly { readonly part: PartId; readonly name: string | null; readonly difference: Estimate }[];
  /** Share of shared cases on which exactly one is right: how different two equal totals are. */
  readonly disagreement: Estimate;
  /** Whether it calls, against how well, over cases that expect calls, of categories with at least ten shared cases. */
  readonly calling: PairCalling;
}

export interface PairCalling {
  /** First minus second in calling at all. */
  readonly called: Estimate;
  /** On cases where both called: right by each and the paired difference. */
  readonly bothCalled: {
    readonly n: number;
    readonly first: number;
    readonly second: number;
    readonly difference: Estimate;
    /** Right by the official verdicts; `null` where a case has none. */
    readonly official: { readonly first: number; readonly second: number } | null;
  };
  /** Misses of the second that are no call, how many of them ask back, and on how many of them the first is right. */
  readonly secondMisses: Misses & {
    /** The same by the official verdicts; `null` where a case has none. */
    readonly official: Misses | null;
  };
}

export interface Misses {
  readonly all: number;
  readonly silent: number;
  readonly askedBack: number;
  readonly firstRightOnSilent: number;
}

export interface Reversal {
  readonly ahead: string;
  readonly behind: string;
  readonly part: PartId;
  readonly name: string | null;
  readonly totalDifference: Estimate;
  readonly partDifference: Estimate;
}

export interface KeyAudit {
  /** Excluded, on evidence that no model's score enters. */
  readonly defective: readonly { readonly caseId: string; readonly category: string; readonly reason: string }[];
  /** Shown, never excluded. */
  readonly suspected: readonly { readonly caseId: string; readonly category: string; readonly reason: 'nobody-passes' | 'negative-item-rest' | 'same-other-answer'; readonly detail: string }[];
  /** What each total would be without the suspected ones. */
  readonly effect: readonly { readonly model: string; readonly with: number; readonly without: number }[];
}

export interface CaseEvidence {
  readonly model: string;
  readonly caseId: string;
  readonly category: string;
  readonly question: string;
  readonly tools: string;
  readonly key: string;
  readonly answer: string;
  readonly strict: string;
  readonly lenient: string;
  /** Our verdict on each reading; the strict one decides. */
  readonly verdict: { readonly strict: Verdict['state']; readonly lenient: Verdict['state'] };
  /** Why the strict reading is wrong; empty where it is not. */
  readonly reasons: readonly Reason[];
  /** Why the strict reading is not gradable; `null` where it is. */
  readonly notGradable: NotGradable | null;
  readonly forgiven: readonly LeniencyCode[];
  readonly official: string | null;
  /** Of every name and value of the first answer that calls; `null`: nothing is known of it. */
  readonly confidence: readonly StepConfidence[] | null;
}

/** How sure a model was of a name, or of one value. */
export interface StepConfidence {
  /** Index of the call. */
  readonly call: number;
  /** Name of the argument, or its place; `null`: the name of the tool. */
  readonly step: string | null;
  readonly written: string;
  /** Of its least probable token; `null`: no log-probabilities came, or no token can be told to be its own. */
  readonly probability: number | null;
  /** Other samples of the question that have the same; `null`: it was asked once. */
  readonly agreement: { readonly same: number; readonly of: number } | null;
}
