/** Keeps Lentz's denominators off zero. */
const tiny = 1e-300;

/**
 * Value of `b0 + a1/(b1 + a2/(b2 + …))` by the modified Lentz method, to double precision.
 *
 * @param b0 - leading term
 * @param term - aᵢ and bᵢ for i = 1, 2, …
 * @throws Error if it has not settled after 100,000 terms
 * @see Thompson and Barnett (1986), J Comput Phys 64:490
 */
export function continuedFraction(b0: number, term: (i: number) => readonly [number, number]): number {
  let value = b0 === 0 ? tiny : b0;
  let c = value;
  let d = 0;
  for (let i = 1; i <= 100_000; i++) {
    const [a, b] = term(i);
    d = b + a * d;
    d = 1 / (d === 0 ? tiny : d);
    c = b + a / c;
    if (c === 0) c = tiny;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) return value;
  }
  throw new Error('a continued fraction did not settle after 100,000 terms');
}
