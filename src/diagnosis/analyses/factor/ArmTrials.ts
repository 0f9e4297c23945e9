import { askedFormats, offers, schemaForms } from '../../../core/Case.ts';
import type { ArmOrigin } from '../../../core/Case.ts';
import type { Observation } from '../../../core/Observation.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';

/** One arm with the family of every trial of it. */
export interface ArmTrials {
  readonly level: string;
  readonly arm: ArmOrigin;
  readonly byFamily: ReadonlyMap<StressFamily, Observation>;
  /** Questions that were asked in it and not observed. */
  readonly missing: readonly StressFamily[];
}

/** The arms of one stressor, the easiest first; a level without its place on the factors is no arm. */
export function armsOf(families: readonly StressFamily[], stressor: string, levels: readonly string[]): readonly ArmTrials[] {
  const arms = levels.flatMap((level): readonly ArmTrials[] => {
    const byFamily = new Map(families.flatMap((family): readonly (readonly [StressFamily, Observation])[] => {
      const found = family.variants.get(stressor)?.get(level);
      return found === undefined ? [] : [[family, found]];
    }));
    const arm = [...byFamily.values()][0]?.origin.arm;
    return arm === undefined ? [] : [{ level, arm, byFamily, missing: families.filter(({ missing }) => missing.some((one) => one.stressor === stressor && one.level === level)) }];
  });
  return arms.toSorted((a, b) => byEase(a.arm, b.arm) || (a.level < b.level ? -1 : 1));
}

function byEase(a: ArmOrigin, b: ArmOrigin): number {
  return offers.indexOf(a.tools) - offers.indexOf(b.tools) || (a.catalog ?? 0) - (b.catalog ?? 0) || schemaForms.indexOf(a.schema) - schemaForms.indexOf(b.schema) || askedFormats.indexOf(a.format) - askedFormats.indexOf(b.format);
}

/** Whether the request was met: never where a right tool was not offered, whatever the model made of it. */
export function isMet({ origin: { arm }, ...observation }: Observation, reading: 'strict' | 'lenient'): boolean {
  return observation[reading].state === 'right' && !isMissed(arm);
}

/** `null`: asked and not observed; `undefined`: not asked. */
export function metIn({ byFamily, missing }: ArmTrials, family: StressFamily): number | null | undefined {
  const trial = byFamily.get(family);
  return trial === undefined ? (missing.includes(family) ? null : undefined) : Number(isMet(trial, 'strict'));
}

export function isMissed(arm: ArmOrigin | undefined): boolean {
  const retrieved = arm?.retrieved ?? null;
  return retrieved !== null && retrieved.found < retrieved.wanted;
}
