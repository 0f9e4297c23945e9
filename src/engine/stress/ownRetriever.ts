import type { ConfiguredRetriever } from '../../core/Configuration.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { Transport } from '../../core/ModelProvider.ts';
import type { Retriever, ToolIndex } from '../../core/Retriever.ts';
import type { Tool } from '../../core/Tool.ts';
import { WorldError } from '../../core/WorldError.ts';
import { toolSetHash } from '../../catalog/toolSetHash.ts';

/** A retriever of the user's own, as `faultline.config.ts` names it: a function, or an address that is told the catalog once and asked by its name. */
export function ownRetriever({ id, search, url }: ConfiguredRetriever, transport: Transport | null): Retriever {
  const common = { id, version: '1', description: 'one of your own', needsEmbeddings: false } as const;
  if (search !== undefined) return { ...common, open: (tools) => Promise.resolve({ search: (query, most) => called(search, query, most, tools) }) };
  return { ...common, open: (tools) => atAddress(url ?? '', tools, transport) };
}

async function called(search: NonNullable<ConfiguredRetriever['search']>, query: string, most: number, tools: readonly Tool[]): Promise<readonly string[]> {
  try {
    return await search(query, most, tools);
  } catch (cause) {
    throw new WorldError(`it threw: ${cause instanceof Error ? cause.message.slice(0, 120) : 'something else than an error'}`, { cause });
  }
}

async function atAddress(url: string, tools: readonly Tool[], transport: Transport | null): Promise<ToolIndex> {
  if (transport === null) throw new WorldError('there is no way to its address');
  const catalog = toolSetHash(tools);
  await post(url, { catalog, tools: tools.map(({ name, description, parameters }) => ({ name, description, parameters })) }, transport);
  return { search: async (query, most) => namesIn(await post(url, { catalog, query, most }, transport)) };
}

async function post(url: string, document: Json, transport: Transport): Promise<Uint8Array> {
  const { status, body, failure } = await transport.send({ method: 'POST', url, headers: { 'content-type': 'application/json', accept: 'application/json' }, body: [JSON.stringify(document)] }, (key) => ({ authorization: `Bearer ${key}` }), null);
  if (failure !== null) throw new WorldError(`its address failed: ${failure.code}`);
  if (status === null || status < 200 || status > 299) throw new WorldError(`its address answered ${String(status)}`);
  return body;
}

/** `{"names": […]}`, or the list alone. */
function namesIn(body: Uint8Array): readonly string[] {
  let document: Json;
  try {
    document = JSON.parse(Buffer.from(body).toString('utf8')) as Json;
  } catch {
    throw new WorldError('it answered with something else than JSON');
  }
  const names = isJsonObject(document) ? document['names'] : document;
  if (names === undefined || !isJsonArray(names) || !names.every((name) => typeof name === 'string')) throw new WorldError('it gave something else than names of tools');
  return names;
}
