import { logBeta } from './logGamma.ts';
import { betaFraction, logBetaPower } from './regularizedBeta.ts';

/** A number between 0 and 1 and what it lacks to 1, each with all its digits. */
export interface BetaPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Where `I_x(a, b) = p`, for p and q = 1 − p above 0.
 *
 * Halley's method on the logarithm of a tail over `u = ln(x / y)`. That function is concave, since the density
 * of `ln(X / (1 − X))` is log-concave, and lies below its asymptote `a u − ln(a B(a, b))`, which bounds how far
 * a step may fall short.
 */
export function betaPoint(p: number, q: number, a: number, b: number): BetaPoint {
  const n = a + b;
  const atMean = logTail(a / n, b / n, a, b);
  if (Math.log(p) <= atMean) return lowerPoint(p, a, b);
  const mirrored = lowerPoint(q, b, a);
  return { x: mirrored.y, y: mirrored.x };
}

/** `ln I_x(a, b)` for x up to the mean. */
function logTail(x: number, y: number, a: number, b: number): number {
  return logBetaPower(x, y, a, b) - Math.log(betaFraction(x, y, a, b));
}

/** For p up to its value at the mean. */
function lowerPoint(p: number, a: number, b: number): BetaPoint {
  const logP = Math.log(p);
  const least = (logP + logBeta(a, b) + Math.log(a)) / a - 1;
  let u = Math.log(a / b);
  for (let round = 0; round < 100; round++) {
    const x = 1 / (1 + Math.exp(-u));
    const y = 1 / (1 + Math.exp(u));
    if (x === 0) return { x: 0, y: 1 };
    const slope = betaFraction(x, y, a, b);
    const newton = (logP - logBetaPower(x, y, a, b) + Math.log(slope)) / slope;
    const step = newton / Math.max(0.5, 1 + (newton * (a * y - b * x - slope)) / 2);
    if (Math.abs(step) < 1e-8) return { x: x * (1 + y * step), y: y * (1 - x * step) };
    u = Math.max(least, u + step);
  }
  throw new Error('a quantile of the beta distribution did not settle in 100 steps');
}
