import type { Availability, ComparedAvailability } from '../../core/Availability.ts';
import type { StressFamily } from './StressFamily.ts';

/** Of one level of a stressor, over the questions that were asked at it. */
export function availabilityOf(families: readonly StressFamily[], stressor: string, level: string): Availability {
  const unavailable = families.filter(({ missing }) => missing.some((one) => one.stressor === stressor && one.level === level)).length;
  return { asked: unavailable + families.filter(({ variants }) => variants.get(stressor)?.has(level) === true).length, unavailable };
}

/** Of a level, and of the questions as they are and asked again beside which it stands. */
export function comparedAvailability(families: readonly StressFamily[], stressor: string, level: string): ComparedAvailability {
  const asked = families.filter(({ variants, missing }) => variants.get(stressor)?.has(level) === true || missing.some((one) => one.stressor === stressor && one.level === level));
  return { ...besideAvailability(asked), variant: availabilityOf(asked, stressor, level) };
}

/** Of the questions as they are, and asked again. */
export function besideAvailability(families: readonly StressFamily[]): Omit<ComparedAvailability, 'variant'> {
  const unseen = families.filter(({ missing }) => missing.some(({ stressor }) => stressor === 'rerun')).length;
  return {
    base: { asked: families.length, unavailable: families.filter(({ base }) => base === null).length },
    rerun: { asked: unseen + families.filter(({ rerun }) => rerun !== null).length, unavailable: unseen },
  };
}
