import type { LengthFacts, PairFacts } from '../core/PairFacts.ts';
import type { ReasonCode } from '../core/Reason.ts';
import { isAnyContent } from './chosenAnswers.ts';
import type { MadePair } from './MadePair.ts';
import type { PairSet } from './makePairs.ts';
import type { PairSplit } from './splitPairs.ts';

/** Means over pairs; all zero where there are none. */
export function lengthsOf(pairs: readonly MadePair[]): LengthFacts {
  const n = Math.max(1, pairs.length);
  const mean = (of: (made: MadePair) => number): number => pairs.reduce((sum, made) => sum + of(made), 0) / n;
  return {
    chosen: mean(({ lengths }) => lengths.chosen),
    rejected: mean(({ lengths }) => lengths.rejected),
    chosenLonger: mean(({ lengths: { chosen, rejected } }) => Number(chosen > rejected)),
    chosenShorter: mean(({ lengths: { chosen, rejected } }) => Number(chosen < rejected)),
  };
}

/** Counts of a set and its split. */
export function countPairs({ pairs, mixedShort }: PairSet, { train, validation, between, heldOut }: PairSplit): Pick<PairFacts, 'total' | 'mixed' | 'chosen' | 'unprovenContent' | 'rejected' | 'codes' | 'train' | 'validation' | 'between' | 'heldOut' | 'lengths'> {
  const kept = [...train, ...validation];
  const having = (fits: (made: MadePair) => boolean): number => kept.filter(fits).length;
  const codes = new Map<ReasonCode, number>();
  for (const { rejected } of kept) for (const code of rejected.codes) codes.set(code, (codes.get(code) ?? 0) + 1);
  const mixed = (role: 'ordinary-call' | 'abstention'): { readonly found: number; readonly short: number } => ({ found: pairs.filter((made) => made.role === role).length, short: mixedShort[role] });
  return {
    total: pairs.length,
    mixed: { 'ordinary-call': mixed('ordinary-call'), abstention: mixed('abstention') },
    chosen: { key: having(({ chosen }) => chosen === 'key'), teacher: having(({ chosen }) => chosen === 'teacher'), 'own-right': having(({ chosen }) => chosen === 'own-right') },
    unprovenContent: having(({ situation }) => isAnyContent(situation)),
    rejected: { own: having(({ rejected }) => rejected.from === 'own'), edit: having(({ rejected }) => rejected.from === 'edit') },
    codes: [...codes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    train: train.length,
    validation: validation.length,
    between: between.length,
    heldOut,
    lengths: lengthsOf(kept),
  };
}
