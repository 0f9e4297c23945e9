import type { FactorArm, FactorContrast, FactorDiagnosis } from '../core/FactorDiagnosis.ts';
import { contrastName } from './breakpointText.ts';
import { count, counted } from './count.ts';
import { differenceText, rateText } from './estimateText.ts';
import { fixed } from './fixed.ts';
import { capitalised } from './joined.ts';
import { recallChartOf } from './recallChartOf.ts';
import { shortened } from './shortened.ts';
import { isUnavailable, notAvailable, unavailableLines } from './unavailableLines.ts';
import type { StressSection } from './StressSection.ts';
import { visibleText } from './visibleText.ts';

/** What crossed arms show: what each place costs, and the arms themselves with what they take and rescue. */
export function factorSections(one: FactorDiagnosis): readonly StressSection[] {
  const title = one.stressor === 'breakpoints' ? 'Where calling breaks: tools, schemas, form' : one.stressor === 'retrieval' ? 'Tools retrieved from ever larger catalogs' : `Arms of ${shortened(visibleText(one.stressor), 40)}`;
  return [effectsSection(one, title), armsSection(one, title)].filter(({ rows }) => rows.length > 0);
}

const verdicts: Readonly<Record<FactorContrast['verdict'], string>> = { costs: 'costs', gains: 'gains', 'not-shown': 'not shown', 'too-few': 'too few' };

function effectsSection({ contrasts, split, corners, base, rerun, available, arms }: FactorDiagnosis, title: string): StressSection {
  const gone = new Set<string | null>(arms.filter((arm) => isUnavailable(arm.available)).map(({ level }) => level));
  return {
    title,
    note: 'Losses on the same questions, in points; positive is worse. Strictly: in the form that was asked for. Leniently: whatever could be read. Main effects are means over all levels of the other two; an interaction of two is what comes on top where they come together, on the mean over the third; that of three corrects the sum of all these and is no loss by itself. In brackets behind “not shown”: the smallest loss that so many questions could show.',
    lines: [
      `As asked ${rateText(base)}, asked again ${rateText(rerun)}.`,
      ...unavailableLines([{ name: 'as asked', ...available.base }, { name: 'asked again', ...available.rerun }]),
      ...(corners === null || corners.asked === corners.of ? [] : [`Nothing is said of main effects and interactions: ${String(corners.asked)} of ${String(corners.of)} corners could be asked and answered.`]),
      ...(split === null ? [] : [`From the best corner to the worst ${differenceText(split.whole)}; of it ${split.shares.map(({ factor, loss }) => `${contrastName(factor)} ${differenceText(loss)}`).join(', ')} (Shapley values: the mean over all orders; a negative one is a gain).`]),
    ],
    head: ['what costs', 'n', 'strictly', 'leniently', ''],
    rows: contrasts.map(({ id, kind, better, worse, loss, lenientLoss, verdict, smallestEffect }) => [
      `${capitalised(contrastName(id))}${kind === 'main' ? ', main effect' : ''}`,
      String(loss.n),
      differenceText(loss),
      differenceText(lenientLoss),
      [better, worse].some((level) => gone.has(level)) ? notAvailable : verdict === 'not-shown' && smallestEffect !== null ? `${verdicts[verdict]} (${fixed(smallestEffect * 100, 0)})` : verdicts[verdict],
    ]),
  };
}

function armsSection({ arms }: FactorDiagnosis, title: string): StressSection {
  const isRetrieved = arms.some(({ recall }) => recall !== null);
  const chart = recallChartOf(arms);
  return {
    title: `${title}: the arms`,
    note: `Rescued: of the questions that failed as they were, right in the arm minus right when merely asked again. Tokens, seconds and cost are of one answer${isRetrieved ? '. Recall: right tools that were retrieved, whatever the model made of them; where one was not, the question counts as wrong' : ''}.`,
    lines: [...arms.flatMap(missedLine), ...unavailableLines(arms.map((arm) => ({ name: armName(arm), ...arm.available })))],
    head: ['arm', 'tools', 'right', 'leniently', 'rescued', ...(isRetrieved ? ['recall'] : []), 'tokens in', 'out', 'seconds', 'cost'],
    rows: arms.map((arm) => [
      armName(arm),
      fixed(arm.offered, 0),
      rateText(arm.strict),
      rateText(arm.lenient),
      rescueText(arm),
      ...(isRetrieved ? [arm.recall === null ? '' : rateText(arm.recall)] : []),
      arm.inputTokens === null ? '–' : count(Math.round(arm.inputTokens)),
      arm.outputTokens === null ? '–' : count(Math.round(arm.outputTokens)),
      arm.seconds === null ? '–' : fixed(arm.seconds, 2),
      arm.cost === null ? '–' : arm.cost.toPrecision(3),
    ]),
    ...(chart === null ? {} : { recallChart: chart }),
  };
}

function armName({ retriever, level }: FactorArm): string {
  return shortened(visibleText(retriever === null ? level : `${level} (${retriever})`), 60);
}

function rescueText({ available, rescue: { judged, failed, rate, cases } }: FactorArm): string {
  if (isUnavailable(available)) return notAvailable;
  if (judged === 0) return 'not judged';
  const single = cases === null ? '' : `; ${String(cases.rescued)} of ${String(cases.of)} for good`;
  return failed === 0 ? 'none failed' : `${String(failed)} failed: ${differenceText(rate)}${single}`;
}

function missedLine({ level, missed }: FactorArm): readonly string[] {
  if (missed === null || missed.count === 0) return [];
  const nothing = missed.none === 0 ? '' : `; of the ${count(missed.none)} that held none at all, the model called something on ${count(missed.called)}`;
  return [`${shortened(visibleText(level), 60)}: a right tool was missing from ${counted(missed.count, 'offer')}${nothing}.`];
}
