import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../../core/Json.ts';

/** Something with an id (`id of order`). */
export interface Thing {
  readonly key: string;
  readonly id: Json;
}

export interface Kept {
  readonly value: Json;
  /** `made`: by a call that changes things. `said`: it came up in a result or stood in a call that found it. */
  readonly how: 'made' | 'said';
}

interface Known extends Thing {
  readonly values: Map<string, Kept>;
}

/** What has come up in an exchange about each thing, by the names under which it did. */
export class Things {
  readonly #known = new Map<string, Known>();

  of(key: string, id: Json): Thing {
    return this.#entry({ key, id });
  }

  /** What a call made of a thing stands until another does; of the rest the first. */
  put(thing: Thing, values: ReadonlyMap<string, Json>, how: Kept['how']): void {
    const { values: own } = this.#entry(thing);
    for (const [name, value] of values) if (how === 'made' || !own.has(name)) own.set(name, { value, how });
  }

  kept(thing: Thing, name: string): Kept | undefined {
    return this.#entry(thing).values.get(name);
  }

  /** Id of the first thing of a kind of which all of that is known; `undefined`: of none, or nothing is asked. */
  with(key: string, values: ReadonlyMap<string, Json>): Json | undefined {
    if (values.size === 0) return undefined;
    return [...this.#known.values()].find((one) => one.key === key && [...values].every(([name, value]) => isDeepStrictEqual(one.values.get(name)?.value, value)))?.id;
  }

  #entry({ key, id }: Thing): Known {
    const name = `${key} ${JSON.stringify(id)}`;
    const known = this.#known.get(name) ?? { key, id, values: new Map<string, Kept>() };
    this.#known.set(name, known);
    return known;
  }
}
