import { stages } from '../../core/Observation.ts';
import type { Observation, Stage } from '../../core/Observation.ts';

/** Skills that an answer to a composed question can fail by; each failure is laid to one of them. */
export const skillIds = ['calling', 'readable', 'name-detection', 'parameter-detection', 'parallel', 'chaining', 'nested', 'nested-at-once', 'multi-step', 'next-best', 'response', 'abstention'] as const;

export type SkillId = (typeof skillIds)[number];

/** A skill as one subtask exercises it: passed where nothing up to `last` failed. */
interface Rung {
  readonly skill: SkillId;
  /** Stages whose failure is laid to it. */
  readonly stages: readonly Stage[];
}

const rung = (skill: SkillId, ...own: readonly Stage[]): Rung => ({ skill, stages: own });
const calling = rung('calling', 'calling');
const readable = rung('readable', 'format');
const choosing = rung('name-detection', 'choosing');
const filling = rung('parameter-detection', 'schema', 'values');

/**
 * What each subtask exercises. A failure is laid to the skill whose stage failed first, so that a wrong value in a
 * nested call is no failure of nesting; a later skill is not judged then.
 */
const ladders: Readonly<Record<string, readonly Rung[]>> = {
  'name-detection': [calling, readable, rung('parallel', 'enumerating'), rung('name-detection', 'choosing', 'schema', 'values', 'order')],
  'parameter-detection': [calling, readable, choosing, rung('parameter-detection', 'enumerating', 'schema', 'values')],
  parallel: [calling, readable, rung('parallel', 'enumerating'), choosing, filling],
  chaining: [calling, readable, choosing, filling, rung('chaining', 'enumerating', 'order')],
  nested: [calling, readable, choosing, filling, rung('nested', 'enumerating', 'dataflow', 'order')],
  'nested-at-once': [calling, readable, choosing, filling, rung('nested-at-once', 'enumerating', 'dataflow', 'order')],
  'multi-step': [calling, readable, filling, rung('multi-step', 'enumerating', 'choosing', 'dataflow', 'order')],
  'next-best': [readable, rung('next-best', 'calling', 'enumerating', 'choosing', 'schema', 'values', 'order')],
  response: [rung('response', ...stages)],
  abstention: [readable, rung('abstention', 'calling')],
};

/** Whether questions of a subtask can show a skill. */
export function exercises(subtask: string, skill: SkillId): boolean {
  return ladders[subtask]?.some((one) => one.skill === skill) ?? false;
}

/** The skill that a wrong answer fails by; `null`: it is right, not graded, or not composed. */
export function skillAtFault({ origin, strict }: Observation): SkillId | null {
  const { stage } = strict;
  if (stage === null || origin.composed === undefined) return null;
  if (strict.codes[0] === 'wrong-state') return taskOf(origin.composed.subtask);
  return ladders[origin.composed.subtask]?.find((one) => one.stages.includes(stage))?.skill ?? null;
}

/** A state that nothing explains is laid to the task as a whole. */
function taskOf(subtask: string): SkillId | null {
  return skillIds.find((id) => id === subtask) ?? null;
}

/** Whether an answer shows a skill: `null` where it does not exercise it, or failed before it could be seen. */
export function skillOutcome(observation: Observation, skill: SkillId): boolean | null {
  const { origin, strict } = observation;
  const ladder = ladders[origin.composed?.subtask ?? ''];
  const own = ladder?.find((one) => one.skill === skill);
  if (own === undefined || strict.state === 'not-gradable') return null;
  if (strict.stage === null) return true;
  const fault = skillAtFault(observation);
  if (fault === skill) return false;
  const failed = stages.indexOf(strict.stage);
  return own.stages.every((stage) => stages.indexOf(stage) < failed) ? true : null;
}
