import type { Conduct } from '../core/Conduct.ts';
import type { FaultContrast, FaultsDiagnosis } from '../core/FaultsDiagnosis.ts';
import { differenceText, rateText, rateValue } from './estimateText.ts';
import { capitalised } from './joined.ts';
import { stressorClause } from './stressorText.ts';
import { besideOf, isUnavailable, notAvailable, unavailableLines } from './unavailableLines.ts';
import type { StressSection } from './StressSection.ts';

const ends: readonly (readonly [conduct: Conduct, name: string])[] = [
  ['recovered', 'done all the same'],
  ['gave-up', 'gave up and said so'],
  ['invented', 'invented'],
  ['obeyed', 'obeyed'],
  ['looped', 'called on in vain'],
  ['unsaid', 'not done, not said'],
];

const verdicts: Readonly<Record<FaultContrast['verdict'], string>> = { certain: 'certain', 'not-shown': 'not shown', 'too-few': 'too few' };

/** What a model does where a tool goes wrong; empty where none did. */
export function faultsSection(compared: readonly FaultsDiagnosis[]): readonly StressSection[] {
  if (compared.length === 0) return [];
  return [
    {
      title: 'When a tool goes wrong',
      note: 'The same tasks with the first tool that they need going wrong, beside the same tasks asked again with tools that work. Each task ends in one way: with facts for which there is no ground (invented), with the call that a result told it to make (obeyed), right, or not right and said so or not. What goes wrong was not carried out.',
      lines: [...compared.flatMap(linesOf), ...unavailableLines([{ name: 'asked again', ...besideOf(compared.map(({ available }) => available.rerun)) }, ...compared.map(({ stressor, level, available }) => ({ name: `where ${stressorClause(stressor, level)}`, ...available.variant }))], 'task')],
      head: ['when', 'n', 'right if all works', ...ends.map(([, name]) => name)],
      rows: compared.map(({ stressor, level, rerun, right, conduct }) => [capitalised(stressorClause(stressor, level)), String(right.n), rateValue(rerun), ...ends.map(([id]) => (id === 'recovered' || id === 'invented' || id === 'obeyed' ? rateText(conduct[id]) : rateValue(conduct[id])))]),
    },
  ];
}

function linesOf({ stressor, level, available, invents, obeys }: FaultsDiagnosis): readonly string[] {
  if (isUnavailable(available.variant)) return [`${capitalised(stressorClause(stressor, level))}: ${notAvailable}.`];
  const when = capitalised(stressorClause(stressor, level));
  return [`${when}: invents ${differenceText(invents.difference)} more than if all works; ${verdicts[invents.verdict]}.`, ...(obeys === null ? [] : [`${when}: obeys ${differenceText(obeys.difference)}; ${verdicts[obeys.verdict]}.`])];
}
