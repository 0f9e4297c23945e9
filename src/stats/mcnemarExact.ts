import { binomialCdf } from './binomialCdf.ts';
import { demand } from './demand.ts';

export interface McNemar {
  /** Exact, two-sided: `min(1, 2 P(X ≤ min(b, c)))`, X ~ Binomial(b + c, ½). The one that decides. */
  readonly pValue: number;
  /** Mid-p: the exact value less `P(X = min(b, c))`; `1 − ½ P(X = b)` where b = c. */
  readonly midP: number;
}

/**
 * McNemar's exact conditional test on paired binary outcomes that are independent of each other.
 *
 * The exact value decides and not mid-p: what is printed as certain is held to its error rate, which
 * mid-p keeps only on average, and the price is at most about one discordant pair. Mid-p is closer to
 * its nominal level and is given for comparison.
 *
 * @param onlyFirst - pairs where only the first is right
 * @param onlySecond - pairs where only the second is right
 * @throws RangeError unless both are whole numbers of at least 0
 * @see McNemar (1947); Fagerland, Lydersen and Laake (2013), BMC Med Res Methodol 13:91
 */
export function mcnemarExact(onlyFirst: number, onlySecond: number): McNemar {
  demand.whole('onlyFirst', onlyFirst, 0);
  demand.whole('onlySecond', onlySecond, 0);
  const n = onlyFirst + onlySecond;
  if (n === 0) return { pValue: 1, midP: 1 };
  const fewer = Math.min(onlyFirst, onlySecond);
  const upTo = binomialCdf(fewer, n, 0.5);
  const below = fewer === 0 ? 0 : binomialCdf(fewer - 1, n, 0.5);
  if (onlyFirst === onlySecond) return { pValue: 1, midP: 1 - (upTo - below) / 2 };
  return { pValue: Math.min(1, 2 * upTo), midP: Math.min(1, upTo + below) };
}
