import type { Call } from '../core/Call.ts';
import type { Literal } from '../core/Literal.ts';
import { callText, literalText } from './literalText.ts';
import type { AnswerCalls, AnswerReference } from './readReferences.ts';
import { rule } from './rules.ts';
import type { RuleMask } from './rules.ts';
import { shortText } from './shortText.ts';

/** An accepted reference made ready for comparing. */
export interface ExpectedReference {
  /** Index in the key. */
  readonly call: number;
  /** In the form of `normalPath`; `null`: the whole result. */
  readonly path: string | null;
}

/**
 * What the references of the answer that is being graded point to. It belongs to one grader and holds one answer at a time.
 * While calls are being paired every reference is taken for the right one, but for its path; under a pairing it has to lead to the
 * call that is paired with the expected one.
 */
export class ReferenceScope {
  private calls: readonly Call[] = [];
  private references: ReadonlyMap<Literal, AnswerReference> = new Map();
  private pairs: readonly number[] | null = null;
  /** Per expected call the only field of its result, where its schema declares just one. */
  private readonly onlyFields: readonly (string | null)[];

  constructor(onlyFields: readonly (string | null)[]) {
    this.onlyFields = onlyFields;
  }

  begin({ calls, references }: AnswerCalls): void {
    this.calls = calls;
    this.references = references;
    this.pairs = null;
  }

  /** `pairs`: per call of the answer the expected one, or -1; read whenever something is compared. `null`: not known yet. */
  settle(pairs: readonly number[] | null): void {
    this.pairs = pairs;
  }

  has(literal: Literal): boolean {
    return this.references.has(literal);
  }

  leadsNowhere(literal: Literal): boolean {
    return this.references.get(literal)?.target === -1;
  }

  match(literal: Literal, expected: ExpectedReference): RuleMask {
    const reference = this.references.get(literal);
    if (reference === undefined || !this.samePath(reference, expected)) return 0;
    return this.pairs === null || this.pairs[reference.target] === expected.call ? rule['same-reference'] : 0;
  }

  /** A call in place of its result also stands for the only field of it. */
  private samePath({ path, nested }: AnswerReference, expected: ExpectedReference): boolean {
    return path === expected.path || (nested && path === null && expected.path === this.onlyFields[expected.call]);
  }

  /** `"$var1.field$", of f(x=1)`. */
  describe(literal: Literal): string {
    const reference = this.references.get(literal);
    const call = reference === undefined ? undefined : this.calls[reference.target];
    if (reference?.nested === true) return shortText(literalText(literal));
    return shortText(`${literalText(literal)}, ${call === undefined ? 'of no call before' : `of ${callText(call)}`}`);
  }
}
