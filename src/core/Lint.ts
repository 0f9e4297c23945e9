import type { Estimate } from './Estimate.ts';

/** What is wrong with a catalog itself, whatever the model. */
export interface Lint {
  readonly label: string;
  readonly tools: number;
  /** UTF-8 bytes of all tools as compact JSON, divided by four: an estimate that needs no tokenizer. */
  readonly tokens: number;
  /** In the order of `lintCodes`; of one code the largest first. */
  readonly findings: readonly LintFinding[];
}

export interface LintFinding {
  readonly code: LintCode;
  /** Names of the tools concerned; empty: the catalog as a whole. */
  readonly tools: readonly string[];
  /** `null`: it has none. */
  readonly size: LintSize | null;
  /** Paths of the parameters concerned (`address.city`, `items[].sku`). */
  readonly parameters: readonly string[];
  /** What was found there: words, values or keywords. */
  readonly found: readonly string[];
}

export type LintSize =
  /** Estimated as in `Lint`. `share`: of the whole catalog, 0 to 1. */
  | { readonly unit: 'tokens'; readonly value: number; readonly share: number }
  /** Cosine of the two tools’ words, weighted by how rare each is in the catalog (tf–idf); 0 to 1. Of a group the largest. */
  | { readonly unit: 'overlap'; readonly value: number }
  | { readonly unit: 'count'; readonly value: number };

/** What a kind of finding cost in a run, if anything: how many more trials failed whose right tool carries it. */
export interface LintCost {
  readonly code: LintCode;
  readonly model: string;
  /** Share of failures with the finding minus that without, within the same subtask; intervals of all findings of a model hold together. */
  readonly difference: Estimate;
  readonly withFinding: { readonly trials: number; readonly tools: number };
  readonly without: { readonly trials: number; readonly tools: number };
}

/** Trials of a run that tell what findings cost, and why others do not. */
export interface LintMeasured {
  readonly used: number;
  readonly severalTools: number;
  readonly notOffered: number;
  /** Its description or its parameters are others than those of the catalog now. */
  readonly changed: number;
  /** Asked under a change that was put to the test. */
  readonly stressed: number;
  readonly notGraded: number;
}

/** Permanent; what costs most right answers first. */
export const lintCodes = [
  'contradictory-schema',
  'near-duplicate-tools',
  'same-words-names',
  'no-tool-description',
  'short-tool-description',
  'required-without-description',
  'enum-in-disguise',
  'oversized-schema',
  'generic-tool-name',
  'generic-parameter-name',
  'parameter-without-description',
  'parameter-without-type',
  'deep-nesting',
  'recursive-schema',
  'strict-refused',
  'refused-parameter-name',
  'name-needs-renaming',
  'no-parameters',
  'many-tools',
] as const;

export type LintCode = (typeof lintCodes)[number];
