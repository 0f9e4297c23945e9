import type { ConfidenceMeasure, ConfidentOnly } from '../../core/ConfidenceDiagnosis.ts';
import type { Random } from '../../core/Random.ts';
import { clusterBootstrap } from '../../stats/clusterBootstrap.ts';
import { quantileOf } from '../../stats/quantileOf.ts';
import { fewestClusters } from '../../stats/TooFew.ts';
import type { ConfidentAnswer } from './ConfidentAnswer.ts';
import { heldOut } from './heldOut.ts';

const level = 0.95;
const resamples = 1000;
/** Share of answers to put aside. */
const aside = 0.1;

/**
 * What it would save to put the least confident tenth aside: the threshold is that of other questions, what it does is
 * seen on those held out. `null`: fewer than ten clusters on either side, or nothing is kept.
 */
export function confidentOnly(answers: readonly ConfidentAnswer[], measure: ConfidenceMeasure, random: Random): ConfidentOnly | null {
  const own = answers.filter(({ confidence }) => confidence[measure] !== undefined);
  const isHeldOut = heldOut(own.map(({ observation }) => observation));
  const others = own.filter(({ observation }) => !isHeldOut(observation));
  const tested = own.filter(({ observation }) => isHeldOut(observation));
  if ([others, tested].some((side) => new Set(side.map(({ cluster }) => cluster)).size < fewestClusters)) return null;
  const threshold = quantileOf(Float64Array.from(others, ({ confidence }) => confidence[measure] ?? 0).sort(), aside);
  const kept = tested.map(({ confidence }) => ((confidence[measure] ?? 0) >= threshold ? 1 : 0));
  const wrong = tested.map(({ observation }) => (observation.strict.state === 'wrong' ? 1 : 0));
  const both = kept.map((each, at) => each * (wrong[at] ?? 0));
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  if (sum(kept) === 0) return null;
  const clusters = tested.map(({ cluster }) => cluster);
  const drawn = clusterBootstrap([wrong, kept, both], clusters, (n, [all = 0, of = 0, bad = 0]) => all / n - bad / of, { next: random.next, resamples, level });
  const n = tested.length;
  const narrowest = 1 / n;
  return {
    measure,
    kept: sum(kept) / n,
    answers: n,
    riskOfAll: sum(wrong) / n,
    riskOfKept: sum(both) / sum(kept),
    saved: {
      state: 'estimated',
      value: drawn.value,
      low: Math.min(drawn.low, drawn.value - narrowest),
      high: Math.max(drawn.high, drawn.value + narrowest),
      level,
      n,
      unit: 'trial',
      clusters: new Set(clusters).size,
      effectiveN: n,
      method: 'cluster bootstrap',
      population: 'new items of this kind',
    },
  };
}
