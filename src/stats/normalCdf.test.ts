import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { normalCdf } from './normalCdf.ts';
import rows from './reference/normalCdf.json' with { type: 'json' };

describe('normalCdf', () => {
  it.each(rows)("equals R's pnorm($x)", ({ x, value }) => {
    expectClose(normalCdf(x), value, 5e-16);
  });

  it('is ½ at 0, and 0 and 1 at the ends', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(-40)).toBe(0);
    expect(normalCdf(40)).toBe(1);
    expect(normalCdf(Infinity)).toBe(1);
  });

  it('reaches the smallest numbers', () => {
    expectClose(normalCdf(-38) / 2 ** -1040, 2.885428359e-316 / 2 ** -1040, 1e-7);
    expect(normalCdf(-38.4)).toBeGreaterThan(0);
  });

  it('rises, and its two sides add up to 1', () => {
    let before = 0;
    for (let x = -38.4; x < 5; x += 0.01) {
      const p = normalCdf(x);
      expect(p).toBeGreaterThan(before);
      expect(Math.abs(p + normalCdf(-x) - 1)).toBeLessThan(2e-16);
      before = p;
    }
  });

  it('refuses NaN', () => {
    expect(() => normalCdf(NaN)).toThrow(new RangeError('expected x to lie in [-Infinity, Infinity]; came NaN'));
  });
});
