import { hash } from 'node:crypto';
import type { Retriever } from '../../src/core/Retriever.ts';

/** A retriever that leaves out what another one puts first, for a share of the requests. */
export function lossyRetriever(good: Retriever, share: number): Retriever {
  return {
    ...good,
    id: 'lossy',
    open: async (tools, outside) => {
      const index = await good.open(tools, outside);
      return {
        search: async (query, most) => {
          const found = await index.search(query, most + 1);
          const isLost = (parseInt(hash('sha256', query).slice(0, 8), 16) % 1000) / 1000 < share;
          return isLost ? found.slice(1) : found.slice(0, most);
        },
      };
    },
  };
}
