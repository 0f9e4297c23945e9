import type { EmbeddingsEndpoint, Retriever, ToolIndex } from '../../core/Retriever.ts';
import type { Tool } from '../../core/Tool.ts';
import { WorldError } from '../../core/WorldError.ts';
import { embed } from './embed.ts';
import { nearest } from './nearest.ts';

/** Ranks by the angle between the embeddings of a request and of name and description. */
export const retriever: Retriever = {
  id: 'embeddings',
  version: '1',
  description: 'by meaning, with any endpoint that gives embeddings',
  needsEmbeddings: true,
  open: async (tools, { embeddings }) => {
    if (embeddings === null) throw new WorldError('no endpoint for embeddings is configured');
    return indexOf(tools, embeddings);
  },
};

async function indexOf(tools: readonly Tool[], endpoint: EmbeddingsEndpoint): Promise<ToolIndex> {
  const vectors = await embed(tools.map(({ name, description }) => `${name}: ${description}`), endpoint);
  return {
    search: async (query, most) => {
      const [vector] = await embed([query], endpoint);
      if (vector === undefined) throw new WorldError('the endpoint gave no embedding');
      return nearest(vectors, vector, most).flatMap((at) => tools[at]?.name ?? []);
    },
  };
}
