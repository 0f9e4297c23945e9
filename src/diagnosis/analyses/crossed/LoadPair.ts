import type { Availability } from '../../../core/Availability.ts';
import type { StressOrigin } from '../../../core/Case.ts';
import type { CrossedDiagnosis, CrossedLoad } from '../../../core/CrossedDiagnosis.ts';
import type { DoseCounts, DoseThings } from '../../../core/DoseDiagnosis.ts';
import { doseAnswer, sharedPart, shareRight } from '../dose/DoseAnswer.ts';
import type { DoseAnswer } from '../dose/DoseAnswer.ts';
import { thingsOf } from '../dose/DoseSeries.ts';
import { availabilityOf } from '../../stress/availabilityOf.ts';
import type { Sides } from '../../stress/boundedLoss.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';

/** Two loads at one pair of heavier levels, with every question that was answered at all four corners. */
export interface LoadPair {
  readonly level: string;
  readonly counts: DoseCounts | 'answers';
  readonly things: DoseThings;
  readonly first: CrossedLoad;
  readonly second: CrossedLoad;
  readonly available: CrossedDiagnosis['available'];
  readonly questions: readonly PairedQuestion[];
  /** Those answered with text of the first load's length in its place, too; `null`: nothing of the kind was asked. */
  readonly withLength: readonly LengthQuestion[] | null;
  /** Shares right of every question that was asked at all four corners, in the order of `corners`; and at all six. */
  readonly sides: readonly Sides[];
  readonly lengthSides: readonly Sides[];
}

/** All places at which a question may be answered, the corners first. */
export const corners = ['neither', 'first', 'second', 'both'] as const;
export const sixPlaces = ['neither', 'first', 'second', 'both', 'asLong', 'asLongSecond'] as const;

export interface PairedQuestion {
  readonly cluster: number;
  readonly neither: DoseAnswer;
  readonly first: DoseAnswer;
  readonly second: DoseAnswer;
  readonly both: DoseAnswer;
}

export interface LengthQuestion extends PairedQuestion {
  /** Where only the length of the first load stands: with the second at its mildest, and at its heavier level. */
  readonly asLong: DoseAnswer;
  readonly asLongSecond: DoseAnswer;
}

interface Place {
  readonly level: string;
  readonly stress: StressOrigin;
  readonly loads: NonNullable<StressOrigin['loads']>;
}

/** All pairs of heavier levels of one crossing, each held against the mildest levels asked. */
export function loadPairs(families: readonly StressFamily[], stressor: string): readonly LoadPair[] {
  const places = new Map<string, Place>();
  for (const { variants, missing } of families) {
    const origins = [...[...(variants.get(stressor)?.values() ?? [])].flatMap(({ origin: { stress } }) => stress ?? []), ...missing.filter((origin) => origin.stressor === stressor)];
    for (const stress of origins) if (stress.loads !== undefined) places.set(stress.level, { level: stress.level, stress, loads: stress.loads });
  }
  const all = [...places.values()];
  const loaded = all.filter(({ stress }) => !stress.control);
  const mild = [0, 1].map((at) => Math.min(...loaded.map(({ loads }) => loads[at]?.dose ?? Number.POSITIVE_INFINITY)));
  const levelAt = (first: number, second: number, isLength: boolean): string | null =>
    all.find(({ loads: [one, other] }) => one.dose === first && other.dose === second && one.control === isLength && !other.control)?.level ?? null;
  return loaded.flatMap(({ level, stress, loads: [one, other] }): readonly LoadPair[] => {
    const [mildFirst = 0, mildSecond = 0] = mild;
    if (one.dose === mildFirst || other.dose === mildSecond) return [];
    const levels = { neither: levelAt(mildFirst, mildSecond, false), first: levelAt(one.dose, mildSecond, false), second: levelAt(mildFirst, other.dose, false), both: level };
    const lengths = { asLong: levelAt(one.dose, mildSecond, true), asLongSecond: levelAt(one.dose, other.dose, true) };
    const questions = families.flatMap((family) => {
      const [neither, first, second, both] = [levels.neither, levels.first, levels.second, levels.both].map((at) => answerAt(family, stressor, at));
      return neither && first && second && both ? [{ family, question: { cluster: family.cluster, neither, first, second, both } }] : [];
    });
    const availableAt = (at: string | null): Availability | null => (at === null ? null : availabilityOf(families, stressor, at));
    const hasLength = lengths.asLong !== null && lengths.asLongSecond !== null;
    const withLength = questions.flatMap(({ family, question }) => {
      const [asLong, asLongSecond] = [lengths.asLong, lengths.asLongSecond].map((at) => answerAt(family, stressor, at));
      return asLong && asLongSecond ? [{ ...question, asLong, asLongSecond }] : [];
    });
    return [{
      level,
      counts: stress.counts ?? 'answers',
      things: thingsOf(questions.flatMap(({ question: { neither, first, second, both } }) => [neither, first, second, both])),
      sides: sidesOf(families, stressor, corners.map((at) => levels[at])),
      lengthSides: hasLength ? sidesOf(families, stressor, sixPlaces.map((at) => ({ ...levels, ...lengths })[at])) : [],
      first: { stressor: one.stressor, mild: mildFirst, heavy: one.dose },
      second: { stressor: other.stressor, mild: mildSecond, heavy: other.dose },
      available: { neither: availableAt(levels.neither), first: availableAt(levels.first), second: availableAt(levels.second), both: availableAt(levels.both), asLong: availableAt(lengths.asLong), asLongSecond: availableAt(lengths.asLongSecond) },
      questions: questions.map(({ question }) => question),
      withLength: hasLength ? withLength : null,
    }];
  });
}

/** Of the questions that were asked at every one of these levels. */
function sidesOf(families: readonly StressFamily[], stressor: string, levels: readonly (string | null)[]): readonly Sides[] {
  return families.flatMap((family): readonly Sides[] => {
    const shares = levels.map((level) => {
      const answer = answerAt(family, stressor, level);
      if (answer !== null) return shareRight(answer);
      return family.missing.some((one) => one.stressor === stressor && one.level === level) ? null : undefined;
    });
    return shares.every((share) => share !== undefined) ? [{ cluster: family.cluster, shares }] : [];
  });
}

function answerAt({ variants }: StressFamily, stressor: string, level: string | null): DoseAnswer | null {
  const asked = variants.get(stressor);
  const observation = level === null ? undefined : asked?.get(level);
  const answer = observation === undefined ? null : doseAnswer(observation);
  if (answer === null || answer.isAlike) return answer;
  return sharedPart(answer, Math.min(...[...(asked?.values() ?? [])].map(({ demands }) => demands?.length ?? 1)));
}
