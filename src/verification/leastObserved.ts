import type { LookSubject } from '../core/Verification.ts';
import { isSeen } from './compareLook.ts';
import { gatedLooks } from './gatedLooks.ts';
import type { KeptSide } from './KeptSide.ts';
import { heldCases } from './shareCases.ts';

/** How many trials of a model were not observed, of all or of those that a look is about. */
export interface Unobserved {
  readonly model: string;
  /** `null`: all that were compared or could be. */
  readonly subject: LookSubject | null;
  readonly lost: number;
  readonly planned: number;
}

/** What was not observed of each model, and of each part of it that a gate looks at. */
export function leastObserved({ cases, plan, observations }: KeptSide, skills: readonly string[]): readonly Unobserved[] {
  const held = heldCases(cases);
  const looks = gatedLooks(held.map(({ origin }) => origin), skills);
  return plan.models.flatMap(({ id }) => {
    const own = observations.get(id);
    const countOf = (subject: LookSubject | null, among: typeof held): Unobserved => {
      const trials = among.flatMap((one) => own?.get(one.id) ?? []);
      return { model: id, subject, lost: trials.filter((one) => !isSeen(one)).length, planned: trials.length };
    };
    return [countOf(null, held), ...looks.map(({ subject, applies }) => countOf(subject, held.filter(({ origin }) => applies(origin))))];
  });
}
