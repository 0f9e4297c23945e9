/**
 * Tango's score of b − c against a difference δ: `(b − c − nδ) / √(n (2 q̃ + δ(1 − δ)))`, where q̃ is the restricted
 * maximum-likelihood chance of "only the second".
 *
 * @see Tango (1998), Stat Med 17:891
 */
export function tangoScore(b: number, c: number, n: number, delta: number): number {
  const linear = -b - c + (2 * n - b + c) * delta;
  const constant = -c * delta * (1 - delta);
  const onlySecond = (Math.sqrt(Math.max(0, linear * linear - 8 * n * constant)) - linear) / (4 * n);
  const variance = n * (2 * onlySecond + delta * (1 - delta));
  return (b - c - n * delta) / Math.sqrt(variance);
}
