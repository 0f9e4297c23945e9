import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { betaCdf } from './betaCdf.ts';
import rows from './reference/betaCdf.json' with { type: 'json' };

describe('betaCdf', () => {
  it.each(rows)("equals R's pbeta($x, $a, $b)", ({ x, a, b, value }) => {
    expectClose(betaCdf(x, a, b), value, 1e-12);
  });

  it('has the closed forms at a = 1 and b = 1', () => {
    expectClose(betaCdf(0.3, 5, 1), 0.3 ** 5, 2e-15);
    expectClose(betaCdf(0.9, 1, 4), 1 - 0.1 ** 4, 2e-15);
    expectClose(betaCdf(0.25, 0.5, 0.5), 1 / 3, 2e-15);
  });

  it('is 0 up to 0 and 1 from 1', () => {
    expect(betaCdf(0, 2, 3)).toBe(0);
    expect(betaCdf(-Infinity, 2, 3)).toBe(0);
    expect(betaCdf(1, 2, 3)).toBe(1);
    expect(betaCdf(2, 2, 3)).toBe(1);
  });

  it('rises, and mirrors', () => {
    for (const [a, b] of [[0.5, 7], [4, 4], [30, 2]] as const) {
      let before = 0;
      for (let i = 1; i < 64; i++) {
        const p = betaCdf(i / 64, a, b);
        expect(p).toBeGreaterThanOrEqual(before);
        expect(Math.abs(p + betaCdf(1 - i / 64, b, a) - 1)).toBeLessThan(4e-16);
        before = p;
      }
    }
  });

  it.each([
    [NaN, 1, 1, 'expected x to lie in [-Infinity, Infinity]; came NaN'],
    [0.5, 0, 1, 'expected a to be a finite number of at least 5e-324; came 0'],
    [0.5, 1, -1, 'expected b to be a finite number of at least 5e-324; came -1'],
  ])('refuses (%d, %d, %d)', (x, a, b, text) => {
    expect(() => betaCdf(x, a, b)).toThrow(new RangeError(text));
  });
});
