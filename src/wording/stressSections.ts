import type { ConsistencyDiagnosis, InvarianceDiagnosis, StressDiagnosis } from '../core/StressDiagnosis.ts';
import { changeSection } from './changeSection.ts';
import { crossedSection } from './crossedSection.ts';
import { doseSections } from './doseSection.ts';
import { differenceText, rateText } from './estimateText.ts';
import { factorSections } from './factorSections.ts';
import { fixed } from './fixed.ts';
import { faultsSection } from './faultsSection.ts';
import { historySection } from './historySection.ts';
import { capitalised } from './joined.ts';
import { shiftSection } from './shiftSection.ts';
import { shortened } from './shortened.ts';
import { stressorClause } from './stressorText.ts';
import { besideOf, isUnavailable, notAvailable, unavailableLines } from './unavailableLines.ts';
import type { StressSection } from './StressSection.ts';
import { visibleText } from './visibleText.ts';

/** What stressors show of one model, kind by kind; empty where nothing was changed. */
export function stressSections(all: readonly StressDiagnosis[], model: string): readonly StressSection[] {
  const own = all.filter((one) => one.model === model);
  const invariance = own.filter((one) => one.kind === 'invariance');
  const histories = own.filter((one) => one.kind === 'history');
  return [...(invariance.length === 0 ? [] : [invarianceSection(invariance, own.filter((one) => one.kind === 'consistency'))]), ...changeSection(own.filter((one) => one.kind === 'change')), ...histories.map(historySection), ...doseSections(own.filter((one) => one.kind === 'dose')), ...own.flatMap((one) => (one.kind === 'crossed' ? crossedSection(one) : [])), ...faultsSection(own.filter((one) => one.kind === 'faults')), ...own.flatMap((one) => (one.kind === 'factor' ? factorSections(one) : one.kind === 'shift' ? [shiftSection(one)] : []))];
}

const verdicts: Readonly<Record<InvarianceDiagnosis['verdict'], string>> = {
  loses: 'loses',
  gains: 'gains',
  unstable: 'turns over',
  'not-shown': 'not shown',
  'too-few': 'too few',
};

function consistencyText({ base, throughout, ever, variants }: ConsistencyDiagnosis): string {
  return `Right as asked ${rateText(base)}; right throughout, in all of ${fixed(variants, 1)} changes on the mean, ${rateText(throughout)}; right in at least one ${rateText(ever)}.`;
}

/** Whose words the changed requests are in. */
function authoredLines(compared: readonly InvarianceDiagnosis[]): readonly string[] {
  const written = compared.flatMap(({ authored, variant, stressor, level }) => (authored === null ? [] : [{ ...authored, of: variant.n, clause: stressorClause(stressor, level) }]));
  const [first] = written;
  return first === undefined ? [] : [`In the words of ${shortened(visibleText(first.author), 60)}, each held against its question: ${written.map(({ clause, questions, of }) => `${String(questions)} of ${String(of)} where ${clause}`).join('; ')}.`];
}

function invarianceSection(compared: readonly InvarianceDiagnosis[], consistencies: readonly ConsistencyDiagnosis[]): StressSection {
  return {
    title: 'Changes that must not change the answer',
    note: 'The same questions as they are, asked again, and changed, the last two interleaved in time. Turned over: answers whose verdict changes, beyond those that change when nothing does. Lost: right when asked again, minus right when changed.',
    lines: [...consistencies.map(consistencyText), ...authoredLines(compared), ...unavailableLines([{ name: 'as they are', ...besideOf(compared.map(({ available }) => available.base)) }, { name: 'asked again', ...besideOf(compared.map(({ available }) => available.rerun)) }, ...compared.map(({ stressor, level, available }) => ({ name: `where ${stressorClause(stressor, level)}`, ...available.variant }))])],
    head: ['changed', 'n', 'asked again', 'changed', 'turned over beyond noise', 'lost', ''],
    rows: compared.map(({ stressor, level, available, rerun, variant, excessFlips, netLoss, verdict }) => [
      capitalised(stressorClause(stressor, level)),
      String(variant.n),
      rateText(rerun),
      rateText(variant),
      differenceText(excessFlips),
      differenceText(netLoss),
      isUnavailable(available.variant) ? notAvailable : verdicts[verdict],
    ]),
  };
}
