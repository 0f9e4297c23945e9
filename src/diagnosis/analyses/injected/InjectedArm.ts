import type { HistoryOrigin } from '../../../core/Case.ts';
import type { Observation } from '../../../core/Observation.ts';
import { withoutEffort } from '../../../core/withoutEffort.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';

/** One level: how every instance was answered there. */
export interface InjectedArm {
  readonly level: string;
  readonly history: HistoryOrigin;
  readonly padded: boolean;
  /** By instance. */
  readonly answers: ReadonlyMap<StressFamily, Observation>;
  /** Instances that were asked there and not observed, each with the cluster of its step. */
  readonly missing: ReadonlyMap<StressFamily, string>;
}

const errors: readonly HistoryOrigin['error'][] = ['wrong-value', 'wrong-name', 'malformed'];

/** The levels of a stressor by position, kind of error and share. */
export function injectedArms(families: readonly StressFamily[], stressor: string, levels: readonly string[]): readonly InjectedArm[] {
  const arms = levels.flatMap((level): readonly InjectedArm[] => {
    const answers = new Map(families.flatMap((family) => {
      const answer = family.variants.get(stressor)?.get(level);
      return answer === undefined ? [] : [[family, answer] as const];
    }));
    const missing = new Map(families.flatMap((family) => {
      const unseen = family.missing.find((one) => one.stressor === stressor && one.level === level);
      return unseen === undefined ? [] : [[family, unseen] as const];
    }));
    const stress = [...answers.values()][0]?.origin.stress ?? [...missing.values()][0];
    return stress?.history === undefined ? [] : [{ level, history: stress.history, padded: stress.control, answers, missing: new Map([...missing].map(([family, { origin: { cluster } }]) => [family, cluster])) }];
  });
  return arms.sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ history: { position, share, error, cascaded, reasoning }, padded }: InjectedArm): number {
  return position * 1000 + Number(reasoning !== undefined) * 100 + errors.indexOf(error) * 10 + Number(cascaded) * 5 + Number(padded) * 3 + share;
}

/** Whether nothing went wrong before, and nothing stands in place of what could have. */
export function isClean({ history, padded }: InjectedArm): boolean {
  return history.share === 0 && !padded;
}

/** Whether it is asked with the effort of reasoning of the run. */
export function isAskedAsUsual({ history: { reasoning } }: InjectedArm): boolean {
  return reasoning === undefined;
}

/** The arm with the same history that is asked with the effort of the run; `null`: it is this one, or there is none. */
export function asUsual(arm: InjectedArm, arms: readonly InjectedArm[]): InjectedArm | null {
  return isAskedAsUsual(arm) ? null : (arms.find(({ level }) => level === withoutEffort(arm.level)) ?? null);
}
