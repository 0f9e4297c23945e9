import type { Measured, RemedyAnswer } from '../../core/Remedy.ts';

/** Answers to the same question asked in two ways; a pair of which one side was not observed is missing. */
export function pairAnswers(before: readonly RemedyAnswer[], after: readonly RemedyAnswer[], isRight: (answer: RemedyAnswer) => boolean | null): Pick<Measured, 'pairs' | 'missing'> {
  const others = new Map(after.map((answer) => [answer.question, answer]));
  const both = before.flatMap((one) => {
    const other = others.get(one.question);
    return other === undefined ? [] : [{ cluster: one.origin.cluster, one, other, rights: [isRight(one), isRight(other)] as const }];
  });
  return {
    pairs: both.flatMap(({ cluster, one, other, rights: [first, second] }) => (first === null || second === null ? [] : [{ cluster, before: { right: first, taken: one.taken }, after: { right: second, taken: other.taken } }])),
    missing: both.filter(({ rights }) => rights.includes(null)).map(({ cluster }) => ({ cluster })),
  };
}
