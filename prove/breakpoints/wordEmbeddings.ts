import { hash } from 'node:crypto';
import type { EmbeddingsEndpoint } from '../../src/core/Retriever.ts';

const dimensions = 256;

/**
 * An endpoint in process whose embeddings count classes of letter triples: it stands in for one of a trained model, so that what is
 * measured of it says how the retriever works, and nothing of any embedding model.
 */
export const wordEmbeddings: EmbeddingsEndpoint = {
  baseUrl: 'http://in-process',
  model: 'letter-triples',
  transport: {
    send: (request) => {
      const { input } = JSON.parse(request.body.join('')) as { readonly input: readonly string[] };
      const data = input.map((text, index) => ({ index, embedding: vectorOf(text) }));
      return Promise.resolve({ status: 200, headers: [], body: Buffer.from(JSON.stringify({ data })), failure: null, timing: { startedAt: 0, firstByte: 0, total: 0 } });
    },
  },
};

function vectorOf(text: string): readonly number[] {
  const vector = Array.from({ length: dimensions }, (): number => 0);
  for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) {
    for (let at = 0; at + 3 <= word.length; at++) {
      const place = placeOf(word.slice(at, at + 3));
      vector[place] = (vector[place] ?? 0) + 1;
    }
  }
  return vector.every((value) => value === 0) ? vector.map(() => 1) : vector;
}

const places = new Map<string, number>();

function placeOf(triple: string): number {
  const known = places.get(triple) ?? parseInt(hash('sha256', triple).slice(0, 8), 16) % dimensions;
  places.set(triple, known);
  return known;
}
