import { isClean } from './InjectedArm.ts';
import type { InjectedArm } from './InjectedArm.ts';

/** What errors are held against, with the same effort: failed calls against a history as long, wrong values against one without any. `null`: it was not asked. */
export function referenceOf({ history: { position, share, error, reasoning } }: InjectedArm, arms: readonly InjectedArm[]): InjectedArm | null {
  const near = arms.filter(({ history }) => history.position === position && history.share === 0 && history.reasoning === reasoning);
  const padded = near.find((arm) => arm.padded && arm.level.startsWith(`${String(Math.round(share * 100))}-`));
  return (error === 'wrong-value' ? undefined : padded) ?? near.find((arm) => isClean(arm)) ?? null;
}
