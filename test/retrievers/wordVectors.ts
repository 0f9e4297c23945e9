import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenHttp } from '../servers/listen.ts';
import type { Listening } from '../servers/listen.ts';

const dimensions = 64;

/** A vector of a text: how often each of 64 classes of words stands in it. Texts that share words lie near one another. */
export function wordVector(text: string): readonly number[] {
  const vector = new Array<number>(dimensions).fill(0.01);
  for (const word of text.toLowerCase().split(/[^a-z0-9]+/)) {
    const place = parseInt(hash('sha256', word).slice(0, 6), 16) % dimensions;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  return vector;
}

/** An endpoint for embeddings, or one that answers in its own way. */
export function serveEmbeddings(answer: (texts: readonly string[], response: ServerResponse) => void = embedded): Promise<Listening> {
  return listenHttp(async (request, response) => {
    const { input } = JSON.parse(await bodyOf(request)) as { readonly input: readonly string[] };
    answer(input, response);
  });
}

function embedded(texts: readonly string[], response: ServerResponse): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ object: 'list', data: texts.map((text, index) => ({ object: 'embedding', index, embedding: wordVector(text) })) }));
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
