import type { Finding } from '../../core/Finding.ts';
import type { Observation } from '../../core/Observation.ts';
import { differenceOf } from '../differenceOf.ts';
import type { Difference } from '../differenceOf.ts';
import type { ObservationTable } from '../ObservationTable.ts';
import { plainFinding } from '../plainFinding.ts';
import { indifference } from '../selectFaults.ts';

const skill = 'name-detection';

/** An item asked for its names alone and as a whole, as often as both were put; `null`: not observed. */
interface Pair {
  readonly alone: Observation | null;
  readonly whole: Observation | null;
  readonly cluster: number;
}

/**
 * Right alone, wrong in the whole: the probe of an item that asks for names only against the names in its full answer.
 * Both are about the same calls, so they are paired on identical content, each repetition with its like; a full answer that
 * leaves calls out fails before choosing and is not compared. Filling has no such pair: its probe asks for one call of several.
 * What was not observed may have lost nothing: it is told only where that leaves it certain. By the same two-sided
 * rule as every contrast of skills: where the interval at 1 − `alpha` lies above nothing.
 */
export function isolatedFindings(table: ObservationTable, model: string, alpha: number): readonly Finding[] {
  const pairs = pairsOf(table, model);
  const seen = pairs.flatMap(({ alone, whole, cluster }) => (alone === null || whole === null ? [] : [{ alone, whole, cluster, lost: Number(isRight(alone)) - Number(whole.projection?.names === true) }]));
  if (seen.length === 0) return [];
  const difference = overPairs(seen);
  const least = overPairs(pairs.map(({ alone, whole, cluster }) => ({ lost: (alone === null ? 0 : Number(isRight(alone))) - (whole === null ? 1 : Number(whole.projection?.names === true)), cluster })));
  if ([difference, least].some((one) => one.pGreater > alpha / 2) || difference.mean < indifference) return [];
  const lost = seen.filter(({ alone, whole }) => isRight(alone) && whole.projection?.names !== true).map(({ whole }) => whole);
  const [estimate, bound] = [difference.estimate(1 - alpha), least.estimate(1 - alpha)];
  return [
    {
      ...plainFinding(model, 'wrong-in-the-whole', 'part', skill),
      effect: estimate.state === 'estimated' && bound.state === 'estimated' ? { ...estimate, low: Math.min(estimate.low, bound.low) } : estimate,
      basis: { kind: 'pair' },
      pValue: Math.max(difference.pTwoSided, least.pTwoSided),
      smallestEffect: difference.smallestEffect(alpha / 2),
      cases: lost.slice(0, 20).map(({ caseId }) => `${model}/${caseId}`),
      caseCount: lost.length,
    },
  ];
}

/** One that was observed and is not compared (calls are left out) is no pair. */
function pairsOf({ rows, samples, clusters }: ObservationTable, model: string): readonly Pair[] {
  const row = rows.get(model) ?? [];
  const showsNames = new Set(row.flatMap((one) => (one?.projection?.names === undefined || one.projection.names === null ? [] : (one.origin.composed?.subtask ?? []))));
  const asked = samples.flatMap(({ origin, asking }, position) => (origin.composed === undefined ? [] : [{ origin, repetition: asking?.repetition ?? 0, observation: row[position] ?? null, cluster: clusters[position] ?? 0 }]));
  return [...Map.groupBy(asked, ({ origin, repetition }) => `${origin.composed?.item ?? ''} ${String(repetition)}`).values()].flatMap((own): readonly Pair[] => {
    const alone = own.find(({ origin }) => origin.composed?.subtask === skill);
    if (alone === undefined) return [];
    const wholes = own.filter(({ origin }) => origin.composed?.subtask !== skill && origin.calls?.count === alone.origin.calls?.count && showsNames.has(origin.composed?.subtask ?? ''));
    const compared = wholes.find(({ observation }) => observation?.projection?.completeness === true && observation.projection.names !== null);
    const unseen = wholes.length > 0 && wholes.every(({ observation }) => observation === null);
    return compared === undefined && !unseen ? [] : [{ alone: alone.observation, whole: compared?.observation ?? null, cluster: alone.cluster }];
  });
}

function overPairs(pairs: readonly { readonly lost: number; readonly cluster: number }[]): Difference {
  return differenceOf(pairs.map(({ lost }) => lost), pairs.map(({ cluster }) => cluster));
}

function isRight({ lenient }: Observation): boolean {
  return lenient.state === 'right';
}
