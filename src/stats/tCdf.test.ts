import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { tCdf } from './tCdf.ts';
import rows from './reference/tCdf.json' with { type: 'json' };

describe('tCdf', () => {
  it.each(rows)("equals R's pt($t, $df)", ({ t, df, value }) => {
    expectClose(tCdf(t, df), value, 3e-13);
  });

  it('is ½ at 0, and 0 and 1 at the ends', () => {
    expect(tCdf(0, 4)).toBe(0.5);
    expect(tCdf(-Infinity, 4)).toBe(0);
    expect(tCdf(Infinity, 4)).toBe(1);
  });

  it("has Cauchy's closed form at one degree of freedom", () => {
    for (const t of [-1000, -3, -0.2]) expectClose(tCdf(t, 1), Math.atan(-1 / t) / Math.PI, 1e-14);
  });

  it('rises, and its two sides add up to 1', () => {
    let before = 0;
    for (let t = -20; t < 8; t += 0.125) {
      const p = tCdf(t, 12);
      expect(p).toBeGreaterThan(before);
      expect(Math.abs(p + tCdf(-t, 12) - 1)).toBeLessThan(2e-16);
      before = p;
    }
  });

  it('refuses', () => {
    expect(() => tCdf(NaN, 1)).toThrow(new RangeError('expected t to lie in [-Infinity, Infinity]; came NaN'));
    expect(() => tCdf(1, 0)).toThrow(new RangeError('expected df to be a finite number of at least 5e-324; came 0'));
  });
});
