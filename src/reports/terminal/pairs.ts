import type { Diagnosis, PairDiagnosis } from '../../core/Diagnosis.ts';
import { counted } from '../../wording/count.ts';
import { findingsBetween } from '../../wording/findingsAbout.ts';
import { capitalised } from '../../wording/joined.ts';
import type { Names } from '../../wording/modelNames.ts';
import { nearTieSentence, pairCalling, pairDisagreement, pairPart, pairsSummary, pairTotals, pairVerdict, reversalSentence } from '../../wording/pairText.ts';
import { writeFindings } from './findings.ts';
import type { Screen } from './Screen.ts';

const mostPairs = 6;
const mostReversals = 5;

/** Models against each other: one pair in full, many as a summary and the most telling of them. */
export function writePairs(screen: Screen, diagnosis: Diagnosis, names: Names): void {
  const pairs = diagnosis.pairs.filter(({ shared }) => shared > 0);
  const [only] = pairs;
  if (only === undefined) return;
  screen.heading('Models against each other');
  const between = findingsBetween(diagnosis);
  if (pairs.length === 1) {
    if (between.certain.length + between.open.length > 0) writeFindings(screen, between, names, 'Nothing between them is certain.');
    writePair(screen, only, names);
  } else {
    screen.text(`${pairsSummary(pairs)}.`, { indent: 2 });
    writeMost(screen, diagnosis, names);
  }
  writeReversals(screen, diagnosis, names);
}

function writePair(screen: Screen, pair: PairDiagnosis, names: Names): void {
  screen.text(`${capitalised(pairVerdict(pair.verdict))}${pair.twins ? ' (one model, native and prompted)' : ''}. ${pairTotals(pair, names)}`, { indent: 2 });
  screen.text(pairDisagreement(pair), { indent: 2 });
  for (const sentence of pairCalling(pair, names)) screen.text(sentence, { indent: 2 });
  if (pair.differs.length > 0) screen.text(`Certainly different in: ${pair.differs.map(pairPart).join(' · ')}`, { indent: 2 });
}

function writeMost(screen: Screen, diagnosis: Diagnosis, names: Names): void {
  const ties = (verdict: PairDiagnosis['verdict']): readonly PairDiagnosis[] =>
    newModelsFirst(diagnosis.pairs.filter((pair) => pair.verdict === verdict).toSorted((a, b) => (b.disagreement.value ?? 0) - (a.disagreement.value ?? 0)));
  writeTies(screen, '≠  ', ties('near-tie-different'), diagnosis, names);
  writeTies(screen, '?  ', ties('near-tie-cannot-tell'), diagnosis, names);
}

function writeTies(screen: Screen, hang: string, ties: readonly PairDiagnosis[], diagnosis: Diagnosis, names: Names): void {
  const shown = ties.slice(0, mostPairs);
  for (const pair of shown) screen.text(nearTieSentence(pair, furtherQuestions(diagnosis, pair), names), { indent: 2, hang });
  const others = ties.length - shown.length;
  if (others > 0) screen.text(`and ${counted(others, 'more such pair')}`, { indent: 5, mark: screen.style.faint });
}

/** Further questions that would tell two models apart; `null` where that is not known. */
function furtherQuestions({ findings }: Diagnosis, { models }: PairDiagnosis): number | null {
  const open = findings.find(({ code, model, other }) => code === 'near-tie-different' && model === models[0] && other === models[1]);
  return open?.trialsNeeded ?? null;
}

/** The same pairs, those first that name two models not named before, so that a few pairs speak of many models. */
function newModelsFirst(pairs: readonly PairDiagnosis[]): readonly PairDiagnosis[] {
  const named = new Set<string>();
  const first: PairDiagnosis[] = [];
  const rest: PairDiagnosis[] = [];
  for (const pair of pairs) {
    const fresh = pair.models.every((model) => !named.has(model));
    (fresh ? first : rest).push(pair);
    if (fresh) for (const model of pair.models) named.add(model);
  }
  return [...first, ...rest];
}

function writeReversals(screen: Screen, { reversals }: Diagnosis, names: Names): void {
  if (reversals.length === 0) return;
  screen.text('Order turned round', { indent: 2, mark: screen.style.strong });
  for (const reversal of reversals.slice(0, mostReversals)) screen.text(reversalSentence(reversal, names), { indent: 2, hang: '⇅  ' });
  if (reversals.length > mostReversals) screen.text(`and ${String(reversals.length - mostReversals)} more`, { indent: 5, mark: screen.style.faint });
}
