import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { normalCdf } from './normalCdf.ts';
import { normalQuantile } from './normalQuantile.ts';
import rows from './reference/normalQuantile.json' with { type: 'json' };

describe('normalQuantile', () => {
  it.each(rows)("equals R's qnorm($p)", ({ p, value }) => {
    expectClose(normalQuantile(p), value, 5e-16);
  });

  it('is 0 at ½ and infinite at the ends', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });

  it('is undone by normalCdf', () => {
    for (let exponent = -300; exponent < 0; exponent += 0.5) {
      const p = 10 ** exponent;
      expectClose(normalCdf(normalQuantile(p)), p, 1e-12);
    }
  });

  it('is odd about ½', () => {
    for (let p = 1 / 1024; p < 1; p += 1 / 1024) expect(normalQuantile(1 - p)).toBe(0 - normalQuantile(p));
  });

  it.each([-1e-9, 1.1, NaN])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(new RangeError(`expected p to lie in [0, 1]; came ${p}`));
  });
});
