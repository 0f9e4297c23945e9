import type { HistoryOrigin } from '../../core/Case.ts';

/** One arm of the comparison: what goes wrong how often before the step that is asked, and where that step stands. */
export interface Arm extends Pick<HistoryOrigin, 'position' | 'error' | 'cascaded'> {
  /** Of the earlier steps, in percent. */
  readonly percent: number;
  /** Whether nothing goes wrong, and results are as much longer as failed calls would have made the history. */
  readonly padded: boolean;
}

/** Place of the step that is asked where a level names none: 32 steps stand before it. */
export const usualPosition = 33;

/** Steps that are drawn of a task: the last one is asked, at whatever place. */
export const mostSteps = 129;

const form = /^(\d{1,3})(?:-(cascaded|names|malformed|padded))?(?:@(\d{1,3}))?$/;

/** The arm that a level stands for; `null`: it has none of that form. */
export function readArm(level: string): Arm | null {
  const [, share = '', kind, place] = form.exec(level) ?? [];
  const percent = Number(share);
  const position = place === undefined ? usualPosition : Number(place);
  if (share === '' || percent > 100 || position < 1 || position > mostSteps) return null;
  if (percent === 0 ? kind !== undefined : position === 1) return null;
  return { percent, position, error: kind === 'names' ? 'wrong-name' : kind === 'malformed' ? 'malformed' : 'wrong-value', cascaded: kind === 'cascaded', padded: kind === 'padded' };
}

/** The one way of writing a level. */
export function plainLevel(level: string): string | null {
  const [, share = '', kind, place] = form.exec(level) ?? [];
  if (readArm(level) === null) return null;
  return `${String(Number(share))}${kind === undefined ? '' : `-${kind}`}${place === undefined || Number(place) === usualPosition ? '' : `@${String(Number(place))}`}`;
}
