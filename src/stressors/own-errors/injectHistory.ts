import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { Step } from './drawSteps.ts';
import type { Arm } from './readArm.ts';

/** One earlier step as it stands in the history; states in units of the last decimal. */
export interface InjectedStep {
  readonly step: Step;
  readonly isWrong: boolean;
  /** The state that its call gives, and the one that would have been right there. */
  readonly given: number;
  readonly due: number;
}

export interface InjectedHistory {
  /** State at which the task opens. */
  readonly opening: number;
  readonly steps: readonly InjectedStep[];
  /** State that the last call before the asked step gives. */
  readonly shown: number;
}

/**
 * What stands before the asked step, which is the last of `all`. Steps that go wrong at one share go wrong at every
 * larger one, and in the same way. Wrong values are off by what was drawn, never by nothing. Cascaded: each step goes
 * on from what the one before gave; else every step that is not wrong is right by itself.
 */
export function injectHistory(all: readonly Step[], { position, percent, error, cascaded, padded }: Arm, random: Random): InjectedHistory {
  const asked = all.length - 1;
  const before = all.slice(asked - (position - 1), asked);
  const first = before[0] ?? all[asked];
  const opening = first === undefined ? 0 : first.state - first.line.sign * first.change;
  const places = shuffled(before.map((_, index) => index), random.fork(`places ${String(position)}`));
  const wrong = new Set(places.slice(0, Math.round((percent / 100) * before.length)));
  const steps: InjectedStep[] = [];
  let shown = opening;
  for (const [index, step] of before.entries()) {
    const isWrong = wrong.has(index) && !padded;
    const due = cascaded ? shown + step.line.sign * step.change : step.state;
    const given = isWrong && error === 'wrong-value' ? due + step.error : due;
    steps.push({ step, isWrong: wrong.has(index), given, due });
    shown = given;
  }
  return { opening, steps, shown };
}
