import { demand } from './demand.ts';
import type { DoseCount } from './DoseCount.ts';

/** At least two doses that rise, with no more right than there are. Throws a RangeError on others. */
export function checkDoses(counts: readonly DoseCount[]): void {
  demand.whole('the number of doses', counts.length, 2);
  counts.forEach(({ dose, right, total }, at) => {
    demand.atLeast(`dose ${String(at + 1)}`, dose, Number.MIN_VALUE);
    demand.atLeast(`total ${String(at + 1)}`, total, 0);
    demand.within(`right ${String(at + 1)}`, right, 0, total);
    if (at > 0 && dose <= (counts[at - 1]?.dose ?? 0)) throw new RangeError('expected doses that rise');
  });
}
