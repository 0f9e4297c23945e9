import type { Retriever } from '../../core/Retriever.ts';

/** As in the paper; larger values level the first places. */
const rankOffset = 60;
/** Places of each list that count. */
const deepest = 100;

/** Joins the lists of words and of meaning by their places (reciprocal rank fusion, Cormack, Clarke and Büttcher 2009). */
export const retriever: Retriever = {
  id: 'fused',
  version: '1',
  description: 'by words and by meaning together',
  needsEmbeddings: true,
  open: async (_, { other }) => {
    const indexes = [await other('bm25'), await other('embeddings')];
    return {
      search: async (query, most) => {
        const depth = Math.max(most, deepest);
        const lists = await Promise.all(indexes.map((index) => index.search(query, depth)));
        return fuse(lists).slice(0, most);
      },
    };
  },
};

function fuse(lists: readonly (readonly string[])[]): readonly string[] {
  const scores = new Map<string, number>();
  for (const list of lists) for (const [place, name] of list.entries()) scores.set(name, (scores.get(name) ?? 0) + 1 / (rankOffset + place + 1));
  return [...scores].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
