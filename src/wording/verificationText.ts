import type { AnswerCounts, ChangeCause, ChangeVerdict, ComparedRun, Look, LookSubject, Sharing, VerifiedPair } from '../core/Verification.ts';
import { count, counted } from './count.ts';
import { differenceText } from './estimateText.ts';
import { fixed } from './fixed.ts';
import { joined } from './joined.ts';
import { partName } from './partText.ts';
import { percent } from './percent.ts';
import { pointsSize } from './points.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

/** What a look is about, as a table names it. */
export function subjectName(subject: LookSubject): string {
  switch (subject.kind) {
    case 'total':
      return 'one number';
    case 'skill':
      return partName(subject.part, null);
    case 'category':
      return shortened(visibleText(subject.name), 40);
    case 'stressor':
      return shortened(subject.levels.map(({ stressor, level }) => `${visibleText(stressor)} @ ${visibleText(level)}`).join(' + '), 60);
  }
}

const verdicts: Readonly<Record<ChangeVerdict, string>> = {
  improved: 'improved',
  regressed: 'regressed',
  'cannot-tell': 'cannot tell',
  'not-compared': 'not compared',
};

const causes: Readonly<Record<ChangeCause, string>> = {
  skill: 'not in form: it stays when form is forgiven',
  form: 'in form: nothing certain is left when form is forgiven',
  'skill-and-form': 'partly in form: it stays in part when form is forgiven',
  open: 'whether in form or not cannot be told',
};

export function causeText(cause: ChangeCause): string {
  return causes[cause];
}

/** The change and its two readings: `+30 points [+18, +41], in skill: …`. */
export function lookSentence(look: Look): string {
  const { difference, dueTo, rateBefore, rateAfter, n, lostCount, wonCount } = look;
  const rates = rateBefore === null || rateAfter === null ? '' : `, ${percent(rateBefore, 1)} then ${percent(rateAfter, 1)} of ${count(n)}`;
  return `${differenceText(difference)}${rates}; ${count(wonCount)} won, ${count(lostCount)} lost${dueTo === null ? '' : `; ${causeText(dueTo)}`}`;
}

/** What would settle an open look: `370 more would`, were the change as large as it looks. */
export function openText({ difference, trialsNeeded, n, missing }: Look): string {
  if (n === 0) return missing === 0 ? 'no answer to it in both' : 'not observed';
  if (difference.state === 'too-few') return 'too few sets of tools';
  if (missing > 0) return `${count(missing)} not observed`;
  if (trialsNeeded === null) return difference.value === 0 ? 'no change seen' : 'hardly any change seen';
  return trialsNeeded > mostWorthSaying ? 'hardly any change seen' : `${count(trialsNeeded)} more would`;
}

/** Verdict and, where it is open, what would settle it. */
export function verdictText(look: Look): string {
  if (look.verdict === 'improved' || look.verdict === 'regressed') return verdicts[look.verdict];
  return `${verdicts[look.verdict]}; ${openText(look)}`;
}

/** Above this, the number says only that the difference seen is next to nothing. */
const mostWorthSaying = 100_000;

/** Which questions were compared, and which were not. */
export function sharingText({ population, shared, onlyBefore, onlyAfter, setAside, defective }: Sharing): readonly string[] {
  const kind = population === 'confirm' ? 'composed questions of part confirm, which nobody explores or trains on' : 'collected questions; whether a model was trained on them is not known';
  return [
    `${count(shared)} questions are the same in both runs: ${kind}.`,
    ...(onlyBefore + onlyAfter === 0 ? [] : [`Not compared: ${counted(onlyBefore, 'question')} that only the first run asked and ${count(onlyAfter)} that only the second asked.`]),
    ...(setAside === 0 ? [] : [`Set aside: ${counted(setAside, 'question')} of part find in the two runs, which are for exploring and training.`]),
    ...(defective === 0 ? [] : [`Left out: ${counted(defective, 'question')} with a defective key.`]),
  ];
}

/** Models of these runs that nothing is compared with. */
export function unpairedText(runs: readonly ComparedRun[]): readonly string[] {
  return runs.filter(({ unpaired }) => unpaired.length > 0).map(({ label, unpaired }) => `Of ${visibleText(label)} not compared: ${joined(unpaired.map((id) => shortened(visibleText(id), 60)))}.`);
}

/** `a against b`, or the one name of both. */
export function pairName({ before, after }: Pick<VerifiedPair, 'before' | 'after'>): string {
  return before === after ? visibleText(before) : `${visibleText(before)} → ${visibleText(after)}`;
}

/** What was not observed, and under which stressors, and what was cut off; empty: nothing. */
export function answersText({ unobserved, cappedBefore, cappedAfter }: AnswerCounts, looks: readonly Pick<Look, 'subject' | 'missing'>[]): readonly string[] {
  const stressed = looks.filter(({ subject, missing }) => subject.kind === 'stressor' && missing > 0).map(({ subject, missing }) => `${count(missing)} of ${subjectName(subject)}`);
  const of = stressed.length === 0 ? '' : `, ${joined(stressed)} among them`;
  return [
    ...(unobserved === 0 ? [] : [`${counted(unobserved, 'question was', 'questions were')} not observed in one run or both, or not every time${of}; no verdict rests on them: it would stand had they all gone the other way.`]),
    ...(cappedBefore + cappedAfter === 0 ? [] : [`Cut off by the token cap: ${counted(cappedBefore, 'answer')} before and ${count(cappedAfter)} after; they are graded as they stand.`]),
  ];
}

/** The smallest changes that could be found, over all looks but the total; `what`: a `regression` or a `change`. Empty: nothing was looked at. */
export function smallestText(sizes: readonly (number | null)[], what: 'regression' | 'change'): readonly string[] {
  const known = sizes.flatMap((size) => size ?? []);
  const none = sizes.length - known.length;
  return [
    ...(known.length === 0 ? [] : [`So many questions find a ${what} of ${sizesText(known)}, 19 times of 20, if what is lost is spread over sets of tools as other differences are.`]),
    ...(none === 0 ? [] : [`In ${counted(none, 'part')} they would ${known.length === 0 ? '' : 'still '}miss a ${what} of any size more often than that: too few questions or sets of tools for so many looks.`]),
  ];
}

function sizesText(known: readonly number[]): string {
  const [least, most] = [pointsSize(Math.min(...known), 0), pointsSize(Math.max(...known), 0)];
  return least === most ? least : `${least} in the best measured part, and of ${most} in the worst`;
}

/** How sure all of it is. */
export function certaintyText({ confidence, level, looks }: VerifiedPair): string {
  const smallest = smallestText(looks.filter(({ subject, verdict }) => subject.kind !== 'total' && verdict !== 'not-compared').map(({ smallestEffect }) => smallestEffect), 'change');
  const first = `All intervals hold together in ${fixed(confidence * 100, 0)} of 100 such comparisons (each at ${percent(level, 2)}); they count sets of tools, not questions. “More would” takes a change to be as large as it looks.`;
  return [first, ...smallest].join(' ');
}

/** Cases that a report lists, and how many more there are. */
export function listedCases(shown: readonly string[], all: number): readonly string[] {
  return all > shown.length ? [...shown, `and ${count(all - shown.length)} more`] : shown;
}
