import type { DoseBreak, DoseDiagnosis, DoseLevel, DoseShapeFound } from '../core/DoseDiagnosis.ts';
import type { Estimate } from '../core/Estimate.ts';
import { counted } from './count.ts';
import { comparedThings } from './comparedThings.ts';
import { differenceText, lossText, rateText } from './estimateText.ts';
import { capitalised, joined } from './joined.ts';
import { loadWords } from './loadText.ts';
import type { LoadWords } from './loadText.ts';
import { percent } from './percent.ts';
import { pointsSize } from './points.ts';
import { shortened } from './shortened.ts';
import { unavailableLines } from './unavailableLines.ts';
import type { StressSection } from './StressSection.ts';
import { visibleText } from './visibleText.ts';

/** One section for each load: they are never merged. */
export function doseSections(all: readonly DoseDiagnosis[]): readonly StressSection[] {
  return all.map(doseSection);
}

function doseSection(dose: DoseDiagnosis): StressSection {
  const words = loadWords(dose.stressor) ?? unknownLoad(dose.stressor);
  const hasEach = dose.counts !== 'answers';
  const hasLength = dose.levels.some(({ length }) => length !== null);
  const refined = dose.levels.filter((level) => level.refined);
  return {
    title: `Under load: ${words.title.toLowerCase()}`,
    note: `The same questions at every level. ${refined.length === 0 ? '' : 'Refined: chosen after the planned levels had been seen, to place the break; losses, tests and shape are of the planned ones. '}${hasLength ? 'As long without: prompts of the same length in which the load stays at its mildest. ' : ''}Lost: right at the mildest level minus right here, on the questions answered at both${hasEach ? `, of the ${comparedThings(words.each, dose.things)}` : ''}.`,
    lines: [verdictLine(dose, words), ...shapeLines(dose, words), ...missedLines(dose), ...missingLines(dose.levels, words)],
    head: ['level', 'n', ...(hasEach ? [`${words.each} right`] : []), ...(dose.things === 'all' ? [] : ['of those compared']), 'all right', 'lost', ...(hasLength ? ['lost, as long without', 'the load alone'] : [])],
    rows: dose.levels.map((level) => [
      `${words.amount(level.dose)}${level.refined ? ', refined' : ''}`,
      String(level.all.n),
      ...(hasEach ? [rateText(level.each)] : []),
      ...(dose.things === 'all' ? [] : [rateText(level.compared)]),
      rateText(level.all),
      level.drop === null ? '' : differenceText(level.drop),
      ...(hasLength ? [level.length === null ? '' : differenceText(level.length.drop), level.length === null ? '' : differenceText(level.length.excess)] : []),
    ]),
    doseCurve: {
      title: capitalised(`${words.each} right under load`),
      axis: words.title,
      points: dose.levels.map((level) => ({ dose: level.dose, rate: level.compared })),
      length: dose.levels.flatMap(({ dose: at, length }) => (length === null ? [] : [{ dose: at, rate: length.each }])),
      fit: dose.shape?.curve ?? [],
      break: dose.break,
    },
  };
}

function unknownLoad(stressor: string): LoadWords {
  const name = `“${shortened(visibleText(stressor), 40)}”`;
  return { title: name, growing: `${name} grows`, amount: (dose) => String(dose), many: 'of it', each: 'things', fix: '' };
}

function verdictLine({ verdict, levels, decisive, smallestEffect }: DoseDiagnosis, words: LoadWords): string {
  const level = levels.find((one) => one.level === decisive);
  const [mildest] = levels;
  const loss = lossOf(level?.drop ?? null);
  const excess = lossOf(level?.length?.excess ?? null);
  const asLong = lossOf(level?.length?.drop ?? null);
  const at = level === undefined ? '' : `With ${words.amount(level.dose)}`;
  const from = mildest === undefined ? '' : ` against ${words.amount(mildest.dose)}`;
  switch (verdict) {
    case 'breaks':
      return `${at} it certainly loses ${loss}${from}; the length of the prompt does not explain ${excess} of that.`;
    case 'length':
      return `${at} it certainly loses ${loss}${from}, and ${asLong} where the prompt is as long without them: length, not load, as far as this can tell.`;
    case 'load-or-length':
      return `${at} it certainly loses ${loss}${from}: load or length, nothing here tells the two apart.`;
    case 'flat':
      return 'Flat: no level loses five points or more (90 % interval of the largest loss).';
    case 'too-few':
      if (levels.length < 2) return 'Only one level could be asked, so that there is nothing to hold it against.';
      return 'Too few questions of too few kinds to tell anything.';
    case 'cannot-tell':
      return `Cannot tell: no loss is certain, and five points at every level are not ruled out.${smallestEffect === null ? '' : ` The smallest loss that so many questions can show is ${pointsSize(smallestEffect, 0)}.`}`;
  }
}

function lossOf(estimate: Estimate | null): string {
  return estimate === null ? 'something' : lossText(estimate);
}

const shapes: Readonly<Record<DoseShapeFound['best'], string>> = {
  linear: 'linear: every further one costs the same',
  exponential: 'exponential: the first ones cost most, then it settles',
  threshold: 'a threshold: level up to a point, then falling',
  logistic: 'logistic: every doubling costs the same in odds',
};

const shortShapes: Readonly<Record<DoseShapeFound['best'], string>> = { linear: 'linear', exponential: 'exponential', threshold: 'a threshold', logistic: 'logistic' };

function shapeLines({ shape, break: found, levels }: DoseDiagnosis, words: LoadWords): readonly string[] {
  const placed = found === null ? [] : [`${breakLine(found, words)}${refinedText(found, levels)}`];
  if (shape === null) return placed;
  const support = `${shape.margin.toFixed(1)} in BIC, best in ${percent(shape.share, 0)} of resamples`;
  const line = shape.state === 'named' ? `Shape: ${shapes[shape.best]} (ahead of ${shortShapes[shape.runnerUp]} by ${support}).` : `Shape undecided: ${shortShapes[shape.best]} or ${shortShapes[shape.runnerUp]} (${support}; 6 and 90 % are asked for).`;
  return [line, ...placed];
}

function breakLine({ kind, dose, low, high }: DoseBreak, words: LoadWords): string {
  const range = `[${doseText(low)}, ${doseText(high)}]`;
  switch (kind) {
    case 'bend':
      return `It begins to fall at ${doseText(dose)} ${range} ${words.many}.`;
    case 'five-points':
      return `It has lost five points at ${doseText(dose)} ${range} ${words.many}.`;
    case 'levels':
      return `The first level with a certain loss is that of ${words.amount(Math.round(dose))}; the one before has ${doseText(low)}.`;
  }
}

/** What a second look added, and what the first one alone had told of the same place. */
function refinedText({ before }: DoseBreak, levels: readonly DoseLevel[]): string {
  const refined = levels.filter((level) => level.refined).map(({ dose }) => doseText(dose));
  if (refined.length === 0) return '';
  return ` Refined after the first look by ${joined(refined)}${before === null ? '' : `; before: [${doseText(before.low)}, ${doseText(before.high)}]`}.`;
}

function doseText(dose: number): string {
  return String(dose < 10 ? Math.round(10 * dose) / 10 : Math.round(dose));
}

/** What of the things missed at the last level there was, and where they stood. */
function missedLines({ levels, counts }: DoseDiagnosis): readonly string[] {
  const last = levels.findLast(({ all }) => all.n > 0);
  if (last === undefined || counts === 'answers') return [];
  const { omitted, altered, unread } = last.missed;
  const all = omitted + altered + unread;
  if (all === 0) return [];
  const ways = [omitted > 0 ? `${counted(omitted, 'is', 'are')} left out` : null, altered > 0 ? `${counted(altered, 'is', 'are')} there otherwise` : null, unread > 0 ? `${counted(unread, 'stands', 'stand')} in answers that cannot be read` : null].filter((way) => way !== null);
  const where = last.thirds.length === 0 ? '' : ` Missed of the first third ${share(last.thirds[0])}, of the middle ${share(last.thirds[1])}, of the last ${share(last.thirds[2])}.`;
  return [`At the highest level, of ${counted(all, 'thing missed', 'things missed')}, ${joined(ways)}.${where}`];
}

function share(third: DoseLevel['thirds'][number] | undefined): string {
  return third === undefined || third.of === 0 ? 'nothing is known' : percent(third.missed / third.of, 0);
}

function missingLines(levels: readonly DoseLevel[], words: LoadWords): readonly string[] {
  return unavailableLines(levels.flatMap(({ dose, asked, unavailable, length }) => [{ name: `with ${words.amount(dose)}`, asked, unavailable }, ...(length === null ? [] : [{ name: `as long without, with ${words.amount(dose)}`, asked: length.asked, unavailable: length.unavailable }])]));
}
