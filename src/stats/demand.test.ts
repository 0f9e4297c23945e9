import { describe, expect, it } from 'vitest';
import { demand } from './demand.ts';

describe('demand', () => {
  it.each([
    ['within', () => { demand.within('x', 0, 0, 1); demand.within('x', 1, 0, 1); }],
    ['between', () => { demand.between('x', 0.5, 0, 1); }],
    ['atLeast', () => { demand.atLeast('x', 2, 2); demand.atLeast('x', Number.MAX_VALUE, 2); }],
    ['whole', () => { demand.whole('x', 3, 3); demand.whole('x', Number.MAX_SAFE_INTEGER, 3); }],
    ['each', () => { demand.each('x', [0, 1, 0.5], 0, 1); demand.each('x', [], 0, 1); }],
    ['sameLength', () => { demand.sameLength('x', 0, 'y', 0); }],
  ])('%s lets through what it should', (_, check) => {
    expect(check).not.toThrow();
  });

  it.each([
    [() => { demand.within('x', 1.1, 0, 1); }, 'expected x to lie in [0, 1]; came 1.1'],
    [() => { demand.within('x', -0.1, 0, 1); }, 'expected x to lie in [0, 1]; came -0.1'],
    [() => { demand.within('x', NaN, 0, 1); }, 'expected x to lie in [0, 1]; came NaN'],
    [() => { demand.between('x', 0, 0, 1); }, 'expected x to lie strictly between 0 and 1; came 0'],
    [() => { demand.between('x', 1, 0, 1); }, 'expected x to lie strictly between 0 and 1; came 1'],
    [() => { demand.between('x', NaN, 0, 1); }, 'expected x to lie strictly between 0 and 1; came NaN'],
    [() => { demand.atLeast('x', 1, 2); }, 'expected x to be a finite number of at least 2; came 1'],
    [() => { demand.atLeast('x', Infinity, 2); }, 'expected x to be a finite number of at least 2; came Infinity'],
    [() => { demand.atLeast('x', NaN, 2); }, 'expected x to be a finite number of at least 2; came NaN'],
    [() => { demand.whole('x', 2, 3); }, 'expected x to be a whole number of at least 3; came 2'],
    [() => { demand.whole('x', 3.5, 3); }, 'expected x to be a whole number of at least 3; came 3.5'],
    [() => { demand.whole('x', 2 ** 53, 3); }, 'expected x to be a whole number of at least 3; came 9007199254740992'],
    [() => { demand.each('x', [0, 1, 2], 0, 1); }, 'expected x[2] to lie in [0, 1]; came 2'],
    [() => { demand.each('x', [0, -1, 2], 0, 1); }, 'expected x[1] to lie in [0, 1]; came -1'],
    [() => { demand.each('x', [NaN], 0, 1); }, 'expected x[0] to lie in [0, 1]; came NaN'],
    [() => { demand.sameLength('x', 3, 'y', 2); }, 'expected one of x for each of y; came 3 for 2'],
  ])('refuses with the reason (%#)', (check, text) => {
    expect(check).toThrow(new RangeError(text));
  });
});
