const coefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156] as const;

/**
 * What Stirling's formula leaves out: `ln Γ(z + 1) − (z + ½) ln z + z − ½ ln 2π`, for z above 0. By its
 * asymptotic series from 10, reached by recurrence from below. Absolute error below 4e-14.
 *
 * Densities written with it and `deviance` never subtract large logarithms.
 *
 * @see Loader (2000), Fast and accurate computation of binomial probabilities; NIST DLMF 5.11.1
 */
export function stirlingError(z: number): number {
  let shifted = z;
  let passed = 0;
  for (; shifted < 10; shifted++) passed += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  let series = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) series = series * square + (coefficients[i] ?? 0);
  return series * inverse + passed;
}

/**
 * `x ln(x / mean) + mean − x`, for x and mean above 0, without cancellation where they are close.
 *
 * @see Loader (2000)
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  const v = difference / (x + mean);
  if (Math.abs(v) > 0.3) return x * Math.log(x / mean) - difference;
  const square = v * v;
  let sum = difference * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
