import type { StressOrigin } from '../../core/Case.ts';
import type { KeptStressor, LeftStressor } from '../../core/StressPlan.ts';
import type { StressBase } from '../../core/Stressor.ts';
import type { Projection } from '../../core/Subtask.ts';
import type { Random } from '../../core/Random.ts';
import { mostAtOnce } from './stressCases.ts';
import type { StressArm, StressRequest } from './stressCases.ts';
import { variantOf } from './variantOf.ts';

/** A question with its variants at every level of one stressor. */
export interface StressedFamily {
  readonly base: StressBase;
  readonly variants: readonly Projection[];
}

/** What variants are made with; `giveWay` is called after every question. */
export interface SampleSources extends Pick<StressRequest, 'resources'> {
  readonly giveWay: () => Promise<void>;
}

/** Questions tried before a level is given up that none of them allows. */
const scouts = 40;

/** The questions that one stressor can change at every level, made as they are wanted. */
export class StressSample {
  readonly arm: StressArm;
  readonly without: KeptStressor['without'];
  readonly #more: (count: number) => Promise<readonly StressedFamily[] | null>;
  readonly #families: StressedFamily[] = [];
  readonly #clusters: number[] = [];

  private constructor(arm: StressArm, without: KeptStressor['without'], more: (count: number) => Promise<readonly StressedFamily[] | null>) {
    this.arm = arm;
    this.without = without;
    this.#more = more;
  }

  /** Levels that none of the first questions allows are left out; where too few remain to compare, why is said. */
  static async open({ stressor, levels }: StressArm, bases: Iterable<StressBase>, { resources, giveWay }: SampleSources, random: Random): Promise<StressSample | LeftStressor> {
    const made = variantsOf({ stressor, levels }, { resources, giveWay }, random);
    const tried: StressBase[] = [];
    const rest = bases[Symbol.iterator]();
    const allowed = new Set<string>();
    const reasons = new Map<string, string>();
    while (allowed.size < levels.length && tried.length < scouts) {
      const next = rest.next();
      if (next.done === true) break;
      tried.push(next.value);
      for (const [level, variant] of await made(next.value)) {
        if (variant.state === 'made') allowed.add(level);
        else reasons.set(level, variant.reason ?? 'it changes nothing');
      }
    }
    const kept = levels.filter((level) => allowed.has(level));
    const [first] = levels.flatMap((level) => reasons.get(level) ?? []);
    const sample = new StressSample({ stressor, levels: kept }, levels.filter((level) => !allowed.has(level)).map((level) => ({ level, reason: reasons.get(level) ?? 'no question is of its kind' })), completeFamilies(made, kept, tried, rest, mostAtOnce(stressor, resources)));
    if (kept.length > 0 && (await sample.grow(1)) && sample.canCompare()) return sample;
    return { stressor: stressor.id, reason: 'not-applicable', detail: first ?? 'no question is of its kind' };
  }

  get id(): string {
    return this.arm.stressor.id;
  }

  get size(): number {
    return this.#families.length;
  }

  /** Makes so many families; `false`: there are not so many. */
  async grow(count: number): Promise<boolean> {
    while (this.#families.length < count) {
      const next = await this.#more(count - this.#families.length);
      if (next === null) return false;
      for (const family of next) {
        this.#families.push(family);
        this.#clusters.push(new Set(this.#families.map(({ variants }) => variants[0]?.case.origin.cluster)).size);
      }
    }
    return true;
  }

  /** The first so many, which have been made. */
  families(count: number): readonly StressedFamily[] {
    return this.#families.slice(0, count);
  }

  /** Clusters among the first so many. */
  clusters(count: number): number {
    return this.#clusters[count - 1] ?? 0;
  }

  /** What stands for all variants where only levels matter. */
  origins(): readonly StressOrigin[] {
    return (this.#families[0]?.variants ?? []).flatMap(({ case: one }) => one.origin.stress ?? []);
  }

  /** Some are held against the question as it is; others need a second level that is no arm of equal length. */
  private canCompare(): boolean {
    const { analysis } = this.arm.stressor;
    return analysis === 'invariance' || analysis === 'change' || analysis === 'faults' || this.origins().filter(({ control }) => !control).length > 1;
  }
}

type Made = (base: StressBase) => Promise<ReadonlyMap<string, Awaited<ReturnType<typeof variantOf>>>>;

/** Every level of a question, kept for the questions that are looked at twice. */
function variantsOf({ stressor, levels }: StressArm, { resources, giveWay }: SampleSources, random: Random): Made {
  const known = new Map<StressBase, ReadonlyMap<string, Awaited<ReturnType<typeof variantOf>>>>();
  return async (base) => {
    const before = known.get(base);
    if (before !== undefined) return before;
    const made = new Map<string, Awaited<ReturnType<typeof variantOf>>>();
    for (const level of levels) made.set(level, await variantOf(base, stressor, level, resources, random));
    known.set(base, made);
    await giveWay();
    return made;
  };
}

/** Takes the next questions, no more than are wanted and at most so many at once, and gives those of which every level can be made; `null`: there are no further ones. */
function completeFamilies(made: Made, levels: readonly string[], tried: readonly StressBase[], rest: Iterator<StressBase>, atOnce: number): (count: number) => Promise<readonly StressedFamily[] | null> {
  const ahead = [...tried];
  const family = async (base: StressBase): Promise<readonly StressedFamily[]> => {
    const all = await made(base);
    const variants = levels.flatMap((level) => {
      const variant = all.get(level);
      return variant?.state === 'made' ? [variant.projection] : [];
    });
    return variants.length === levels.length ? [{ base, variants }] : [];
  };
  const next = (): StressBase | null => {
    const [kept] = ahead.splice(0, 1);
    if (kept !== undefined) return kept;
    const further = rest.next();
    return further.done === true ? null : further.value;
  };
  return async (count) => {
    const taken: StressBase[] = [];
    while (taken.length < Math.min(count, atOnce)) {
      const base = next();
      if (base === null) break;
      taken.push(base);
    }
    return taken.length === 0 ? null : (await Promise.all(taken.map(family))).flat();
  };
}
