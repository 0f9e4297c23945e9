import { plainHarness } from '../../core/Harness.ts';
import type { Measured, Remedy, RemedyAnswer } from '../../core/Remedy.ts';
import { pairAnswers } from '../../diagnosis/remedies/pairAnswers.ts';

export const remedy: Remedy = {
  id: 'lenient-reader',
  version: '1',
  description: 'read whatever can be read: calls in fences, in prose, in another syntax, in text instead of the field made for them',
  application: 'Read answers with a reader that forgives form; createReader(syntaxes) of this package gives a strict and a lenient reading of any answer, and says what it forgave.',
  measuredBy: 'diagnose --model …',
  measure,
  files: () => [],
};

/** Questions as they were composed; the very same answers are read twice. */
function measure(answers: readonly RemedyAnswer[]): readonly Measured[] {
  const own = answers.filter(({ origin }) => origin.stress === undefined);
  const leniently = own.map((answer): RemedyAnswer => ({ ...answer, right: answer.right === null ? null : { strict: answer.right.lenient, lenient: answer.right.lenient } }));
  return [{ before: 'strictly', after: 'leniently', harness: { ...plainHarness, reading: 'lenient' }, ...pairAnswers(own, leniently, ({ right }) => right?.strict ?? null), retrieved: null }];
}
