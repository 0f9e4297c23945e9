import type { Confirmation, GatedCandidate, GatedLook, GateReport, GateTerms, GateVerdict } from '../core/GateReport.ts';
import { count, counted } from './count.ts';
import { differenceText } from './estimateText.ts';
import { fixed } from './fixed.ts';
import { joined } from './joined.ts';
import { percent } from './percent.ts';
import { pointsSize } from './points.ts';
import { smallestText, subjectName } from './verificationText.ts';
import { visibleText } from './visibleText.ts';

const verdicts: Readonly<Record<GateVerdict, string>> = {
  held: 'held',
  regressed: 'regressed',
  unconfirmed: 'not confirmed',
  undecided: 'undecided',
  'not-compared': 'not compared',
};

/** The verdict on one look, and what would settle it where it is open. */
export function gateVerdictText({ verdict, n, missing, trialsNeeded, difference, smallestRegression, rateBefore }: GatedLook, margin: number): string {
  if (verdict !== 'undecided') return verdicts[verdict];
  if (n === 0) return missing === 0 ? 'undecided; no answer got as far in both' : 'undecided; not observed';
  if (difference.state === 'too-few') return 'undecided; too few sets of tools';
  const more = trialsNeeded !== null && trialsNeeded <= mostWorthSaying ? [`${count(trialsNeeded)} more would`] : [];
  const unseen = missing > 0 ? [`${count(missing)} not observed`] : [];
  if (more.length + unseen.length > 0) return `undecided; ${joined([...more, ...unseen])}`;
  return smallestRegression === null && (rateBefore ?? 0) > margin ? 'undecided; too few questions, sets of tools or right answers for so many looks' : 'undecided';
}

/** Above this, the number says only that the change seen is next to the margin. */
const mostWorthSaying = 100_000;

/** One look in a sentence: `parallel calls: −31 points [−48, −12], 98.3 % then 67.2 % of 60; confirmed …`. */
export function gatedLookSentence(look: GatedLook): string {
  const { subject, difference, rateBefore, rateAfter, n, confirmation } = look;
  const rates = rateBefore === null || rateAfter === null ? '' : `, ${percent(rateBefore, 1)} then ${percent(rateAfter, 1)} of ${count(n)}`;
  return `${subjectName(subject)}: ${differenceText(difference)}${rates}${confirmation === null ? '' : `; ${confirmationText(confirmation, look.verdict)}`}`;
}

function confirmationText({ n, difference, impossible }: Confirmation, verdict: GateVerdict): string {
  if (impossible) return 'not confirmed, since its questions were collected and there are no fresh ones';
  return `${verdict === 'regressed' ? 'confirmed' : 'not confirmed'} on ${count(n)} fresh questions: ${differenceText(difference)}`;
}

/** What the gate decided, in one line. That everything held is said only where it did. */
export function gateSentence({ baseline, runs, candidates, terms }: GateReport, fails: boolean): string {
  const having = (verdict: GateVerdict): readonly string[] => candidates.flatMap(({ looks }) => looks.filter((look) => look.verdict === verdict).map(({ subject }) => subjectName(subject)));
  const [regressed, unconfirmed, undecided, held, apart] = [having('regressed'), having('unconfirmed'), having('undecided'), having('held'), having('not-compared')];
  const alone = [baseline, ...runs].reduce((sum, { unpaired }) => sum + unpaired.length, 0);
  const does = (count: number): string => (terms.onUndecided === 'pass' ? (count === 1 ? 'passes' : 'pass') : count === 1 ? 'fails' : 'fail');
  const faults = [
    ...(regressed.length === 0 ? [] : [`certainly regressed: ${joined(regressed)}`]),
    ...(unconfirmed.length === 0 ? [] : [`regressed and not confirmed: ${joined(unconfirmed)}`]),
    ...(undecided.length === 0 ? [] : [`${count(undecided.length)} undecided, which ${does(undecided.length)}`]),
    ...(alone === 0 ? [] : [`${counted(alone, 'model')} without a partner to be held against, which ${does(alone)}`]),
  ];
  const rest = apart.length === 0 ? [] : [`${count(apart.length)} not compared, for nothing of what is asked there is right or wrong`];
  const nothing = held.length === 0 ? `nothing could be held against the baseline, which ${does(1)}` : rest.length === 0 ? 'everything held' : 'everything else held';
  return `${fails ? 'The gate fails' : 'The gate passes'}: ${[...(faults.length === 0 ? [nothing] : faults), ...rest].join('; ')}.`;
}

/** What the terms promise. */
export function gateTermsText({ margin, falseAlarms, confirm }: GateTerms): string {
  const limit = margin === 0 ? 'A regression of any size fails' : `A regression of more than ${pointsSize(margin, 0)} fails`;
  const again = confirm ? ', and only where fresh questions show it again' : '';
  return `${limit}, where it is certain${again}. Where nothing regressed so far, at most ${fixed(falseAlarms * 100, 0)} of 100 such gates fails, over all parts and models together.`;
}

/** What a skill that is named stands for; `null`: none is. */
export function namedSkillsText({ skills }: GateReport): string | null {
  return skills.length === 0 ? null : 'Only the skills that were named are looked at: an answer that failed before it got as far counts as failed.';
}

/** How small a regression could have been found; `null`: nothing was compared. */
export function gatePowerText({ looks }: GatedCandidate, margin: number): string | null {
  // What is right less often than the margin has nothing to lose beyond it.
  const text = smallestText(looks.filter(({ verdict, rateBefore }) => verdict !== 'not-compared' && (rateBefore ?? 1) > margin).map(({ smallestRegression }) => smallestRegression), 'regression');
  return text.length === 0 ? null : text.join(' ');
}

/** What fresh questions were composed from; `null`: there were none. */
export function confirmedOnText({ looks }: GatedCandidate): string | null {
  const seeds = new Set(looks.flatMap(({ confirmation }) => confirmation?.seed ?? []));
  return seeds.size === 0 ? null : `Fresh questions of the seed ${joined([...seeds].map((seed) => `“${visibleText(seed)}”`))}. They are held against the answers of the baseline that the first look was, so that they take away some false alarms and not nineteen of twenty.`;
}

/** `run.sqlite: openai:a → openai:b`. */
export function candidateName({ label, baselineModel, model }: GatedCandidate): string {
  const names = baselineModel === model ? visibleText(model) : `${visibleText(baselineModel)} → ${visibleText(model)}`;
  return `${names} (${visibleText(label)})`;
}
