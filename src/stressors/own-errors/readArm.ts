import type { HistoryOrigin } from '../../core/Case.ts';

/** One arm of the comparison: what goes wrong how often before the step that is asked, and where that step stands. */
export interface Arm extends Pick<HistoryOrigin, 'position' | 'error' | 'cascaded'> {
  /** Of the earlier steps, in percent. */
  readonly percent: number;
  /** Whether nothing goes wrong, and results are as much longer as failed calls would have made the history. */
  readonly padded: boolean;
  /** Effort that the step is asked with; `null`: as the run asks. */
  readonly reasoning: string | null;
}

/** Place of the step that is asked where a level names none: 32 steps stand before it. */
export const usualPosition = 33;

/** Steps that are drawn of a task: the last one is asked, at whatever place. */
export const mostSteps = 129;

/** Effort of reasoning where a level names none: most endpoints know it. */
export const usualEffort = 'high';

const freeForm = /^free(?:@(\d{1,3}))?$/;

/** Steps of a task that the model does by itself until its first mistake; `null`: the level is none of that kind. */
export function readFree(level: string): number | null {
  const [found, steps] = freeForm.exec(level) ?? [];
  const count = steps === undefined ? usualPosition : Number(steps);
  return found === undefined || count < 2 || count > mostSteps ? null : count;
}

const form = /^(\d{1,3})(?:-(cascaded|names|malformed|padded))?(?:-(reasoning)(?::([a-z0-9_-]{1,20}))?)?(?:@(\d{1,3}))?$/;

/** The arm that a level stands for; `null`: it has none of that form. */
export function readArm(level: string): Arm | null {
  const [, share = '', kind, reasons, effort = usualEffort, place] = form.exec(level) ?? [];
  const percent = Number(share);
  const position = place === undefined ? usualPosition : Number(place);
  if (share === '' || percent > 100 || position < 1 || position > mostSteps) return null;
  if (percent === 0 ? kind !== undefined : position === 1) return null;
  return { percent, position, error: kind === 'names' ? 'wrong-name' : kind === 'malformed' ? 'malformed' : 'wrong-value', cascaded: kind === 'cascaded', padded: kind === 'padded', reasoning: reasons === undefined ? null : effort };
}

/** The one way of writing a level. */
export function plainLevel(level: string): string | null {
  const free = readFree(level);
  if (free !== null) return `free${free === usualPosition ? '' : `@${String(free)}`}`;
  const arm = readArm(level);
  if (arm === null) return null;
  const [, share = '', kind] = form.exec(level) ?? [];
  const { position, reasoning } = arm;
  return `${String(Number(share))}${kind === undefined ? '' : `-${kind}`}${reasoning === null ? '' : `-reasoning${reasoning === usualEffort ? '' : `:${reasoning}`}`}${position === usualPosition ? '' : `@${String(position)}`}`;
}
