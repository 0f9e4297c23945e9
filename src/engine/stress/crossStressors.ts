import type { LoadOrigin } from '../../core/Case.ts';
import type { DoseCounts } from '../../core/DoseDiagnosis.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';

/** Between the two in an id and in a level: `tools-offered+calls-needed`, `128+8`. */
export const crossing = '+';

/**
 * Two growing loads as one stressor, whose levels are pairs of theirs: the second is put on what the first has made. Its
 * corners are both at their mildest, each at its heavier level, and both there; two more have text of the first load's
 * length in its place.
 */
export function crossStressors(first: Stressor, second: Stressor): Stressor {
  const readLevel = (text: string): string | null => {
    const [one = '', other = '', ...rest] = text.split(crossing);
    const levels = [first.readLevel(one), second.readLevel(other)];
    return rest.length > 0 || levels.includes(null) ? null : levels.join(crossing);
  };
  return {
    id: `${first.id}${crossing}${second.id}`,
    version: `${first.version}${crossing}${second.version}`,
    description: `${first.description}, and ${second.description} at once`,
    analysis: 'crossed',
    needs: [...new Set([...first.needs, ...second.needs])],
    subtasks: commonSubtasks(first, second) ?? [],
    levels: cornersOf(first, second, heaviest(first), heaviest(second)),
    readLevel,
    apply: (base, level, resources) => apply(base, level.split(crossing), [first, second], resources),
  };
}

/** Subtasks that both change; `null`: none. */
export function commonSubtasks(first: Stressor, second: Stressor): readonly string[] | null {
  if (first.subtasks.length === 0) return second.subtasks;
  if (second.subtasks.length === 0) return first.subtasks;
  const common = first.subtasks.filter((one) => second.subtasks.includes(one));
  return common.length === 0 ? null : common;
}

/** The levels that one pair of heavier levels takes to compare. */
export function cornersOf(first: Stressor, second: Stressor, heavyFirst: string, heavySecond: string): readonly string[] {
  const [mildFirst = ''] = first.levels;
  const [mildSecond = ''] = second.levels;
  const asLong = `${heavyFirst}${lengthArm}`;
  const hasLength = heavyFirst !== mildFirst && first.levels.some((level) => level.endsWith(lengthArm)) && first.readLevel(asLong) === asLong;
  const firsts = [...new Set([mildFirst, heavyFirst]), ...(hasLength ? [asLong] : [])];
  return [...new Set([mildSecond, heavySecond])].flatMap((other) => firsts.map((one) => `${one}${crossing}${other}`));
}

const lengthArm = '-length';

function heaviest({ levels }: Stressor): string {
  return levels.findLast((level) => !level.endsWith(lengthArm)) ?? '';
}

async function apply(base: StressBase, [firstLevel = '', secondLevel = '']: readonly string[], [first, second]: readonly [Stressor, Stressor], resources: StressResources): Promise<Stressed> {
  const put = async (stressor: Stressor, on: StressBase, level: string): Promise<Loaded | NotLoaded> => {
    const made = await stressor.apply(on, level, { ...resources, random: resources.random.fork(stressor.id), shared: resources.shared.fork(stressor.id) });
    if (made.state === 'not-applicable') return made;
    return made.state === 'same' || made.dose === null ? { state: 'not-applicable', reason: `${stressor.id} has no amount at ${level}` } : { ...made, dose: made.dose };
  };
  const on = ({ projection, item }: Loaded, stressor: Stressor, level: string): Promise<Loaded | NotLoaded> => put(stressor, { ...projection, item: item ?? base.item }, level);
  const one = await put(first, base, firstLevel);
  if (one.state === 'not-applicable') return one;
  // Rules speak of the calls and tools that there are, and so come last.
  const other = one.counts === 'rules' ? await put(second, base, secondLevel) : await on(one, second, secondLevel);
  if (other.state === 'not-applicable') return other;
  // A load that asks a question of its own leaves nothing of what was there before, and so comes first.
  const isTurned = one.counts === 'rules' || other.item !== undefined;
  const top = isTurned ? await on(other, first, firstLevel) : other;
  if (top.state === 'not-applicable') return top;
  if (isTurned && top.item !== undefined) return { state: 'not-applicable', reason: 'both loads ask a question of their own' };
  const loads: readonly [LoadOrigin, LoadOrigin] = [{ stressor: first.id, dose: one.dose, control: one.control }, { stressor: second.id, dose: other.dose, control: other.control }];
  const counts = countedBy(one.counts, other.counts);
  const { alike } = one.counts === undefined ? other : isTurned ? top : one;
  return { state: 'changed', projection: top.projection, dose: null, control: one.control || other.control, loads, ...(counts === null ? {} : { counts, ...(alike === undefined ? {} : { alike }) }) };
}

type Loaded = Extract<Stressed, { state: 'changed' }> & { readonly dose: number };
type NotLoaded = Extract<Stressed, { state: 'not-applicable' }>;

/** Calls and arguments are counted by themselves where the other load multiplies nothing; rules say nothing of calls, so that there the answer counts as a whole. */
function countedBy(one: DoseCounts | undefined, other: DoseCounts | undefined): DoseCounts | null {
  if (one !== undefined && other !== undefined) return null;
  const counts = one ?? other;
  return counts === undefined || counts === 'rules' ? null : counts;
}
