import { plainHarness } from '../../core/Harness.ts';
import type { Measured, Remedy, RemedyAnswer } from '../../core/Remedy.ts';
import { pairAnswers } from '../../diagnosis/remedies/pairAnswers.ts';

export const remedy: Remedy = {
  id: 'one-call-per-turn',
  version: '1',
  description: 'let calls come one per turn: hand each result back and go on until no further call comes',
  application: 'Carry out the calls of an answer, hand their results back, and ask on until an answer holds no call, where you now stop after the first. The gain is the most that it can be: here the exchange ended as soon as as many calls had been made as were asked for, so that calls too many, which yours would carry out, were not seen; asked through this harness it ends with an answer without a call, and faultline verify counts them. To forbid several calls in one answer besides (parallel_tool_calls: false) is another change, which this does not measure: ask with --no-parallel-calls and this harness.',
  measuredBy: 'diagnose --category parallel --category chaining --model …',
  measure,
  files: () => [],
};

/** Questions that take several calls: the first answer alone, and all calls of the exchange. */
function measure(answers: readonly RemedyAnswer[]): readonly Measured[] {
  const first = answers.filter(({ origin, whole }) => origin.stress === undefined && whole !== null);
  const all = first.map((answer): RemedyAnswer => (answer.whole === null ? answer : { ...answer, right: answer.right === null || answer.whole.right === null ? null : { strict: answer.whole.right, lenient: answer.whole.right }, taken: answer.whole.taken }));
  return [{ before: 'the first answer', after: 'all turns', harness: { ...plainHarness, calls: 'over-turns' }, ...pairAnswers(first, all, ({ right }) => right?.strict ?? null), retrieved: null }];
}
