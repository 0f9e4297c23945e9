import type { Case } from '../../core/Case.ts';
import type { Random } from '../../core/Random.ts';
import type { AnswerFault } from './faultyAnswer.ts';
import { canBefall } from './faultyAnswer.ts';
import type { PlantedFault } from './PlantedFault.ts';

/**
 * Chooses the fault of each case, at most one. `exact`: each fault befalls exactly its share, rounded, so
 * that two models can be given equal totals; else each case is drawn by itself.
 */
export function plantFaults(cases: readonly Case[], faults: readonly PlantedFault[], random: Random, exact: boolean): ReadonlyMap<string, AnswerFault> {
  const planted = new Map<string, AnswerFault>();
  for (const [index, fault] of faults.entries()) {
    const stream = random.fork(`fault ${index}`);
    const open = cases.filter((one) => !planted.has(one.id) && canBefall(fault.kind, one) && fault.within(one));
    const chosen = exact ? exactShare(open, fault.rate, stream) : open.filter(() => stream.next() < fault.rate);
    for (const one of chosen) planted.set(one.id, fault.kind);
  }
  return planted;
}

function exactShare(cases: readonly Case[], rate: number, random: Random): readonly Case[] {
  return cases
    .map((one) => ({ one, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, Math.round(cases.length * rate))
    .map(({ one }) => one);
}
