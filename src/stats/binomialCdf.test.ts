import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { binomialCdf } from './binomialCdf.ts';
import rows from './reference/binomialCdf.json' with { type: 'json' };

describe('binomialCdf', () => {
  it.each(rows)("equals R's pbinom($k, $n, $p)", ({ k, n, p, value }) => {
    expectClose(binomialCdf(k, n, p), value, 1e-12);
  });

  it('is the sum of the chances', () => {
    for (const n of [1, 2, 9, 30]) {
      let choices = 1;
      let sum = 0;
      for (let k = 0; k < n; k++) {
        sum += choices * 0.25 ** k * 0.75 ** (n - k);
        expectClose(binomialCdf(k, n, 0.25), sum, 1e-14);
        choices = (choices * (n - k)) / (k + 1);
      }
    }
  });

  it('is 1 from n on, and decided where p is 0 or 1', () => {
    expect(binomialCdf(5, 5, 0.3)).toBe(1);
    expect(binomialCdf(6, 5, 1)).toBe(1);
    expect(binomialCdf(0, 0, 1)).toBe(1);
    expect(binomialCdf(0, 5, 0)).toBe(1);
    expect(binomialCdf(4, 5, 1)).toBe(0);
  });

  it.each([
    [-1, 2, 0.5, 'expected k to be a whole number of at least 0; came -1'],
    [1, 2.5, 0.5, 'expected n to be a whole number of at least 0; came 2.5'],
    [1, 2, 1.5, 'expected p to lie in [0, 1]; came 1.5'],
  ])('refuses (%d, %d, %d)', (k, n, p, text) => {
    expect(() => binomialCdf(k, n, p)).toThrow(new RangeError(text));
  });
});
