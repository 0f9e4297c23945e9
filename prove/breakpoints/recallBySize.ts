import { caseCatalog, unproven } from '../../src/composer/growth/caseCatalog.ts';
import { grownCatalog } from '../../src/composer/growth/grownCatalog.ts';
import { requestOf } from '../../src/composer/growth/requestOf.ts';
import type { SuiteProjection } from '../../src/composer/composeSuite.ts';
import type { Retrieval } from '../../src/core/Retriever.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

export interface Recall {
  readonly retriever: string;
  readonly size: number;
  readonly k: number;
  /** Right tools, and those of them that were retrieved. */
  readonly wanted: number;
  readonly found: number;
}

/** How many of the right tools each retriever finds in catalogs of each size, apart from any model. */
export async function recallBySize(bases: readonly SuiteProjection[], retrieval: Retrieval, sizes: readonly number[], ks: readonly number[]): Promise<readonly Recall[]> {
  const grown = grownCatalog(worlds);
  const asked = bases.filter(({ case: one, item }) => one.key.kind === 'calls' && one.key.calls.length === item.steps.length && item.steps.every(({ tool }) => grown.worldOf.get(tool) === item.domain));
  const rows: Recall[] = [];
  for (const size of sizes) {
    const catalog = grown.ofSize(size);
    if (catalog === null) throw new Error(`there is no catalog of ${String(size)} tools`);
    for (const { id } of retrieval.retrievers) {
      const counts = new Map(ks.map((k) => [k, { wanted: 0, found: 0 }]));
      for (const { case: one, item } of asked) {
        const kept = unproven(item, worlds);
        const { right } = caseCatalog(item, worlds, seededRandom(item.id));
        const found = await retrieval.find(id, catalog, requestOf(one), Math.max(...ks) + kept.size);
        if (found.state === 'failed') throw new Error(`${id} failed: ${found.reason}`);
        const names = found.names.filter((name) => !kept.has(name));
        for (const [k, count] of counts) {
          const first = new Set(names.slice(0, k));
          count.wanted += right.length;
          count.found += right.filter(({ name }) => first.has(name)).length;
        }
      }
      for (const [k, count] of counts) rows.push({ retriever: id, size, k, ...count });
    }
  }
  return rows;
}
