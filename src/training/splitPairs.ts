import type { Random } from '../core/Random.ts';
import { shuffled } from '../core/shuffled.ts';
import type { MadePair } from './MadePair.ts';
import type { Situation } from './Situation.ts';

/** Pairs to train on and pairs to validate with, that share no called tool and no way of asking for one. */
export interface PairSplit {
  readonly train: readonly MadePair[];
  readonly validation: readonly MadePair[];
  /** Pairs that speak of tools on both sides, and lie on neither. */
  readonly between: readonly MadePair[];
  /** Tools, and questions without a tool, that only the validation speaks of. */
  readonly heldOut: readonly string[];
}

/** Whole groups are held out up to this multiple of the share that was asked for. */
const mostOver = 1.6;
/** What is left to train on at least, of what the share asked for would leave. */
const leastTrained = 0.7;

/**
 * Holds out about a share of the pairs, by what they speak of and never by row: groups of tools that no pair ties to
 * others where there are such, else single tools, those first that leave the fewest pairs between. Nothing is held out
 * where that would take more pairs out of both sides than it validates with, or too many from training: of some pairs
 * some are always trained on.
 */
export function splitPairs(pairs: readonly MadePair[], share: number, random: Random): PairSplit {
  const spoken = pairs.map((made) => ({ made, subjects: subjectsOf(made.situation) }));
  const wanted = Math.round(pairs.length * share);
  const mostLost = Math.floor(pairs.length * (1 - leastTrained * (1 - share)));
  const aim = { wanted, mostLost };
  const held = wanted === 0 ? new Set<string>() : (wholeGroups(spoken, aim, random) ?? singleTools(spoken, aim, random));
  const sideOf = ({ subjects }: Spoken): 'train' | 'validation' | 'between' => {
    const inside = subjects.filter((subject) => held.has(subject)).length;
    return inside === 0 ? 'train' : inside === subjects.length ? 'validation' : 'between';
  };
  const on = (side: ReturnType<typeof sideOf>): readonly MadePair[] => spoken.filter((one) => sideOf(one) === side).map(({ made }) => made);
  return { train: on('train'), validation: on('validation'), between: on('between'), heldOut: [...held].sort() };
}

interface Spoken {
  readonly made: MadePair;
  readonly subjects: readonly string[];
}

/** In pairs: to validate with, and to take from training at most. */
interface SplitAim {
  readonly wanted: number;
  readonly mostLost: number;
}

/** `<world>/<tool>` of every tool that a question asks for; of a question that asks for none its own template. */
export function subjectsOf({ composed, case: { key } }: Situation): readonly string[] {
  const own = composed.templates.filter((id) => id.startsWith(`${composed.world}/`)).map((id) => {
    const [world = '', second = ''] = id.split('/');
    return second === 'plain' || second === 'beyond' ? id : `${world}/${second}`;
  });
  const tools = key.kind === 'calls' ? key.calls.map(({ tool }) => tool) : key.kind === 'state' ? key.path.map(({ tool }) => tool) : key.kind === 'names' ? key.names : key.kind === 'next' ? key.accepted : [];
  const subjects = [...new Set([...own, ...tools.map((tool) => `${composed.world}/${tool}`)])];
  return subjects.length > 0 ? subjects : [`${composed.world}/${composed.item}`];
}

/** Subjects of the groups that together come nearest to what is wanted; `null`: every group is too large or too small. */
function wholeGroups(spoken: readonly Spoken[], { wanted, mostLost }: SplitAim, random: Random): Set<string> | null {
  const groups = shuffled(groupsOf(spoken), random.fork('groups'));
  const chosen: typeof groups[number][] = [];
  let size = 0;
  for (const group of groups) {
    if (size >= wanted) break;
    if (size + group.size <= Math.min(wanted * mostOver, mostLost)) {
      chosen.push(group);
      size += group.size;
    }
  }
  return size * mostOver < wanted ? null : new Set(chosen.flatMap(({ subjects }) => subjects));
}

/** Subjects that some pair ties together, with the number of pairs that speak of them. */
function groupsOf(spoken: readonly Spoken[]): readonly { readonly subjects: readonly string[]; readonly size: number }[] {
  const parents = new Map<string, string>();
  const rootOf = (subject: string): string => {
    let root = subject;
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const { subjects } of spoken) {
    const [first = ''] = subjects;
    for (const subject of subjects) {
      if (!parents.has(subject)) parents.set(subject, subject);
      parents.set(rootOf(subject), rootOf(first));
    }
  }
  const members = Map.groupBy(parents.keys(), rootOf);
  const sizes = new Map<string, number>();
  for (const { subjects: [first = ''] } of spoken) sizes.set(rootOf(first), (sizes.get(rootOf(first)) ?? 0) + 1);
  return [...members].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([root, subjects]) => ({ subjects, size: sizes.get(root) ?? 0 }));
}

/** Tools one by one, each time the one that adds most for what it leaves between, while it adds more than that. */
function singleTools(spoken: readonly Spoken[], { wanted, mostLost }: SplitAim, random: Random): Set<string> {
  const open = new Set(shuffled([...new Set(spoken.flatMap(({ subjects }) => subjects))].sort(), random.fork('tools')));
  const held = new Set<string>();
  let size = 0;
  let worth = 0;
  while (size < wanted && open.size > 1) {
    let best: { readonly subject: string; readonly inside: number; readonly between: number } | null = null;
    for (const subject of open) {
      const touched = spoken.filter(({ subjects }) => subjects.includes(subject) || subjects.some((one) => held.has(one)));
      const inside = touched.filter(({ subjects }) => subjects.every((one) => one === subject || held.has(one))).length;
      const option = { subject, inside, between: touched.length - inside };
      const isWorthMore = option.inside - option.between > worth;
      if (isWorthMore && inside > size && touched.length <= mostLost && (best === null || option.inside - option.between > best.inside - best.between)) best = option;
    }
    if (best === null) break;
    held.add(best.subject);
    open.delete(best.subject);
    size = best.inside;
    worth = best.inside - best.between;
  }
  return held;
}
