import type { Finding } from '../core/Finding.ts';
import { overChanceText } from './confidenceText.ts';
import { detailText } from './detailText.ts';
import { differenceText, lossText, magnitude, negated, rateText } from './estimateText.ts';
import { findingConfirm } from './findingConfirm.ts';
import { findingCost } from './findingCost.ts';
import { findingFix } from './findingFix.ts';
import { findingStatement } from './findingStatement.ts';
import { findingSureness, surenessShort } from './findingSureness.ts';
import { findingTitle } from './findingTitle.ts';
import type { Names } from './modelNames.ts';

/** Everything that is said of one finding. */
export interface FindingText {
  readonly title: string;
  /** A loss as a signed difference with its interval; a difference without loser has no sign. */
  readonly size: string;
  readonly cost: string | null;
  readonly statement: string;
  readonly sureness: string;
  readonly surenessShort: string;
  readonly details: readonly string[];
  readonly confirm: string;
  readonly fix: string;
}

/** The sentences of a finding. */
export function findingText(finding: Finding, names: Names): FindingText {
  return {
    title: findingTitle(finding, names),
    size: sizeOf(finding),
    cost: findingCost(finding),
    statement: findingStatement(finding, names),
    sureness: findingSureness(finding),
    surenessShort: surenessShort(finding),
    details: finding.details.map(detailText),
    confirm: findingConfirm(finding, names),
    fix: findingFix(finding),
  };
}

/** A loss as a signed difference; between two models whose totals are alike, and where answers are merely turned over, it has no sign, and a form is broken in a share of answers. */
function sizeOf({ code, effect }: Finding): string {
  if (code === 'broken-form') return rateText(effect);
  if (code === 'confidence-signals' || code === 'confidence-no-signal') return overChanceText(effect);
  return code === 'near-tie-different' || code === 'unsteady' ? lossText(magnitude(effect)) : differenceText(negated(effect));
}
