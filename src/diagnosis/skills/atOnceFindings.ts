import type { Finding } from '../../core/Finding.ts';
import type { Observation } from '../../core/Observation.ts';
import { differenceOf } from '../differenceOf.ts';
import type { Difference } from '../differenceOf.ts';
import type { ObservationTable } from '../ObservationTable.ts';
import { plainFinding } from '../plainFinding.ts';
import { indifference } from '../selectFaults.ts';

const [stepByStep, atOnce] = ['nested', 'nested-at-once'] as const;

/** An item asked both ways; shares right over the repetitions, `null`: none was observed. */
interface Pair {
  readonly steps: number | null;
  readonly plans: number | null;
  readonly lost: readonly Observation[];
  readonly cluster: number;
}

/**
 * Right step by step, wrong when planned at once: the calls of an item made over turns, with their results at hand, against the same
 * calls in one answer, where later ones refer to the results of earlier ones. Paired on the same items, read leniently. What was not
 * observed may have lost nothing: it is told only where that leaves it certain.
 */
export function atOnceFindings(table: ObservationTable, model: string, alpha: number): readonly Finding[] {
  const pairs = pairsOf(table, model);
  const seen = pairs.flatMap(({ steps, plans, cluster }) => (steps === null || plans === null ? [] : [{ difference: steps - plans, cluster }]));
  if (seen.length === 0) return [];
  const difference = overPairs(seen);
  const least = overPairs(pairs.map(({ steps, plans, cluster }) => ({ difference: (steps ?? 0) - (plans ?? 1), cluster })));
  if ([difference, least].some((one) => one.pGreater > alpha / 2) || difference.mean < indifference) return [];
  const lost = pairs.flatMap((pair) => pair.lost);
  const [estimate, bound] = [difference.estimate(1 - alpha), least.estimate(1 - alpha)];
  return [
    {
      ...plainFinding(model, 'wrong-at-once', 'part', atOnce),
      effect: estimate.state === 'estimated' && bound.state === 'estimated' ? { ...estimate, low: Math.min(estimate.low, bound.low) } : estimate,
      basis: { kind: 'pair' },
      pValue: Math.max(difference.pTwoSided, least.pTwoSided),
      smallestEffect: difference.smallestEffect(alpha / 2),
      cases: lost.slice(0, 20).map(({ caseId }) => `${model}/${caseId}`),
      caseCount: lost.length,
    },
  ];
}

function pairsOf({ rows, samples, clusters }: ObservationTable, model: string): readonly Pair[] {
  const row = rows.get(model) ?? [];
  const asked = samples.flatMap((sample, position) => {
    const subtask = sample.origin.composed?.subtask;
    return subtask === stepByStep || subtask === atOnce ? [{ sample, subtask, observation: row[position] ?? null, cluster: clusters[position] ?? 0 }] : [];
  });
  return [...Map.groupBy(asked, ({ sample }) => sample.origin.composed?.item ?? '').values()].flatMap((own) => {
    const of = (wanted: string): readonly (Observation | null)[] => own.filter(({ subtask }) => subtask === wanted).map(({ observation }) => observation);
    const [steps, plans] = [of(stepByStep), of(atOnce)];
    if (steps.length === 0 || plans.length === 0) return [];
    const right = rightShare(steps);
    return [{ steps: right, plans: rightShare(plans), lost: right === 1 ? plans.flatMap((one) => (one !== null && isWrong(one) ? [one] : [])) : [], cluster: own[0]?.cluster ?? 0 }];
  });
}

function overPairs(pairs: readonly { readonly difference: number; readonly cluster: number }[]): Difference {
  return differenceOf(pairs.map((pair) => pair.difference), pairs.map(({ cluster }) => cluster));
}

/** Of what was observed of one question. */
function rightShare(observations: readonly (Observation | null)[]): number | null {
  const seen = observations.filter((one) => one !== null && one.lenient.state !== 'not-gradable');
  return seen.length === 0 ? null : seen.filter((one) => one !== null && !isWrong(one)).length / seen.length;
}

function isWrong({ lenient }: Observation): boolean {
  return lenient.state === 'wrong';
}
