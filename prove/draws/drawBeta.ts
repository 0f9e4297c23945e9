/** A Beta(a, b) variate (Jöhnk 1964 where both are small, else two gammas). `next` is uniform in [0, 1). */
export function drawBeta(next: () => number, a: number, b: number): number {
  if (a < 1 && b < 1) return johnk(next, a, b);
  const x = drawGamma(next, a);
  return x / (x + drawGamma(next, b));
}

/** In logarithms: small shapes underflow otherwise. */
function johnk(next: () => number, a: number, b: number): number {
  for (;;) {
    const x = Math.log1p(-next()) / a;
    const y = Math.log1p(-next()) / b;
    const top = Math.max(x, y);
    const scale = Math.exp(x - top) + Math.exp(y - top);
    if (top + Math.log(scale) <= 0) return Math.exp(x - top) / scale;
  }
}

/** Marsaglia and Tsang (2000); shapes below 1 by the power of a uniform. */
function drawGamma(next: () => number, shape: number): number {
  if (shape < 1) return drawGamma(next, shape + 1) * (1 - next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = Math.sqrt(-2 * Math.log1p(-next())) * Math.cos(2 * Math.PI * next());
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log1p(-next()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}
