import { askedFormats, offers, schemaForms } from '../../../core/Case.ts';
import type { ArmOrigin, Origin } from '../../../core/Case.ts';
import type { Observation } from '../../../core/Observation.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';

/** One arm with the family of every trial of it. */
export interface ArmTrials {
  readonly level: string;
  readonly arm: ArmOrigin;
  /** On the mean over all questions asked in it. */
  readonly offered: number;
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
    const missing = new Map(families.flatMap((family): readonly (readonly [StressFamily, Origin])[] => {
      const unseen = family.missing.find((one) => one.stressor === stressor && one.level === level);
      return unseen === undefined ? [] : [[family, unseen.origin]];
    }));
    // Where an arm stands is known of the questions as they were asked, also where none was answered.
    const origins = [...[...byFamily.values()].map(({ origin }) => origin), ...missing.values()];
    const arm = origins[0]?.arm;
    return arm === undefined ? [] : [{ level, arm, offered: origins.reduce((sum, { toolsOffered }) => sum + toolsOffered, 0) / origins.length, byFamily, missing: [...missing.keys()] }];
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
