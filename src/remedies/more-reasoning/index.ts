import { plainHarness } from '../../core/Harness.ts';
import type { Measured, Remedy, RemedyAnswer } from '../../core/Remedy.ts';
import { withoutEffort } from '../../core/withoutEffort.ts';
import { historyArms } from '../../diagnosis/remedies/historyArms.ts';
import { pairAnswers } from '../../diagnosis/remedies/pairAnswers.ts';

export const remedy: Remedy = {
  id: 'more-reasoning',
  version: '1',
  description: 'ask with another effort of reasoning',
  application: 'Send this effort with every request, in the field that the endpoint has for it (--reasoning does); it was measured on steps of long tasks, and what it takes stands in the table above.',
  measuredBy: 'stress own-errors --levels 0,100,0-reasoning,100-reasoning --model …',
  measure,
  files: () => [],
};

/** The same step after the same history, asked as the run asks and with an effort of its own. */
function measure(answers: readonly RemedyAnswer[]): readonly Measured[] {
  const arms = historyArms(answers);
  return arms.flatMap(({ name: after, own, stressor, level, reasoning }): readonly Measured[] => {
    const usual = arms.find((arm) => arm.stressor === stressor && arm.reasoning === undefined && arm.level === withoutEffort(level));
    if (reasoning === undefined || usual === undefined) return [];
    return [{ before: usual.name, after, harness: { ...plainHarness, reasoning }, ...pairAnswers(usual.own, own, ({ right }) => right?.strict ?? null), retrieved: null }];
  });
}
