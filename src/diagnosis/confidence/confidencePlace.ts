import type { ConfidencePlace } from '../../core/ConfidenceDiagnosis.ts';
import { differenceOf } from '../differenceOf.ts';
import type { ConfidentAnswer } from './ConfidentAnswer.ts';

/** How often the least probable step is a wrong one, against a token of all steps picked by chance. `null`: no answer can tell. */
export function confidencePlace(answers: readonly ConfidentAnswer[]): ConfidencePlace | null {
  const told = answers.flatMap(({ observation: { confidence }, cluster }) => {
    if (confidence === null || confidence.place === null) return [];
    return [{ ...confidence.place, cluster }];
  });
  if (told.length === 0) return null;
  const difference = differenceOf(told.map(({ hit, chance }) => hit - chance), told.map(({ cluster }) => cluster));
  const excess = difference.estimate(0.95);
  return {
    answers: told.length,
    hits: told.reduce((sum, { hit }) => sum + hit, 0),
    byChance: told.reduce((sum, { chance }) => sum + chance, 0),
    excess,
    standing: excess.state === 'too-few' ? 'too-few' : excess.low > 0 ? 'signals' : 'not-shown',
  };
}
