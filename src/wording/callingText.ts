import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import { count } from './count.ts';
import { rateText } from './estimateText.ts';

/** Whether a model calls, against how well. */
export function callingText({ calling }: ModelDiagnosis): readonly string[] {
  const silent = calling.silent === 0 ? '' : `; ${count(calling.silent)} without a call, ${count(calling.askedBack)} of them ask back`;
  return [`Calls at all: ${rateText(calling.called)}${silent}.`, `Right when it calls: ${rateText(calling.rightWhenCalled)}.`];
}
