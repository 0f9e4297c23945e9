import { expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { deviance, stirlingError } from './stirlingError.ts';

it("stirlingError is what Stirling's formula leaves out of the logarithm of a factorial", () => {
  let factorial = 1;
  for (let z = 1; z <= 20; z++) {
    factorial *= z;
    const formula = (z + 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2;
    expect(Math.abs(stirlingError(z) - (Math.log(factorial) - formula))).toBeLessThan(4e-14);
  }
  // Γ(3/2) = √π / 2
  expect(Math.abs(stirlingError(0.5) - (Math.log(Math.sqrt(Math.PI)) + 0.5 - Math.log(2 * Math.PI) / 2))).toBeLessThan(4e-15);
  expectClose(stirlingError(1e6), 1 / 12e6 - 1 / 360e18, 1e-15);
});

it('deviance is x ln(x / mean) + mean − x, near and far', () => {
  expect(deviance(5, 5)).toBe(0);
  expectClose(deviance(5, 1), 5 * Math.log(5) - 4, 1e-15);
  expectClose(deviance(1, 5), 4 - Math.log(5), 1e-15);
  for (const ratio of [0.53, 0.54, 0.55, 1.8, 1.85, 1.87, 1.9]) {
    expectClose(deviance(ratio, 1), ratio * Math.log(ratio) + 1 - ratio, 2e-15);
  }
  // d²/2 − d³/6 for x = 1 + d
  expectClose(deviance(1 + 2 ** -20, 1), 2 ** -41 - 2 ** -60 / 6, 1e-12);
});
