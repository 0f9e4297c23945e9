import type { Observation } from '../../../core/Observation.ts';
import type { ConsistencyDiagnosis } from '../../../core/StressDiagnosis.ts';
import { estimateRate } from '../../estimateRate.ts';
import { isRight } from '../../stress/StressAnalyser.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';

interface Asked {
  readonly cluster: number;
  readonly base: Observation;
  readonly variants: readonly Observation[];
}

/** How many questions are right through everything that must not change their answer; empty where none has two variants. */
export function consistency(families: readonly StressFamily[], model: string): readonly ConsistencyDiagnosis[] {
  const asked = families.flatMap(({ cluster, base, rerun, variants }): readonly Asked[] => {
    const own = [...variants.values()].flatMap((levels) => [...levels.values()]).filter(({ origin }) => origin.stress?.analysis === 'invariance');
    return base === null || rerun === null || own.length < 2 ? [] : [{ cluster, base, variants: [rerun, ...own] }];
  });
  if (asked.length === 0) return [];
  const rate = (of: (one: Asked) => boolean): ConsistencyDiagnosis['base'] => estimateRate(asked.map((one) => Number(of(one))), asked.map(({ cluster }) => cluster), 0.95);
  return [
    {
      kind: 'consistency',
      model,
      variants: asked.reduce((sum, { variants }) => sum + variants.length - 1, 0) / asked.length,
      base: rate(({ base }) => isRight(base)),
      throughout: rate(({ base, variants }) => isRight(base) && variants.every(isRight)),
      ever: rate(({ base, variants }) => isRight(base) || variants.some(isRight)),
    },
  ];
}
