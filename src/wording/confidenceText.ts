import type { ConfidenceDiagnosis, ConfidenceMeasure, MeasuredConfidence, VotingRule, VotingRuleId } from '../core/ConfidenceDiagnosis.ts';
import { confidenceMeasures } from '../core/ConfidenceDiagnosis.ts';
import type { Estimate } from '../core/Estimate.ts';
import type { Finding } from '../core/Finding.ts';
import { count, counted } from './count.ts';
import { differenceText } from './estimateText.ts';
import { fixed } from './fixed.ts';
import { capitalised } from './joined.ts';
import type { Names } from './modelNames.ts';
import { partName, partQuestions } from './partText.ts';
import { percent } from './percent.ts';
import { pointsSize } from './points.ts';

/** Head of the part of a report that tells what confidence is good for. */
export const confidenceHead = 'Confidence';

/** What is said where nothing tells how sure a model was. */
export const noConfidence: string = 'No confidence is known: no log-probabilities came with the calls, and no question was asked several times (--log-probabilities, --repetitions 5).';

interface MeasureWords {
  readonly name: string;
  /** As the subject of a sentence. */
  readonly subject: string;
}

const measureWords: Readonly<Record<ConfidenceMeasure, MeasureWords>> = {
  'least-step': { name: 'least probable step', subject: 'the least probable name or value of a call' },
  mean: { name: 'mean over all tokens', subject: 'the mean log-probability over all tokens' },
  'lowest-group': { name: 'lowest group of 1 024 tokens', subject: 'the lowest mean over 1 024 tokens' },
  agreement: { name: 'agreement of samples', subject: 'how many other samples make the same call' },
};

function wordsOf(name: string | null): MeasureWords {
  const measure = confidenceMeasures.find((one) => one === name) ?? 'least-step';
  return measureWords[measure];
}

/** An area under the curve: `0.83 [0.78, 0.88]`. */
export function areaText(area: Estimate): string {
  if (area.value === null) return '–';
  return `${fixed(area.value, 2)}\u00a0${area.state === 'too-few' ? 'too\u00a0few' : `[${fixed(area.low, 2)},\u00a0${fixed(area.high, 2)}]`}`;
}

/** The same from its excess over chance, which is what a finding holds. */
export function overChanceText(excess: Estimate): string {
  if (excess.state === 'too-few') return `AUROC ${areaText({ ...excess, value: excess.value === null ? null : excess.value + 0.5 })}`;
  return `AUROC ${areaText({ ...excess, value: excess.value + 0.5, low: excess.low + 0.5, high: excess.high + 0.5 })}`;
}

/** Head of a finding about confidence. */
export function confidenceTitle({ code, certain, subject }: Finding): string {
  const where = subject.scope === 'everywhere' ? '' : `: ${partName(subject.scope, null)}`;
  if (code === 'confidence-signals') return `${capitalised(wordsOf(subject.name).name)} tells wrong answers${where}`;
  return certain ? 'Confidence tells no wrong answers' : 'Confidence is not shown to tell wrong answers';
}

/** What is claimed, as a clause. */
export function confidenceClaim({ code, certain, subject, effect, model }: Finding, names: Names): string {
  const area = `${overChanceText(effect)}, where 0.50 is chance`;
  const where = subject.scope === 'everywhere' ? '' : `on ${partQuestions(subject.scope, null)}, `;
  const tells = `${where}${wordsOf(subject.name).subject} tells ${names(model)}’s wrong answers from its right ones`;
  if (code === 'confidence-signals' || !certain) return `${tells} (${area})`;
  return `nothing that is known of ${names(model)}’s confidence tells its wrong answers from its right ones: by ${wordsOf(subject.name).subject} ${area}`;
}

/** What to do about it. */
export function confidenceFix({ code, details }: Finding): string {
  if (code === 'confidence-no-signal') return 'do not retry, vote or ask a person by this confidence; where nothing was repeated, ask every question several times and see whether agreement tells more';
  const votes = details.some(({ code: detail }) => detail.startsWith('right-by-'));
  return `ask again, or ask a person, below a threshold of it${votes ? '; the table of rules says what voting gains and costs' : '; ask every question several times to see what voting would gain'}`;
}

/** Where the confidence of a model comes from, and how many answers it speaks of. */
export function confidenceBasisText({ basis, source, calling, covered, repetitions, longEnough }: ConfidenceDiagnosis, names: Names): readonly string[] {
  const share = `${count(covered)} of ${counted(calling, 'answer')} with calls`;
  const groups = longEnough === 0 ? 'No answer is as long as a group of DeepConf (1 024 tokens), so its group statistics are left out.' : `${counted(longEnough, 'answer')} of at least 1 024 tokens have group statistics.`;
  switch (basis) {
    case 'call':
      return [`From token log-probabilities on the call itself: ${share}.${repetitions > 1 ? ` Beside it, how far ${counted(repetitions, 'sample')} of each question agree.` : ''}`, groups];
    case 'prompted':
      return [`No log-probabilities came with the calls. From those of the same calls in prompted text (${source === null ? 'another interface' : names(source)}): ${share}.`, groups];
    case 'agreement':
      return [`No log-probabilities came. From how far ${counted(repetitions, 'sample')} of each question agree: ${share}.`];
    case 'none':
      return [noConfidence];
    default:
      return unknownBasis(basis);
  }
}

function unknownBasis(basis: never): never {
  throw new Error(`no words for the basis ${String(basis)}`);
}

/** How a measure stands, in a few words. */
export function confidenceStanding({ standing, area }: Pick<MeasuredConfidence, 'standing' | 'area'>): string {
  if (standing === 'signals') return 'tells wrong from right';
  if (standing === 'too-few') return 'too few';
  if (standing === 'cannot-tell') return 'not shown to beat chance';
  return area.state === 'estimated' && area.high < 0.5 ? 'worse than chance' : 'no better than chance';
}

/** One measure within one scope, as the cells of a row. */
export interface ConfidenceRow {
  readonly scope: string;
  readonly measure: string;
  readonly area: string;
  readonly estimate: Estimate;
  readonly sample: string;
  readonly standing: string;
  readonly tells: boolean;
}

/** Everything, and the skills with enough wrong answers to tell. */
function toldScopes({ scopes }: ConfidenceDiagnosis): ConfidenceDiagnosis['scopes'] {
  return scopes.filter(({ scope, measures }) => scope === 'everywhere' || measures.some(({ standing }) => standing !== 'too-few'));
}

/** The skills of which too few answers are wrong, or right. */
function untoldLine(own: ConfidenceDiagnosis): string | null {
  const told = new Set(toldScopes(own).map(({ scope }) => scope));
  const names = own.scopes.flatMap(({ scope }) => (told.has(scope) ? [] : [partName(scope, null)]));
  return names.length === 0 ? null : `Too few wrong or too few right answers to tell apart: ${names.join(', ')}.`;
}

/** Every measure of every scope that can tell; a scope is named once. */
export function confidenceRows(own: ConfidenceDiagnosis): readonly ConfidenceRow[] {
  return toldScopes(own).flatMap(({ scope, measures }) =>
    measures.map((one, at) => ({
      scope: at === 0 ? partName(scope, null) : '',
      measure: measureWords[one.measure].name,
      area: areaText(one.area),
      estimate: one.area,
      sample: `${count(one.wrong)}\u00a0wrong of\u00a0${count(one.answers)}`,
      standing: confidenceStanding(one),
      tells: one.standing === 'signals',
    })),
  );
}

/** Which of two measures tells more, over everything. */
export function confidenceDifferences({ scopes }: ConfidenceDiagnosis): readonly string[] {
  const everywhere = scopes.find(({ scope }) => scope === 'everywhere');
  return (everywhere?.differences ?? []).map(
    ({ first, second, difference }) =>
      `AUROC of the ${measureWords[first].name} minus that of the ${measureWords[second].name}, on the same ${counted(difference.n, 'answer')}: ${areaDifferenceText(difference)}.`,
  );
}

function areaDifferenceText(difference: Estimate): string {
  if (difference.value === null) return 'cannot be told';
  const signed = (value: number): string => fixed(value, 2).replace(/^-/, '−').replace(/^(?=[1-9]|0\.\d*[1-9])/, '+');
  if (difference.state === 'too-few') return `${signed(difference.value)}, too few for an interval`;
  const verdict = difference.low > 0 ? 'the first tells more' : difference.high < 0 ? 'the second tells more' : 'neither is shown to tell more';
  return `${signed(difference.value)} [${signed(difference.low)}, ${signed(difference.high)}], ${verdict}`;
}

/** Where the error is, errors among the confident, and calibration, a sentence each. */
export function confidenceLines(own: ConfidenceDiagnosis): readonly string[] {
  const { place, keeping, scopes, basis } = own;
  const measures = scopes.find(({ scope }) => scope === 'everywhere')?.measures ?? [];
  const deciding = measures.find(({ measure }) => measure === (basis === 'agreement' ? 'agreement' : 'least-step'));
  return [
    untoldLine(own),
    own.unavailable.length === 0 ? null : `Not available, since no answer has a confidence: ${own.unavailable.map((part) => partName(part, null)).join(', ')}.`,
    place === null
      ? null
      : `Place: in ${count(place.hits)} of ${counted(place.answers, 'wrong answer')} whose wrong step is known the least probable step is a wrong one; a token picked by chance would lie in a wrong one in ${count(place.byChance)} of them (${differenceText(place.excess)})${place.standing === 'signals' ? '' : ', not shown to beat chance'}.`,
    deciding === undefined ? null : riskLine(deciding),
    keeping === null
      ? null
      : `Put aside by a threshold that was set on other questions: ${percent(1 - keeping.kept, 0)} of ${counted(keeping.answers, 'held-out answer')}; of those kept ${percent(keeping.riskOfKept, 1)} are wrong, of all ${percent(keeping.riskOfAll, 1)} (${differenceText(keeping.saved)}).`,
    deciding === undefined ? null : calibrationLine(deciding),
  ].filter((line) => line !== null);
}

function riskLine({ riskCoverage: { area, byChance, best, points } }: MeasuredConfidence): string {
  const told = points.filter(({ kept }) => kept === 1 || kept === 0.9 || kept === 0.8 || kept === 0.5).map(({ kept, risk }) => `${percent(kept, 0)} kept ${percent(risk, 1)}`);
  return `Wrong among the most confident: ${told.join(' · ')}. Area under this curve ${fixed(area, 3)}; by chance ${fixed(byChance, 3)}, at best ${fixed(best, 3)}.`;
}

function calibrationLine({ measure, calibration }: MeasuredConfidence): string | null {
  if (calibration === null) return null;
  return `Read as the chance to be right, ${measureWords[measure].subject} is off by ${pointsSize(calibration.error, 1)} on the mean of ${counted(calibration.bins.length, 'bin')}; binning alone would show ${pointsSize(calibration.byChance, 1)} of a perfectly calibrated model.`;
}

const ruleNames: Readonly<Record<VotingRuleId, string>> = {
  majority: 'majority vote',
  weighted: 'vote weighted by confidence',
  'filter-90': 'the same, least confident tenth left out',
  'filter-10': 'the same, most confident tenth only',
  'early-stop': 'stop once 95 % of the votes agree',
};

/** A rule over samples as the cells of a row: name, questions, right, gain, samples, tokens saved. */
export function votingRow({ rule, questions, right, gain, samples, tokensSaved, chosen }: VotingRule): readonly string[] {
  return [`${ruleNames[rule]}${chosen ? ' *' : ''}`, count(questions), percent(right, 1), differenceText(gain), fixed(samples, 1), tokensSaved === null ? 'unknown' : percent(tokensSaved, 0)];
}

/** Heads of the cells of `votingRow`. */
export const votingHead: readonly string[] = ['Rule over samples', 'Questions', 'Right', 'Against one sample', 'Samples', 'Tokens saved'];

/** What the reader has to know of the table of rules. */
export function votingNote({ voting, votingLeftOut }: ConfidenceDiagnosis): string | null {
  const first = voting.find(({ rule }) => rule === 'majority');
  if (first === undefined) return null;
  const weighted = voting.find(({ rule }) => rule === 'weighted');
  const there = weighted === undefined ? 'and are told of none' : `and speak of ${counted(weighted.questions, 'held-out one')}, on which one sample is right on ${percent(weighted.single, 1)} and the majority on ${percent(weighted.majority, 1)}`;
  const fewer = votingLeftOut === 0 ? '' : ` Votes by confidence leave out ${counted(votingLeftOut, 'question')}, held out or not, where a sample has no confidence, as one without a call, ${there}: hold them against these and against no other rule.`;
  const marked = voting.some(({ chosen }) => chosen) ? ` The rule marked * gained most${votingLeftOut === 0 ? '' : ', of the rules that need no confidence,'} on the other questions, so that its gain here was not picked.` : '';
  return `On ${counted(first.questions, 'held-out question')}, one sample being right on ${percent(first.single, 1)}.${fewer}${marked} Tokens saved are of those that all samples take.`;
}
