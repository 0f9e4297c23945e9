import type { LintFinding } from '../../core/Lint.ts';
import type { Tool } from '../../core/Tool.ts';
import { nameWords } from '../nameWords.ts';
import { overlaps } from './overlaps.ts';
import { stems } from './stems.ts';

/** Overlap from which two tools count as nearly the same. */
export const leastOverlap = 0.7;

/** Tools that say nearly the same, in groups: each of a group overlaps with some other of it. */
export function overlapFindings(tools: readonly Tool[]): readonly LintFinding[] {
  const groups = new Groups(tools.length);
  const largest = new Map<number, number>();
  const pairs = overlaps(tools, leastOverlap);
  for (const { one, other } of pairs) groups.join(one, other);
  for (const { one, cosine } of pairs) largest.set(groups.of(one), Math.max(largest.get(groups.of(one)) ?? 0, cosine));
  return [...largest].map(([group, value]) => {
    const members = tools.filter((_, index) => groups.of(index) === group);
    return { code: 'near-duplicate-tools', tools: members.map(({ name }) => name), size: { unit: 'overlap', value }, parameters: [], found: sharedWords(members) };
  });
}

/** Stems that all of them have in name or description, at most eight. */
function sharedWords(tools: readonly Tool[]): readonly string[] {
  const sets = tools.map(({ name, description }) => new Set(stems([...nameWords(name), ...nameWords(description)])));
  return [...(sets[0] ?? [])].filter((word) => sets.every((set) => set.has(word))).slice(0, 8);
}

/** Disjoint sets of indices (union and find). */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  of(index: number): number {
    let root = index;
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root; parent = this.#parents[root]) root = parent;
    this.#parents[index] = root;
    return root;
  }

  /** The smaller index stands for both. */
  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }
}
