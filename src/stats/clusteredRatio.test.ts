import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { clusteredRatio } from './clusteredRatio.ts';
import rows from './reference/clusteredRatio.json' with { type: 'json' };

const ten = Array.from({ length: 10 }, (_, at) => at);

describe('clusteredRatio', () => {
  it.each(rows)('equals the survey package at $level', ({ level, clusters, above, below, value, standardError, low, high }) => {
    const result = clusteredRatio(above, below, clusters, level);
    if (result.state === 'too-few') throw new Error('too few');
    expect(result).toMatchObject({ state: 'estimated', level, clusters: 14, n: below.reduce((sum, each) => sum + each, 0) });
    expectClose(result.value, value, 1e-12);
    expectClose(result.standardError, standardError, 1e-9);
    expectClose(result.low, low, 1e-9);
    expectClose(result.high, high, 1e-9);
  });

  it('does not fall below a variance known otherwise', () => {
    const alike = clusteredRatio(ten.map(() => 1), ten.map(() => 2), ten, 0.95, 0.04);
    expect(alike).toMatchObject({ value: 0.5, standardError: 0.2 });
    expect(alike.state === 'estimated' && alike.high - alike.low).toBeCloseTo(2 * 2.262157 * 0.2, 5);
    const wide = clusteredRatio(ten.map((at) => at % 2), ten.map(() => 1), ten, 0.95, 1e-6);
    expect(wide.state === 'estimated' && wide.standardError).toBeCloseTo(Math.sqrt((10 / 9) * 10 * 0.25) / 10, 12);
  });

  it('says too few below ten clusters, and where nothing stands below the line', () => {
    expect(clusteredRatio(ten.slice(1), ten.slice(1), ten.slice(1), 0.95)).toEqual({ state: 'too-few', value: 1, n: 45, clusters: 9 });
    expect(clusteredRatio(ten, ten.map(() => 0), ten, 0.95)).toEqual({ state: 'too-few', value: null, n: 0, clusters: 10 });
    expect(clusteredRatio([], [], [], 0.95)).toEqual({ state: 'too-few', value: null, n: 0, clusters: 0 });
  });

  it('refuses what cannot be', () => {
    expect(() => clusteredRatio([1], [-1], [1], 0.95)).toThrow(RangeError);
    expect(() => clusteredRatio([1], [1], [1], 1)).toThrow(new RangeError('expected level to lie strictly between 0 and 1; came 1'));
    expect(() => clusteredRatio([1], [1], [1], 0.95, -1)).toThrow(new RangeError('expected leastVariance to be a finite number of at least 0; came -1'));
  });
});
