import { plainHarness } from '../../core/Harness.ts';
import type { Measured, Remedy, RemedyAnswer } from '../../core/Remedy.ts';
import { historyArms } from '../../diagnosis/remedies/historyArms.ts';
import { pairAnswers } from '../../diagnosis/remedies/pairAnswers.ts';

export const remedy: Remedy = {
  id: 'clean-history',
  version: '1',
  description: 'leave failed calls and their results out of the history',
  application: 'Before each request leave out every call before the user’s last message whose result says that it failed, with that result; calls after that message stay, so that the model can react to them.',
  measuredBy: 'stress own-errors --levels 0,50-names,50-malformed --model …',
  measure,
  files: () => [],
};

/** The same step of a long task after failed calls, and after the history that is left without them. */
function measure(answers: readonly RemedyAnswer[]): readonly Measured[] {
  const placed = historyArms(answers);
  return placed.filter(({ share, error }) => share > 0 && error !== 'wrong-value').flatMap((before) =>
    placed.filter((after) => after.stressor === before.stressor && after.position === before.position && after.reasoning === before.reasoning && after.share === 0 && !after.control).map((after): Measured => ({
      before: before.name,
      after: after.name,
      harness: { ...plainHarness, history: 'without-failed-calls' },
      ...pairAnswers(before.own, after.own, ({ right }) => right?.strict ?? null),
      retrieved: null,
    })),
  );
}
