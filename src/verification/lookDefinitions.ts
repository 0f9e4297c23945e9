import type { Origin } from '../core/Case.ts';
import type { Observation } from '../core/Observation.ts';
import type { LookSubject } from '../core/Verification.ts';
import { entersTotal } from '../diagnosis/entersTotal.ts';
import { exercises, skillIds, skillOutcome } from '../diagnosis/skills/skillLadder.ts';
import { isBase, levelsOf } from './AskedCase.ts';

/** A question put to a pair of models: which cases can speak of it, and what an answer says of it. */
export interface LookDefinition {
  readonly subject: LookSubject;
  readonly applies: (origin: Origin) => boolean;
  /** On the strict reading; `null`: the answer does not speak of it, or did not get as far. */
  readonly outcome: (observation: Observation) => boolean | null;
}

/**
 * Everything that is looked at, in a fixed order: the total and the skills on base cases, then each stressor at each
 * level by itself. Collected questions show no skills of ours; of them the categories are looked at.
 */
export function lookDefinitions(origins: readonly Origin[]): readonly LookDefinition[] {
  const total: LookDefinition = { subject: { kind: 'total' }, applies: isBase, outcome: (observation) => (entersTotal(observation) ? right(observation) : null) };
  const isComposed = origins.some(({ composed }) => composed !== undefined);
  const looks = [total, ...(isComposed ? skills(origins) : categories(origins)), ...stressors(origins)];
  return looks.filter(({ applies }) => origins.some(applies));
}

function skills(origins: readonly Origin[]): readonly LookDefinition[] {
  const subtasks = new Set(origins.filter(isBase).map(({ composed }) => composed?.subtask ?? ''));
  return skillIds
    .filter((skill) => [...subtasks].some((subtask) => exercises(subtask, skill)))
    .map((skill) => ({
      subject: { kind: 'skill', part: skill },
      applies: (origin) => isBase(origin) && exercises(origin.composed?.subtask ?? '', skill),
      outcome: (observation) => skillOutcome(observation, skill),
    }));
}

/** The same look, where an answer that failed before it got as far counts as failed: for a look that stands without those at what comes before. */
export function reaching(definition: LookDefinition): LookDefinition {
  return { ...definition, outcome: (observation) => definition.outcome(observation) ?? (observation.strict.state === 'wrong' ? false : null) };
}

function categories(origins: readonly Origin[]): readonly LookDefinition[] {
  return [...new Set(origins.map(({ category }) => category))].sort().map((name) => ({
    subject: { kind: 'category', name },
    applies: (origin) => origin.category === name && isBase(origin),
    outcome: (observation) => (observation.asks === 'nothing' ? null : right(observation)),
  }));
}

/** Each at each level; a rerun is the base case once more, and no group of its own. */
function stressors(origins: readonly Origin[]): readonly LookDefinition[] {
  const groups = new Map(origins.filter(({ stress }) => stress !== undefined && stress.stressor !== 'rerun').map((origin) => [groupOf(origin), levelsOf(origin)]));
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, levels]) => ({
      subject: { kind: 'stressor', levels },
      applies: (origin) => groupOf(origin) === group,
      outcome: (observation) => (observation.asks === 'nothing' ? null : right(observation)),
    }));
}

function groupOf(origin: Origin): string {
  return JSON.stringify(levelsOf(origin).map(({ stressor, level }) => [stressor, level]));
}

function right({ strict }: Observation): boolean | null {
  return strict.state === 'not-gradable' ? null : strict.state === 'right';
}
