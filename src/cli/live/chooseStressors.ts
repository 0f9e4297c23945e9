import type { Stressor } from '../../core/Stressor.ts';
import { UserError } from '../../core/UserError.ts';
import { withoutEffort } from '../../core/withoutEffort.ts';
import { commonSubtasks, cornersOf, crossing, crossStressors } from '../../engine/stress/crossStressors.ts';
import type { StressArm } from '../../engine/stress/stressCases.ts';

/** What is to be changed and how often, as a user asks for it. */
export interface StressChoice {
  /**
   * `<id>` or `<id>=<level>,<level>`; `default` stands for the default plan, `all` for every stressor at all of its levels, `none` for nothing.
   * Two growing loads at once: `<id>+<id>` or `<id>+<id>=<level>+<level>`.
   */
  readonly stressors: readonly string[];
  /** Base cases that each named one changes; `null`: the usual number. */
  readonly bases: number | null;
  /** Trials of each model that the default plan may add; `null`: the usual number. */
  readonly budget: number | null;
  /** Whether base cases that nothing is held against are left out. */
  readonly alone: boolean;
  /** Whether levels between those around a break are asked after a first look. */
  readonly refine: boolean;
}

export const noStress: StressChoice = { stressors: [], bases: null, budget: null, alone: false, refine: false };

/** Base cases that each stressor changes: enough to see about 15 points. */
export const usualStressBases = 128;

export interface ChosenStress {
  /** Those that are named, each with its levels. */
  readonly arms: readonly StressArm[];
  /** Whether the default plan is asked beside them. */
  readonly planned: boolean;
}

/** What is meant. A UserError names what there is. */
export function chooseStressors({ stressors: asked, bases, budget }: StressChoice, all: readonly Stressor[]): ChosenStress {
  const arms = new Map<string, StressArm>();
  const planned = asked.includes('default');
  if (asked.includes('none') && asked.length > 1) throw new UserError({ expected: '“none” by itself', came: `${asked.filter((text) => text !== 'none').join(', ')} ${asked.length > 2 ? 'were' : 'was'} asked for, too`, remedy: 'leave out one of the two' });
  for (const text of asked.filter((one) => one !== 'default' && one !== 'none')) {
    const named = text === 'all' ? all.filter(({ id }) => !arms.has(id)).map((stressor) => ({ stressor, levels: stressor.levels })) : [armOf(text, all)];
    for (const { stressor, levels } of named) arms.set(stressor.id, { stressor, levels: [...new Set([...(arms.get(stressor.id)?.levels ?? []), ...levels])] });
  }
  if (planned && arms.size === 0 && bases !== null) throw new UserError({ expected: '--stress-budget beside the default plan, which takes as many questions as each stressor needs', came: `--stress-cases ${String(bases)}`, remedy: 'say with --stress-budget how many trials it may take, or name stressors' });
  if (!planned && budget !== null) throw new UserError({ expected: '--stress default beside --stress-budget', came: arms.size === 0 ? 'nothing is to be changed' : `${[...arms.keys()].join(', ')} alone`, remedy: 'add --stress default, or say with --stress-cases how many questions each changes' });
  return { arms: [...arms.values()], planned };
}

/** Loads are held against their mildest level, and an effort of reasoning against the same history as the run asks, so that one alone tells nothing. */
export function checkLevels({ arms }: ChosenStress): void {
  checkEfforts(arms);
  const lone = arms.find(({ stressor, levels }) => stressor.analysis === 'dose' && levels.filter((level) => !level.endsWith(asLong)).length < 2);
  if (lone === undefined) return;
  const { stressor, levels } = lone;
  throw new UserError({ expected: `two levels of ${stressor.id} or more, of which the mildest is what the others are held against`, came: levels.join(', '), remedy: `name a milder one beside it, such as ${stressor.id}=${[stressor.levels[0] ?? '', ...levels].join(',')}` });
}

function checkEfforts(arms: readonly StressArm[]): void {
  for (const { stressor, levels } of arms.filter(({ stressor: { analysis } }) => analysis === 'history')) {
    const lone = levels.find((level) => !levels.includes(withoutEffort(level)));
    if (lone !== undefined) throw new UserError({ expected: `the same history as the run asks beside ${lone}, which is held against it`, came: levels.join(', '), remedy: `name it too: ${stressor.id}=${[withoutEffort(lone), ...levels].join(',')}` });
  }
}

/** How a level ends that is as long as another and lacks the load. */
const asLong = '-length';

function armOf(text: string, all: readonly Stressor[]): StressArm {
  const [id = '', ...rest] = text.split('=');
  if (id.includes(crossing)) return crossedArm(id.split(crossing).map((one) => armOf(one.trim(), all).stressor), rest.join('='));
  const stressor = all.find((one) => one.id === id);
  if (stressor === undefined) throw new UserError({ expected: `one of the stressors ${all.map((one) => one.id).join(', ')}`, came: JSON.stringify(id), remedy: 'name one of these, “default” for the default plan, or “all”' });
  if (rest.length === 0) return { stressor, levels: stressor.levels };
  const levels = rest.join('=').split(',').map((given) => {
    const level = stressor.readLevel(given.trim());
    if (level === null) throw new UserError({ expected: `levels of ${id} such as ${stressor.levels.join(', ')}`, came: JSON.stringify(given.trim()), remedy: 'name levels of this kind, with commas between them' });
    return level;
  });
  return { stressor, levels: [...new Set(levels)] };
}

/** Two growing loads at once; every pair of heavier levels with the corners that it is held against. */
function crossedArm(parts: readonly Stressor[], levels: string): StressArm {
  const [first, second, ...further] = parts;
  const remedy = 'name two different loads, such as tools-offered+calls-needed or tools-offered+calls-needed=128+8';
  if (first === undefined || second === undefined || further.length > 0 || first.id === second.id) throw new UserError({ expected: 'two loads to be put on together', came: parts.map(({ id }) => id).join(crossing), remedy });
  const steady = parts.find(({ analysis }) => analysis !== 'dose');
  if (steady !== undefined) throw new UserError({ expected: 'two loads that grow', came: `${steady.id}, which has no amount`, remedy });
  if (commonSubtasks(first, second) === null) throw new UserError({ expected: 'two loads that grow on the same questions', came: `${first.id} (${first.subtasks.join(', ')}) and ${second.id} (${second.subtasks.join(', ')})`, remedy });
  const stressor = crossStressors(first, second);
  if (levels === '') return { stressor, levels: stressor.levels };
  const asked = levels.split(',').flatMap((given) => {
    const level = stressor.readLevel(given.trim());
    const [one, other] = level?.split(crossing) ?? [];
    if (one === undefined || other === undefined) throw new UserError({ expected: `pairs of levels of ${stressor.id} such as ${stressor.levels.at(-1) ?? ''}`, came: JSON.stringify(given.trim()), remedy: 'name pairs of this kind, with commas between them' });
    return cornersOf(first, second, one, other);
  });
  return { stressor, levels: [...new Set(asked)] };
}
