import { foreseen } from '../core/foreseen.ts';
import { percent } from './percent.ts';

/** What is assumed before anything is asked; `again`: questions are asked more than once, as they are or changed. */
export function foreseenText(again: boolean): string {
  const repeated = again ? ` and of ${String(foreseen.repeatCorrelation)} between answers to one question` : '';
  return `${percent(foreseen.rate, 0)} right, a correlation of ${String(foreseen.intraclassCorrelation)} between answers that share tools${repeated}`;
}
