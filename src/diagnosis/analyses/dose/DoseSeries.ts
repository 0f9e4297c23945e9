import type { DoseCounts, DoseThings } from '../../../core/DoseDiagnosis.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';
import { doseAnswer, sharedPart } from './DoseAnswer.ts';
import type { DoseAnswer } from './DoseAnswer.ts';

/** All answers under one growing load. */
export interface DoseSeries {
  readonly stressor: string;
  readonly counts: DoseCounts | 'answers';
  readonly things: DoseThings;
  /** Levels under load, mildest first. */
  readonly levels: readonly DoseAsked[];
  /** Questions asked in the arm of the length of a dose; none where there is no such arm. */
  readonly lengthAsked: ReadonlyMap<number, number>;
  readonly families: readonly DoseFamily[];
}

export interface DoseAsked {
  readonly level: string;
  readonly dose: number;
  /** Whether it was chosen after others had been seen. */
  readonly refined: boolean;
  readonly asked: number;
}

/** One question at every dose that it was answered at. */
export interface DoseFamily {
  readonly cluster: number;
  readonly load: ReadonlyMap<number, DoseAnswer>;
  /** The arms that are as long and lack the load. */
  readonly length: ReadonlyMap<number, DoseAnswer>;
  /** Doses that were asked and are not there: under load, and of the arms that lack it. */
  readonly unseen: ReadonlySet<number>;
  readonly unseenLength: ReadonlySet<number>;
}

export function doseSeries(families: readonly StressFamily[], stressor: string): DoseSeries {
  const levels = new Map<number, DoseAsked & { asked: number }>();
  const lengthAsked = new Map<number, number>();
  const counted = new Set<DoseCounts>();
  const answered = families.map(({ cluster, variants, missing }): DoseFamily => {
    const load = new Map<number, DoseAnswer>();
    const length = new Map<number, DoseAnswer>();
    const observations = [...(variants.get(stressor)?.values() ?? [])];
    const origins = [...observations.flatMap(({ origin: { stress } }) => stress ?? []), ...missing.filter((origin) => origin.stressor === stressor)];
    for (const { level, dose, control, counts, refined = false } of origins) {
      if (counts !== undefined) counted.add(counts);
      if (dose === null) continue;
      if (control) {
        lengthAsked.set(dose, (lengthAsked.get(dose) ?? 0) + 1);
        continue;
      }
      const known = levels.get(dose);
      if (known === undefined) levels.set(dose, { level, dose, refined, asked: 1 });
      else known.asked += 1;
    }
    for (const observation of observations) {
      const { stress } = observation.origin;
      const answer = doseAnswer(observation);
      if (stress !== undefined && stress.dose !== null && answer !== null) (stress.control ? length : load).set(stress.dose, answer);
    }
    const missingDoses = (isLength: boolean): ReadonlySet<number> => new Set(missing.flatMap(({ stressor: of, dose, control }) => (of !== stressor || dose === null || control !== isLength ? [] : [dose])));
    const mildest = Math.min(...[...load.values(), ...length.values()].map(({ asked }) => asked.length));
    const compared = (answers: ReadonlyMap<number, DoseAnswer>): ReadonlyMap<number, DoseAnswer> => new Map([...answers].map(([dose, answer]) => [dose, sharedPart(answer, mildest)]));
    return { cluster, load: compared(load), length: compared(length), unseen: missingDoses(false), unseenLength: missingDoses(true) };
  });
  const [counts = 'answers'] = counted;
  return { stressor, counts, things: thingsOf(answered.flatMap(({ load }) => [...load.values()])), levels: [...levels.values()].sort((one, other) => one.dose - other.dose), lengthAsked, families: answered.filter(({ load, length, unseen, unseenLength }) => load.size + length.size + unseen.size + unseenLength.size > 0) };
}

/** What levels are compared by. */
export function thingsOf(answers: readonly DoseAnswer[]): DoseThings {
  if (!answers.every(({ isAlike }) => isAlike)) return 'shared';
  return answers.every(({ of, asked }) => of === asked.length) ? 'all' : 'alike';
}

/** The same answers at the levels that were planned: all tests are made of these, whatever was asked after a first look. */
export function plannedLevels(series: DoseSeries): DoseSeries {
  return { ...series, levels: series.levels.filter(({ refined }) => !refined) };
}
