import type { Finding } from '../../core/Finding.ts';
import type { Observation } from '../../core/Observation.ts';
import { differenceOf } from '../differenceOf.ts';
import type { ObservationTable } from '../ObservationTable.ts';
import { plainFinding } from '../plainFinding.ts';
import { indifference } from '../selectFaults.ts';

/** A skill asked by itself, and the same skill seen in a full answer. */
const contrasts = [
  { skill: 'name-detection', inPlace: 'names' },
  { skill: 'parameter-detection', inPlace: 'arguments' },
] as const;

/** Right alone, wrong in the whole: the isolated probe of an item against the projection of its full answer, paired on identical content. */
export function isolatedFindings(table: ObservationTable, model: string, alpha: number): readonly Finding[] {
  const observations = (table.rows.get(model) ?? []).flatMap((observation, position) => (observation === null ? [] : [{ observation, cluster: table.clusters[position] ?? 0 }]));
  const items = Map.groupBy(observations, ({ observation }) => observation.origin.composed?.item ?? '');
  return contrasts.flatMap(({ skill, inPlace }): readonly Finding[] => {
    const pairs = [...items.values()].flatMap((own) => {
      const alone = own.find(({ observation }) => observation.origin.composed?.subtask === skill);
      const whole = own.find(({ observation }) => observation.projection?.[inPlace] !== undefined && observation.projection[inPlace] !== null && observation.origin.composed?.subtask !== skill);
      return alone === undefined || whole === undefined ? [] : [{ alone: alone.observation, whole: whole.observation, cluster: alone.cluster }];
    });
    if (pairs.length === 0) return [];
    const difference = differenceOf(pairs.map(({ alone, whole }) => Number(isRight(alone)) - Number(whole.projection?.[inPlace] === true)), pairs.map(({ cluster }) => cluster));
    if (difference.pGreater * contrasts.length > alpha || difference.mean < indifference) return [];
    const lost = pairs.filter(({ alone, whole }) => isRight(alone) && whole.projection?.[inPlace] !== true).map(({ whole }) => whole);
    return [
      {
        ...plainFinding(model, 'wrong-in-the-whole', 'part', skill),
        effect: difference.estimate(1 - alpha / contrasts.length),
        basis: { kind: 'pair' },
        pValue: Math.min(1, difference.pGreater * contrasts.length),
        smallestEffect: difference.smallestEffect(alpha / contrasts.length),
        cases: lost.slice(0, 20).map(({ caseId }) => `${model}/${caseId}`),
        caseCount: lost.length,
      },
    ];
  });
}

function isRight({ lenient }: Observation): boolean {
  return lenient.state === 'right';
}
