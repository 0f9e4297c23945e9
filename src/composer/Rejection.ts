/** Why something drawn did not become an item; each is counted. */
export const rejectionReasons = [
  /** The domain has no tool or phrasing for it. */
  'not-available',
  /** A parameter that only results can fill. */
  'no-value',
  'call-failed',
  /** A result holds nothing where a later call looks. */
  'nothing-found',
  /** Two calls of one item are the same. */
  'repeats',
  /** Independent calls that only work in one order. */
  'order-matters',
  /** Another tool, or the same one with other values, reaches the same end. */
  'another-way',
  /** An earlier result already shows what a later step is to find. */
  'already-shown',
  /** A value can be read in the request that only a result should give. */
  'value-given-away',
  /** Words that refer to two things. */
  'unclear-reference',
  /** What is missing can be found out or has a default. */
  'can-be-found',
  /** The grader does not accept the item's own answer. */
  'grader-refuses',
  /** Values of one call that cannot be meant together (an end before its start). */
  'contradictory-values',
  /** The grader takes a wrong call for the item's own answer. */
  'grader-accepts-other',
] as const;

export type RejectionReason = (typeof rejectionReasons)[number];

export class Rejection extends Error {
  readonly reason: RejectionReason;

  constructor(reason: RejectionReason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`);
    this.name = 'Rejection';
    this.reason = reason;
  }
}
