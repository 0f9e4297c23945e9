import type { Finding } from '../../core/Finding.ts';
import type { Observation } from '../../core/Observation.ts';
import { differenceOf } from '../differenceOf.ts';
import type { ObservationTable } from '../ObservationTable.ts';
import { plainFinding } from '../plainFinding.ts';
import { indifference } from '../selectFaults.ts';

const skill = 'name-detection';

/**
 * Right alone, wrong in the whole: the probe of an item that asks for names only against the names in its full answer.
 * Both are about the same calls, so they are paired on identical content; a full answer that leaves calls out fails
 * before choosing and is not compared. Filling has no such pair: its probe asks for one call of several.
 */
export function isolatedFindings(table: ObservationTable, model: string, alpha: number): readonly Finding[] {
  const observations = (table.rows.get(model) ?? []).flatMap((observation, position) => (observation === null ? [] : [{ observation, cluster: table.clusters[position] ?? 0 }]));
  const pairs = [...Map.groupBy(observations, ({ observation }) => observation.origin.composed?.item ?? '').values()].flatMap((own) => {
    const alone = own.find(({ observation }) => observation.origin.composed?.subtask === skill);
    const whole = own.find(({ observation: { origin, projection } }) => origin.composed?.subtask !== skill && origin.calls?.count === alone?.observation.origin.calls?.count && projection?.completeness === true && projection.names !== null);
    return alone === undefined || whole === undefined ? [] : [{ alone: alone.observation, whole: whole.observation, cluster: alone.cluster }];
  });
  if (pairs.length === 0) return [];
  const difference = differenceOf(pairs.map(({ alone, whole }) => Number(isRight(alone)) - Number(whole.projection?.names === true)), pairs.map(({ cluster }) => cluster));
  if (difference.pGreater > alpha || difference.mean < indifference) return [];
  const lost = pairs.filter(({ alone, whole }) => isRight(alone) && whole.projection?.names !== true).map(({ whole }) => whole);
  return [
    {
      ...plainFinding(model, 'wrong-in-the-whole', 'part', skill),
      effect: difference.estimate(1 - alpha),
      basis: { kind: 'pair' },
      pValue: difference.pGreater,
      smallestEffect: difference.smallestEffect(alpha),
      cases: lost.slice(0, 20).map(({ caseId }) => `${model}/${caseId}`),
      caseCount: lost.length,
    },
  ];
}

function isRight({ lenient }: Observation): boolean {
  return lenient.state === 'right';
}
