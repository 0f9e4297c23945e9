import type { KeyAudit } from '../core/Diagnosis.ts';
import type { Names } from './modelNames.ts';
import { percent } from './percent.ts';
import { pointsNumber } from './points.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

type Suspected = KeyAudit['suspected'][number];

const reasons: Readonly<Record<Suspected['reason'], string>> = {
  'nobody-passes': 'no model passes',
  'negative-item-rest': 'better models fail it more often',
  'same-other-answer': 'several models give the same other answer',
};

/** Why a key is suspected. */
export function suspicion(reason: Suspected['reason']): string {
  return reasons[reason];
}

/** One suspected key in a line. */
export function suspectedText({ caseId, reason, detail }: Suspected): string {
  const more = detail === '' ? '' : ` (${safe(detail)})`;
  return `${safe(caseId)}: ${reasons[reason]}${more}`;
}

/** One defective key in a line. */
export function defectiveText({ caseId, reason }: KeyAudit['defective'][number]): string {
  return `${safe(caseId)}: ${safe(reason)}`;
}

/** What a total becomes without the suspected keys. */
export function keyEffectText(effect: KeyAudit['effect'][number], names: Names): string {
  // Of the totals as they are told: the difference stands beside them.
  const difference = tenths(effect.without) - tenths(effect.with);
  return `${names(effect.model)} ${percent(effect.with, 1)} → ${percent(effect.without, 1)} (${pointsNumber(difference / 1000, 1)})`;
}

function tenths(rate: number): number {
  return Math.round(rate * 1000);
}

function safe(text: string): string {
  return shortened(visibleText(text), 160);
}
