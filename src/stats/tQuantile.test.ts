import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { tCdf } from './tCdf.ts';
import { tQuantile } from './tQuantile.ts';
import rows from './reference/tQuantile.json' with { type: 'json' };

describe('tQuantile', () => {
  it.each(rows)("equals R's qt($p, $df)", ({ p, df, value }) => {
    expectClose(tQuantile(p, df), value, 1e-13);
  });

  it('has the closed forms at one and two degrees of freedom, also close to ½', () => {
    for (const p of [1e-9, 0.1, 0.4375, 0.5 - 2 ** -20, 0.5 + 2 ** -20, 0.75]) {
      expectClose(tQuantile(p, 1), p < 0.25 ? -1 / Math.tan(Math.PI * p) : Math.tan(Math.PI * (p - 0.5)), 1e-14);
      expectClose(tQuantile(p, 2), (2 * p - 1) * Math.sqrt(1 / (2 * p * (1 - p))), 1e-14);
    }
  });

  it('is 0 at ½, infinite at the ends and where its square would be', () => {
    expect(tQuantile(0.5, 3)).toBe(0);
    expect(tQuantile(0, 3)).toBe(-Infinity);
    expect(tQuantile(1, 3)).toBe(Infinity);
    expect(tQuantile(1e-100, 0.5)).toBe(-Infinity);
  });

  it('is undone by tCdf, and odd about ½', () => {
    for (const df of [1, 2.5, 30, 5000]) {
      for (let p = 1 / 64; p < 0.5; p += 1 / 64) {
        expectClose(tCdf(tQuantile(p, df), df), p, 1e-13);
        expect(tQuantile(1 - p, df)).toBe(-tQuantile(p, df));
      }
    }
  });

  it('refuses', () => {
    expect(() => tQuantile(1.5, 1)).toThrow(new RangeError('expected p to lie in [0, 1]; came 1.5'));
    expect(() => tQuantile(0.5, 0)).toThrow(new RangeError('expected df to be a finite number of at least 5e-324; came 0'));
  });
});
