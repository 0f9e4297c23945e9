import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { EmbeddingsEndpoint } from '../../core/Retriever.ts';
import type { WireReply } from '../../core/WireReply.ts';
import { WorldError } from '../../core/WorldError.ts';

/** Texts in one request: fewer than every customary endpoint takes. */
const batchSize = 96;
/** Vectors that were given before, by endpoint and text: catalogs grow, and share most of their tools. */
const known = new WeakMap<EmbeddingsEndpoint, Map<string, Float32Array>>();

/** Vectors of length one for texts, in their order. Rejects with a WorldError where the endpoint gives anything else. */
export async function embed(texts: readonly string[], endpoint: EmbeddingsEndpoint): Promise<readonly Float32Array[]> {
  const kept = known.get(endpoint) ?? new Map<string, Float32Array>();
  known.set(endpoint, kept);
  const missing = [...new Set(texts.filter((text) => !kept.has(text)))];
  for (let from = 0; from < missing.length; from += batchSize) {
    const batch = missing.slice(from, from + batchSize);
    const vectors = await ask(batch, endpoint);
    for (const [at, text] of batch.entries()) {
      const vector = vectors[at];
      if (vector !== undefined) kept.set(text, vector);
    }
  }
  const found = texts.flatMap((text) => kept.get(text) ?? []);
  const [first] = found;
  if (found.length !== texts.length || found.some(({ length }) => length !== first?.length)) throw new WorldError('the endpoint gave embeddings of different lengths');
  return found;
}

async function ask(texts: readonly string[], { baseUrl, model, transport }: EmbeddingsEndpoint): Promise<readonly Float32Array[]> {
  const url = `${baseUrl.replace(/\/+$/, '')}/embeddings`;
  const body = JSON.stringify({ model, input: texts, encoding_format: 'float' });
  const reply = await transport.send({ method: 'POST', url, headers: { 'content-type': 'application/json', accept: 'application/json' }, body: [body] }, (key) => ({ authorization: `Bearer ${key}` }), null);
  return vectorsIn(reply, texts.length);
}

function vectorsIn({ status, body, failure }: WireReply, wanted: number): readonly Float32Array[] {
  if (failure !== null) throw new WorldError(`the endpoint for embeddings failed: ${failure.code}`);
  if (status !== 200) throw new WorldError(`the endpoint for embeddings answered ${String(status)}`);
  const vectors = new Array<Float32Array | undefined>(wanted);
  for (const [place, entry] of entriesOf(body).entries()) {
    if (!isJsonObject(entry)) continue;
    const { index = place, embedding } = entry;
    if (typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < wanted && vectors[index] === undefined) vectors[index] = unit(embedding);
  }
  if (vectors.includes(undefined)) throw new WorldError('the endpoint gave no embedding for some of the texts');
  return vectors.flatMap((vector) => vector ?? []);
}

function entriesOf(body: Uint8Array): readonly Json[] {
  let document: Json;
  try {
    document = JSON.parse(Buffer.from(body).toString('utf8')) as Json;
  } catch {
    throw new WorldError('the endpoint for embeddings answered with something else than JSON');
  }
  const entries = isJsonObject(document) ? document['data'] : undefined;
  if (entries === undefined || !isJsonArray(entries)) throw new WorldError('the endpoint for embeddings answered without any');
  return entries;
}

/** Of length one, so that the dot product is the cosine. */
function unit(value: Json | undefined): Float32Array {
  if (value === undefined || !isJsonArray(value) || value.length === 0) throw new WorldError('the endpoint gave an embedding that is no list of numbers');
  const numbers = value.map((one) => (typeof one === 'number' && Number.isFinite(one) ? one : Number.NaN));
  const length = Math.sqrt(numbers.reduce((sum, one) => sum + one * one, 0));
  if (!(length > 0)) throw new WorldError('the endpoint gave an embedding that has no direction');
  return Float32Array.from(numbers, (one) => one / length);
}
