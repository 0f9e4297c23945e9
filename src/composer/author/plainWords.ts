import { findPlaces } from './findPlaces.ts';
import { foldMarks } from './foldMarks.ts';
import { saidOnce } from './judgeRewrite.ts';
import type { ToldRequest } from './ToldRequest.ts';

/** Words of a text beside its values, in lower case. */
export function plainWords(told: Pick<ToldRequest, 'values' | 'request'>, text: string): readonly string[] {
  const folded = foldMarks(text);
  const rest = findPlaces(folded, saidOnce(told))?.rest ?? folded.toLowerCase();
  return rest.match(/[\p{L}][\p{L}']*/gu) ?? [];
}

/** Share of the first words that stand in the second in the same order. */
export function sharedInOrder(first: readonly string[], second: readonly string[]): number {
  if (first.length === 0) return 0;
  let before = new Int32Array(second.length + 1);
  for (const word of first) {
    const current = new Int32Array(second.length + 1);
    for (let at = 1; at <= second.length; at++) current[at] = word === second[at - 1] ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, current[at - 1] ?? 0);
    before = current;
  }
  return (before[second.length] ?? 0) / first.length;
}
