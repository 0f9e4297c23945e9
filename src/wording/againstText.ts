import type { Diagnosis, ModelDiagnosis, PartResult } from '../core/Diagnosis.ts';
import type { Estimate } from '../core/Estimate.ts';
import { levelText } from './levelText.ts';
import type { Names } from './modelNames.ts';
import { percent } from './percent.ts';
import { referenceName } from './sourceText.ts';

/** What a part is held against: a reference, else a target; `null`: there is neither. */
export function againstOf({ againstReference, againstTarget }: PartResult): Estimate | null {
  return againstReference ?? againstTarget;
}

/** Whom differences are to, in a few words; `null`: to nobody. */
export function againstWhom(diagnosis: Diagnosis, names: Names, model: ModelDiagnosis): string | null {
  if (model.parts.some(({ againstReference }) => againstReference !== null)) return `${referenceName(diagnosis, names, model.model)} on the same items`;
  const { target } = diagnosis.settings;
  return target === null ? null : `the target of ${percent(target, 0)}`;
}

/** What the differences of a profile are and how sure; `null`: there are none. */
export function againstLine(diagnosis: Diagnosis, names: Names, model: ModelDiagnosis): string | null {
  const whom = againstWhom(diagnosis, names, model);
  const told = model.parts.map(againstOf).find((one) => one !== null && one.state === 'estimated');
  if (whom === null || told?.state !== 'estimated') return null;
  return `In points: the difference to ${whom}, with intervals at ${levelText(told.level)} (all together at ${levelText(diagnosis.settings.confidence)}), which decide what is weak.`;
}
