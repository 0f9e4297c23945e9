import type { CallsFound } from '../core/CallsFound.ts';
import type { Key } from '../core/Key.ts';
import type { ArgumentFilled } from '../core/Observation.ts';
import type { Tool } from '../core/Tool.ts';
import type { Verdict } from '../core/Verdict.ts';
import { everyArgumentFilled } from './argumentsFilled.ts';
import { inPlace } from './inPlace.ts';
import { projectExpected } from './projectAnswer.ts';
import type { Projected } from './projectAnswer.ts';

/** What is noted of an answer beside its verdict. */
export interface BesideVerdict extends Projected {
  readonly argumentsFilled: readonly ArgumentFilled[];
}

/**
 * What is noted of answers that make the calls of a key one by one, in its order, with nothing left out: of all the same. `null`: a key
 * without calls, or one of a step that may be taken in another way too.
 */
export function prepareAsExpected(key: Key, tools: readonly Tool[]): BesideVerdict | null {
  if (key.kind !== 'calls' || key.calls.length === 0 || key.underWay !== undefined) return null;
  return { projection: projectExpected(key), path: null, argumentsFilled: everyArgumentFilled(key, tools) };
}

/** Whether an answer makes the calls of the key one by one, in its order, each right. */
export function isAsExpected(found: CallsFound, verdict: Verdict): boolean {
  return verdict.state === 'right' && found.state === 'calls' && verdict.pairing === inPlace(found.calls.length);
}

/** Whether it leaves something out that the key allows to be left out. */
export function leavesOut(verdict: Verdict): boolean {
  return verdict.state === 'right' && verdict.rules.includes('absent-is-right');
}
