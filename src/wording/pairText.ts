import type { PairDiagnosis, Reversal } from '../core/Diagnosis.ts';
import { count, counted } from './count.ts';
import { differenceText, rateText } from './estimateText.ts';
import { levelText } from './levelText.ts';
import type { Names } from './modelNames.ts';
import { partName, partQuestions } from './partText.ts';
import { probabilityText } from './probabilityText.ts';

const verdicts: Readonly<Record<PairDiagnosis['verdict'], string>> = {
  'near-tie-different': 'near-equal totals, different models',
  'near-tie-cannot-tell': 'near-equal totals, no part shown to differ',
  different: 'certainly different, in total or in parts',
  'cannot-tell': 'cannot tell which is ahead',
};

const mostParts = 3;

const verdictOrder: readonly PairDiagnosis['verdict'][] = ['near-tie-different', 'near-tie-cannot-tell', 'different', 'cannot-tell'];

/** What is known of two models against each other, in a few words. */
export function pairVerdict(verdict: PairDiagnosis['verdict']): string {
  return verdicts[verdict];
}

/** The totals of two models against each other. */
export function pairTotals(pair: PairDiagnosis, names: Names): string {
  const [first, second] = pair.models;
  return (
    `${names(first)} minus ${names(second)}: ${differenceText(pair.total)} on ${counted(pair.shared, 'shared question')}; ` +
    `only ${names(first)} right on ${count(pair.onlyFirst)}, only ${names(second)} on ${count(pair.onlySecond)} (${probabilityText(pair.pValue)}).${barText(pair)}`
  );
}

/** Where nothing is certain, by what bar: that of one look would say more than all of them together allow. */
function barText({ verdict, deciding: { looks, level, total } }: PairDiagnosis): string {
  if (verdict !== 'cannot-tell' && verdict !== 'near-tie-cannot-tell') return '';
  return ` ${counted(looks, 'difference')} ${looks === 1 ? 'is' : 'are'} looked at${looks === 1 ? '' : ', which share the error rate'}: by the ${levelText(level)} interval that this takes ${differenceText(total)}.`;
}

/** How often exactly one of the two is right. */
export function pairDisagreement(pair: PairDiagnosis): string {
  return `Exactly one of them is right on ${rateText(pair.disagreement)} of the shared questions.`;
}

/** Two models whose totals look alike, and what is known of their difference. `more`: further questions that would tell; `null`: not known. */
export function nearTieSentence(pair: PairDiagnosis, more: number | null, names: Names): string {
  const start = `${names(pair.models[0])} and ${names(pair.models[1])}: exactly one is right on ${rateText(pair.disagreement)} of ${counted(pair.shared, 'shared question')}`;
  if (pair.verdict === 'near-tie-different') {
    const parts = pair.differs.slice(0, mostParts).map(pairPart);
    return parts.length === 0 ? start : `${start}; ${parts.join(', ')}`;
  }
  const needed = more === null ? '' : `; ${counted(more, 'more question')} would`;
  return `${start}; no part of the profile certainly differs: cannot tell whether that is skill or chance${needed}`;
}

/** One part on which two models certainly differ. */
export function pairPart(part: PairDiagnosis['differs'][number]): string {
  return `${partName(part.part, part.name)} ${differenceText(part.difference)}`;
}

/** Whether they call, against how well they call. */
export function pairCalling(pair: PairDiagnosis, names: Names): readonly string[] {
  const [first, second] = [names(pair.models[0]), names(pair.models[1])];
  const { called, bothCalled, secondMisses } = pair.calling;
  const whether = `Whether it calls: ${first} minus ${second} ${differenceText(called)}.`;
  const how =
    bothCalled.n === 0
      ? 'How well it calls: never both on the same question.'
      : `How well it calls: on the ${count(bothCalled.n)} questions where both call, ${count(bothCalled.first)} right against ${count(bothCalled.second)}, ${differenceText(bothCalled.difference)}${officially(bothCalled.official)}.`;
  if (secondMisses.silent === 0) return [whether, how];
  const misses =
    `Of the ${counted(secondMisses.all, 'miss', 'misses')} of ${second}, ${count(secondMisses.silent)} make no call, ${count(secondMisses.askedBack)} of them ask back; ` +
    `${first} is right on ${count(secondMisses.firstRightOnSilent)} of those ${count(secondMisses.silent)}${officialMisses(secondMisses.official)}.`;
  return [whether, how, misses];
}

function officialMisses(official: PairDiagnosis['calling']['secondMisses']['official']): string {
  if (official === null) return '';
  return ` (by the official verdicts ${count(official.silent)} of ${count(official.all)} misses, right on ${count(official.firstRightOnSilent)} of those)`;
}

function officially(official: PairDiagnosis['calling']['bothCalled']['official']): string {
  return official === null ? '' : ` (by the official verdicts ${count(official.first)} against ${count(official.second)})`;
}

/** A pair whose order on the total turns round on a part. */
export function reversalSentence(reversal: Reversal, names: Names): string {
  const [ahead, behind] = [names(reversal.ahead), names(reversal.behind)];
  return (
    `${ahead} is ahead of ${behind} on the total (${differenceText(reversal.totalDifference)}) ` +
    `and behind on ${partQuestions(reversal.part, reversal.name)} (${differenceText(reversal.partDifference)}).`
  );
}

/** How many pairs came out how. */
export function pairsSummary(pairs: readonly PairDiagnosis[]): string {
  const groups = verdictOrder
    .map((verdict) => ({ verdict, size: pairs.filter((pair) => pair.verdict === verdict).length }))
    .filter(({ size }) => size > 0)
    .map(({ verdict, size }) => `${count(size)} ${verdicts[verdict]}`);
  return `${counted(pairs.length, 'pair')}: ${groups.join(' · ')}`;
}
