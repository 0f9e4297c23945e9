import { describe, expect, it } from 'vitest';
import { eBenjaminiHochberg } from './eBenjaminiHochberg.ts';

const of = (evidence: readonly number[], rate: number) => eBenjaminiHochberg(evidence.map(Math.log), rate);

describe('eBenjaminiHochberg', () => {
  it.each([
    // K = 4, rate .1: thresholds 40, 20, 13.3, 10
    [[50, 1, 1, 1], [true, false, false, false]],
    [[39, 1, 1, 1], [false, false, false, false]],
    [[1, 21, 0, 25], [false, true, false, true]],
    [[11, 12, 13, 14], [true, true, true, true]],
    [[11, 9, 14, 14], [false, false, false, false]],
    [[14, 14, 12, 1], [false, false, false, false]],
    [[14, 14, 14, 1], [true, true, true, false]],
  ])('of %j claims %j', (evidence, expected) => {
    expect(of(evidence, 0.1)).toEqual(expected);
  });

  it('takes none, and no evidence', () => {
    expect(eBenjaminiHochberg([], 0.1)).toEqual([]);
    expect(eBenjaminiHochberg([-Infinity, Infinity], 0.1)).toEqual([false, true]);
  });

  it('refuses NaN and impossible rates', () => {
    expect(() => eBenjaminiHochberg([0, NaN], 0.1)).toThrow(new RangeError('expected logEvidence[1] to lie in [-Infinity, Infinity]; came NaN'));
    expect(() => eBenjaminiHochberg([0], 0)).toThrow(new RangeError('expected rate to lie strictly between 0 and 1; came 0'));
    expect(() => eBenjaminiHochberg([0], 1)).toThrow(new RangeError('expected rate to lie strictly between 0 and 1; came 1'));
  });
});
