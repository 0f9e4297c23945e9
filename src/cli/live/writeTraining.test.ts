import { expect, test } from 'vitest';
import type { Fix, FixRecord } from '../../core/Fix.ts';
import type { MadePair } from '../../training/MadePair.ts';
import type { PairSplit } from '../../training/splitPairs.ts';
import { checkTrainable } from './writeTraining.ts';

const split = (train: number): PairSplit => ({ train: Array.from({ length: train }, () => ({ pair: {} }) as MadePair), validation: [], between: [], heldOut: [] });
const format = (id: string, record: FixRecord): Fix => ({ id, pair: () => record }) as unknown as Fix;
const holds = format('trl', { state: 'record', line: '{}' });
const holdsNone = format('when2call', { state: 'not-held', reason: 'calls-in-history' });

test('where no format can hold a pair to train on, nothing is written and the reason said', () => {
  expect(() => checkTrainable(split(7), [holdsNone])).toThrow('when2call can hold none of 7: calls and results before the question');
  expect(() => checkTrainable(split(0), [holds])).toThrow('none is left to train on');
  expect(() => checkTrainable(split(7), [holdsNone, holds])).not.toThrow();
});
