import type { Sides } from '../../stress/boundedLoss.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';
import { isRight } from '../../stress/StressAnalyser.ts';
import { clusterNumbers } from './clusterNumbers.ts';
import type { InjectedArm } from './InjectedArm.ts';

/** Whether the step is right in each arm, of every instance that was asked in all of them; in the order of the arms. */
export function sidesOf(first: InjectedArm, ...others: readonly InjectedArm[]): readonly Sides[] {
  const asked = [...[...first.answers].map(([family, { origin: { cluster } }]) => ({ family, origin: { cluster } })), ...[...first.missing].map(([family, cluster]) => ({ family, origin: { cluster } }))];
  const clusters = clusterNumbers(asked);
  return asked.flatMap(({ family }, at): readonly Sides[] => {
    const shares = [first, ...others].map((arm) => rightIn(arm, family));
    return shares.includes(undefined) ? [] : [{ cluster: clusters[at] ?? 0, shares: shares.map((share) => share ?? null) }];
  });
}

/** `null`: asked and not observed. `undefined`: not asked. */
function rightIn({ answers, missing }: InjectedArm, family: StressFamily): number | null | undefined {
  const answer = answers.get(family);
  return answer === undefined ? (missing.has(family) ? null : undefined) : Number(isRight(answer));
}
