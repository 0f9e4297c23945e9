import type { Observation } from '../../src/core/Observation.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { shuffled } from '../../src/core/shuffled.ts';
import type { Profile } from '../../src/models/simulated/Profile.ts';
import { loadedCases } from '../density/loadedCases.ts';
import { AskedDirectly } from '../harness/AskedDirectly.ts';

/** Questions under one load that are composed once, level by level as they are wanted, of which every seed draws its own by whole clusters. */
export class RefinedPool {
  readonly #seed: string;
  readonly #pool: number;
  readonly #load: string;
  readonly #levels = new Map<string, Promise<ReadonlyMap<string, Cluster>>>();

  /** `pool`: questions that are composed for each subtask. */
  constructor(seed: string, pool: number, load: string) {
    this.#seed = seed;
    this.#pool = pool;
    this.#load = load;
  }

  /** Answers at levels to the questions that a seed draws; `planned`: whether they were asked in any case. */
  async ask(profile: Profile, levels: readonly string[], questions: number, chance: string, planned: boolean): Promise<readonly Observation[]> {
    const drawn = await this.#drawn(levels[0] ?? '', questions, chance);
    const all = await Promise.all(levels.map((level) => this.#at(level)));
    return all.flatMap((clusters) => drawn.flatMap((cluster) => clusters.get(cluster)?.asked.ask(profile, chance) ?? [])).map((one) => (planned ? one : refined(one)));
  }

  /** The same clusters whatever the level. */
  async #drawn(level: string, questions: number, chance: string): Promise<readonly string[]> {
    const clusters = await this.#at(level);
    const drawn: string[] = [];
    let count = 0;
    for (const [name, { size }] of shuffled([...clusters], seededRandom(chance).fork(this.#load))) {
      if (count >= questions) break;
      drawn.push(name);
      count += size;
    }
    if (count < questions) throw new Error(`there are no ${String(questions)} questions under ${this.#load}`);
    return drawn;
  }

  #at(level: string): Promise<ReadonlyMap<string, Cluster>> {
    const known = this.#levels.get(level);
    if (known !== undefined) return known;
    const made = loadedCases(this.#seed, this.#pool, [{ stressor: this.#load, levels: [level] }]).then(clustersOf);
    this.#levels.set(level, made);
    return made;
  }
}

interface Cluster {
  readonly size: number;
  readonly asked: AskedDirectly;
}

function clustersOf(cases: readonly Projection[]): ReadonlyMap<string, Cluster> {
  return new Map([...Map.groupBy(cases, ({ case: { origin } }) => origin.cluster)].map(([name, own]) => [name, { size: own.length, asked: new AskedDirectly(own) }]));
}

function refined(one: Observation): Observation {
  const { stress } = one.origin;
  return stress === undefined ? one : { ...one, origin: { ...one.origin, stress: { ...stress, refined: true } } };
}
