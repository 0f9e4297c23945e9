import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { betaCdf } from './betaCdf.ts';
import { betaQuantile } from './betaQuantile.ts';
import rows from './reference/betaQuantile.json' with { type: 'json' };

describe('betaQuantile', () => {
  it.each(rows)("equals R's qbeta($p, $a, $b)", ({ p, a, b, value }) => {
    expectClose(betaQuantile(p, a, b), value, 3e-13);
  });

  it('is 0 at 0, 1 at 1, and 0 where it is too small to be told from it', () => {
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBe(1);
    expect(betaQuantile(1e-12, 0.01, 3)).toBe(0);
  });

  it('is undone by betaCdf, whatever the shape', () => {
    const shapes = [0.1, 0.5, 1, 3, 30, 3000, 100_000];
    for (const a of shapes) {
      for (const b of shapes) {
        for (const p of [1e-300, 1e-20, 0.001, 0.4, 0.6, 0.999]) {
          const x = betaQuantile(p, a, b);
          if (x > 0 && x < 0.99) expectClose(betaCdf(x, a, b), p, 1e-11);
        }
      }
    }
  });

  it('is ½ where the distribution mirrors itself', () => {
    for (const a of [0.5, 1, 7, 1000]) expectClose(betaQuantile(0.5, a, a), 0.5, 3e-15);
  });

  it.each([
    [-0.1, 1, 1, 'expected p to lie in [0, 1]; came -0.1'],
    [0.5, 0, 1, 'expected a to be a finite number of at least 5e-324; came 0'],
    [0.5, 1, Infinity, 'expected b to be a finite number of at least 5e-324; came Infinity'],
  ])('refuses (%d, %d, %d)', (p, a, b, text) => {
    expect(() => betaQuantile(p, a, b)).toThrow(new RangeError(text));
  });
});
