import type { HistoryOrigin, StressOrigin } from '../../core/Case.ts';
import type { RemedyAnswer } from '../../core/Remedy.ts';

/** Answers after one history that was put in. */
export interface HistoryAnswers extends HistoryOrigin, Pick<StressOrigin, 'stressor' | 'level' | 'control'> {
  /** As reports and remedies call it: `own-errors=50-names`. */
  readonly name: string;
  readonly own: readonly RemedyAnswer[];
}

/** The answers to steps of long tasks by what stands before them, in the order in which they were asked. */
export function historyArms(answers: readonly RemedyAnswer[]): readonly HistoryAnswers[] {
  const byName = Map.groupBy(answers.filter(({ origin: { stress } }) => stress?.history !== undefined), ({ origin: { stress } }) => `${stress?.stressor ?? ''}=${stress?.level ?? ''}`);
  return [...byName].flatMap(([name, own]): readonly HistoryAnswers[] => {
    const stress = own[0]?.origin.stress;
    return stress?.history === undefined ? [] : [{ name, own, stressor: stress.stressor, level: stress.level, control: stress.control, ...stress.history }];
  });
}
