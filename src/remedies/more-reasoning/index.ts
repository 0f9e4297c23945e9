import { plainHarness } from '../../core/Harness.ts';
import type { Measured, Remedy, RemedyAnswer } from '../../core/Remedy.ts';
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
  const placed = [...Map.groupBy(answers.filter(({ origin: { stress } }) => stress?.history !== undefined), ({ origin: { stress } }) => `${stress?.stressor ?? ''}=${stress?.level ?? ''}`)];
  const byName = new Map(placed);
  return placed.flatMap(([after, own]): readonly Measured[] => {
    const reasoning = own[0]?.origin.stress?.history?.reasoning;
    const before = after.replace(/-reasoning[^@]*/, '');
    const usual = byName.get(before);
    if (reasoning === undefined || usual === undefined || before === after) return [];
    return [{ before, after, harness: { ...plainHarness, reasoning }, ...pairAnswers(usual, own, ({ right }) => right?.strict ?? null), retrieved: null }];
  });
}
