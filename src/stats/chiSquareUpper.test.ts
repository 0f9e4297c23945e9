import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { chiSquareUpper } from './chiSquareUpper.ts';
import rows from './reference/chiSquareUpper.json' with { type: 'json' };

describe('chiSquareUpper', () => {
  it.each(rows)("equals R's pchisq($x, $degrees, lower.tail = FALSE)", ({ x, degrees, p }) => {
    expectClose(chiSquareUpper(x, degrees), p, 1e-11);
  });

  it('starts at 1, falls, and is e^(−x/2) on two degrees', () => {
    expect(chiSquareUpper(0, 3)).toBe(1);
    expect(chiSquareUpper(7, 2)).toBeCloseTo(Math.exp(-3.5), 14);
    let before = 1;
    for (let x = 0.5; x < 40; x += 0.5) {
      const p = chiSquareUpper(x, 5);
      expect(p).toBeLessThan(before);
      before = p;
    }
  });

  it('refuses', () => {
    expect(() => chiSquareUpper(-1, 1)).toThrow(new RangeError('expected x to be a finite number of at least 0; came -1'));
    expect(() => chiSquareUpper(1, 0)).toThrow(new RangeError('expected degrees to be a finite number of at least 5e-324; came 0'));
  });
});
