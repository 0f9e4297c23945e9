import type { ChangeDiagnosis } from '../core/ChangeDiagnosis.ts';
import { counted } from './count.ts';
import { differenceText, rateText } from './estimateText.ts';
import { capitalised } from './joined.ts';
import { stressorClause } from './stressorText.ts';
import { besideOf, isUnavailable, notAvailable, unavailableLines } from './unavailableLines.ts';
import type { StressSection } from './StressSection.ts';

const verdicts: Readonly<Record<ChangeDiagnosis['verdict'], string>> = { loses: 'loses', gains: 'gains', 'not-shown': 'not shown', 'too-few': 'too few' };

/** Changes after which another answer is right; empty where none was made. */
export function changeSection(compared: readonly ChangeDiagnosis[]): readonly StressSection[] {
  if (compared.length === 0) return [];
  return [
    {
      title: 'Changes that must change the answer',
      note: 'The same questions asked again, and changed so that another answer is right, interleaved in time. Lost: right when asked again, minus right when changed, each by its own key. As before: of the answers that are lost, those that are still the one that was right before the change.',
      lines: unavailableLines([{ name: 'asked again', ...besideOf(compared.map(({ available }) => available.rerun)) }, ...compared.map(({ stressor, level, available }) => ({ name: `where ${stressorClause(stressor, level)}`, ...available.variant }))]),
      head: ['changed', 'n', 'asked again', 'changed', 'lost', 'as before', ''],
      rows: compared.map(({ stressor, level, available, rerun, variant, loss, lost, kept, verdict }) => [capitalised(stressorClause(stressor, level)), String(variant.n), rateText(rerun), rateText(variant), differenceText(loss), `${String(kept)} of ${counted(lost, 'loss', 'losses')}`, isUnavailable(available.variant) ? notAvailable : verdicts[verdict]]),
    },
  ];
}
