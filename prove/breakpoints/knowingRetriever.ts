import type { SuiteProjection } from '../../src/composer/composeSuite.ts';
import { requestOf } from '../../src/composer/growth/requestOf.ts';
import type { Retriever } from '../../src/core/Retriever.ts';

/** A retriever that knows which tools a request needs, and puts them first. */
export function knowingRetriever(bases: readonly SuiteProjection[]): Retriever {
  const needed = new Map(bases.map(({ case: one, item }) => [requestOf(one), item.steps.map(({ tool }) => tool)]));
  return {
    id: 'knowing',
    version: '1',
    description: 'knows what is needed',
    needsEmbeddings: false,
    open: (tools) =>
      Promise.resolve({
        search: (query, most) => Promise.resolve([...new Set([...(needed.get(query) ?? []), ...tools.map(({ name }) => name)])].slice(0, most)),
      }),
  };
}
