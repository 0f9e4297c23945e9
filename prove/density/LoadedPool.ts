import type { Observation } from '../../src/core/Observation.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { shuffled } from '../../src/core/shuffled.ts';
import type { Profile } from '../../src/models/simulated/Profile.ts';
import { AskedDirectly } from '../harness/AskedDirectly.ts';

interface Cluster {
  readonly questions: number;
  readonly asked: AskedDirectly;
}

/** Questions under load that are composed once, of which every seed draws its own by whole clusters. */
export class LoadedPool {
  readonly #loads: ReadonlyMap<string, readonly Cluster[]>;

  constructor(cases: readonly Projection[]) {
    const loads = Map.groupBy(cases, ({ case: { origin } }) => origin.stress?.stressor ?? '');
    this.#loads = new Map([...loads].map(([load, own]) => [load, [...Map.groupBy(own, ({ case: { origin } }) => origin.cluster).values()].map(clusterOf)]));
  }

  /** Questions that there are under a load. */
  size(load: string): number {
    return (this.#loads.get(load) ?? []).reduce((sum, { questions }) => sum + questions, 0);
  }

  /** Answers of a model to about so many questions under each of the loads; `seed` draws both. */
  ask(profile: Profile, loads: readonly string[], questions: number, seed: string): readonly Observation[] {
    return loads.flatMap((load) => {
      const clusters = this.#loads.get(load);
      if (clusters === undefined) throw new Error(`nothing is composed under ${load}`);
      const drawn: AskedDirectly[] = [];
      let count = 0;
      for (const cluster of shuffled(clusters, seededRandom(seed).fork(load))) {
        if (count >= questions) break;
        drawn.push(cluster.asked);
        count += cluster.questions;
      }
      if (count < questions) throw new Error(`there are no ${String(questions)} questions under ${load}`);
      return drawn.flatMap((asked) => asked.ask(profile, seed));
    });
  }
}

function clusterOf(cases: readonly Projection[]): Cluster {
  return { questions: new Set(cases.map(({ case: { origin } }) => origin.stress?.base)).size, asked: new AskedDirectly(cases) };
}
