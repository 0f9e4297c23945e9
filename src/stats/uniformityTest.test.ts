import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import rows from './reference/uniformityTest.json' with { type: 'json' };
import { uniformityTest, type Group } from './uniformityTest.ts';

const group = (successes: number, trials: number, designEffect = 1): Group => ({ successes, trials, designEffect });

describe('uniformityTest', () => {
  it.each(rows)("equals R's prop.test of $successes of $trials", ({ successes, trials, statistic, degrees, pValue }) => {
    const result = uniformityTest(successes.map((x, k) => group(x, trials[k]!)));
    expectClose(result.statistic, statistic, 1e-11);
    expect(result.degrees).toBe(degrees);
    expectClose(result.pValue, pValue, 1e-10);
  });

  it('counts clustered trials as fewer', () => {
    const plain = uniformityTest([group(40, 50), group(25, 50)]);
    const clustered = uniformityTest([group(80, 100, 2), group(75, 150, 3)]);
    expectClose(clustered.statistic, plain.statistic, 1e-12);
    expectClose(clustered.pValue, plain.pValue, 1e-12);
  });

  it('finds nothing where there is one outcome only or rates are equal', () => {
    const same = { statistic: 0, degrees: 1, pValue: 1, reliable: false };
    expect(uniformityTest([group(0, 10), group(0, 20)])).toEqual(same);
    expect(uniformityTest([group(10, 10), group(20, 20)])).toEqual(same);
    expect(uniformityTest([group(10, 10, 3), group(20, 20, 7)])).toEqual(same);
    expect(uniformityTest([group(5, 10), group(10, 20), group(20, 40)])).toEqual({ statistic: 0, degrees: 2, pValue: 1, reliable: true });
  });

  it.each([
    // every expected count at least 5
    [[group(5, 10), group(5, 10)], true],
    // one in four expected counts below 5
    [[group(5, 9), group(5, 10)], false],
    // 8 of 10 expected counts at least 5, the others 4.5
    [[group(10, 20), group(10, 20), group(10, 20), group(10, 20), group(4, 8)], true],
    // an expected count below 1
    [[group(50, 100), group(50, 100), group(50, 100), group(50, 100), group(0, 1)], false],
    // the same counts, but clustered
    [[group(5, 10, 2), group(5, 10, 2)], false],
    // expected exactly 1
    [[group(50, 100), group(50, 100), group(50, 100), group(50, 100), group(1, 2)], true],
    // 2 and 18 expected of each 20, either way round
    [[group(2, 20), group(2, 20)], false],
    [[group(18, 20), group(18, 20)], false],
    // 5.1 and 45.9 expected of each 51
    [[group(5.1, 51), group(5.1, 51)], true],
    [[group(45.9, 51), group(45.9, 51)], true],
    // 4.9 and 44.1 expected of each 49
    [[group(4.9, 49), group(4.9, 49)], false],
    [[group(44.1, 49), group(44.1, 49)], false],
  ])('knows where its approximation is reliable (%#)', (groups, reliable) => {
    expect(uniformityTest(groups).reliable).toBe(reliable);
  });

  it.each([
    [[group(1, 2)], 'expected the number of groups to be a whole number of at least 2; came 1'],
    [[group(1, 2), group(3, 2)], 'expected groups[1].successes to lie in [0, 2]; came 3'],
    [[group(1, 2), group(0, 0)], 'expected groups[1].trials to be a finite number of at least 5e-324; came 0'],
    [[group(1, 2, 0.5), group(0, 1)], 'expected groups[0].designEffect to be a finite number of at least 1; came 0.5'],
  ])('refuses (%#)', (groups, text) => {
    expect(() => uniformityTest(groups)).toThrow(new RangeError(text));
  });
});
