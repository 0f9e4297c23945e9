import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { checkRetriever } from '../../src/conformance/checkRetriever.ts';
import type { EmbeddingsEndpoint, Retriever, RetrieverOutside, ToolIndex } from '../../src/core/Retriever.ts';
import type { Tool } from '../../src/core/Tool.ts';
import { openRetrieval } from '../../src/engine/stress/openRetrieval.ts';
import { ownRetriever } from '../../src/engine/stress/ownRetriever.ts';
import { retrievers } from '../../src/retrievers/list.generated.ts';
import { listenHttp } from '../servers/listen.ts';
import { realClock } from '../servers/realClock.ts';
import { testTransport } from '../servers/testTransport.ts';
import { bodyOf, serveEmbeddings } from './wordVectors.ts';

const tools: readonly Tool[] = ['list_invoices', 'pay_invoice', 'open_gate', 'close_gate', 'book_flight'].map((name): Tool => ({ name, description: `Does what ${name.replace('_', ' ')} says.`, parameters: { type: 'object', properties: {} } }));

function outsideOf(embeddings: EmbeddingsEndpoint | null, catalog: readonly Tool[] = tools): RetrieverOutside {
  const outside: RetrieverOutside = { embeddings, other: (id): Promise<ToolIndex> => retrieverOf(id).open(catalog, outside) };
  return outside;
}

function retrieverOf(id: string): Retriever {
  const found = retrievers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no retriever ${id}`);
  return found;
}

const open = (all: readonly Retriever[], embeddings: EmbeddingsEndpoint | null = null, searchPatience = 2000): ReturnType<typeof openRetrieval> => openRetrieval({ retrievers: all, embeddings, clock: realClock, searchPatience, openPatience: 5000 });

test('every built-in retriever keeps its contract', async () => {
  await using server = await serveEmbeddings();
  await using transport = testTransport();
  const embeddings = { baseUrl: `${server.origin}/v1/`, model: 'm', transport };
  for (const retriever of retrievers.filter(({ id }) => id !== 'fused')) expect(await checkRetriever(retriever, outsideOf(embeddings), 8)).toEqual([]);
});

test('each finds the tool that a request names, and the fused list begins with what both have', async () => {
  await using server = await serveEmbeddings();
  await using transport = testTransport();
  const retrieval = open(retrievers, { baseUrl: server.origin, model: 'm', transport });
  for (const { id } of retrievers) {
    const found = await retrieval.find(id, tools, 'please pay this invoice', 2);
    expect([id, found.state === 'found' ? found.names[0] : found]).toEqual([id, 'pay_invoice']);
  }
});

test.each([
  ['500', '500', (response: ServerResponse) => response.writeHead(500).end('{}')],
  ['something else than JSON', 'JSON', (response) => response.end('<html>')],
  ['no list', 'without any', (response) => response.end('{"error":"x"}')],
  ['too few vectors', 'no embedding for some', (response) => response.end('{"data":[]}')],
  ['text for numbers', 'no direction', (response) => response.end('{"data":[{"index":0,"embedding":["a"]},{"index":1,"embedding":["a"]},{"index":2,"embedding":["a"]},{"index":3,"embedding":["a"]},{"index":4,"embedding":["a"]}]}')],
  ['a zero vector', 'no direction', (response) => response.end('{"data":[{"index":0,"embedding":[0,0]},{"index":1,"embedding":[0,0]},{"index":2,"embedding":[0,0]},{"index":3,"embedding":[0,0]},{"index":4,"embedding":[0,0]}]}')],
  ['other lengths', 'different lengths', (response) => response.end('{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1,2]},{"index":2,"embedding":[1]},{"index":3,"embedding":[1]},{"index":4,"embedding":[1]}]}')],
  ['a reset connection', 'reset', (response) => response.socket?.resetAndDestroy()],
] satisfies readonly (readonly [string, string, (response: ServerResponse) => unknown])[])('an endpoint that answers with %s is a failure that is told, and nothing else', async (_, told, answer) => {
  await using server = await serveEmbeddings((__, response) => {
    answer(response);
  });
  await using transport = testTransport();
  const found = await open(retrievers, { baseUrl: server.origin, model: 'm', transport }).find('embeddings', tools, 'pay', 2);
  expect(found).toEqual({ state: 'failed', reason: expect.stringContaining(told) as string });
});

test('an address of the user is told the catalog once and asked by its name', async () => {
  const asked: { catalog: string; tools?: unknown[]; query?: string }[] = [];
  await using server = await listenHttp(async (request, response) => {
    const body = JSON.parse(await bodyOf(request)) as { catalog: string; tools?: unknown[]; query?: string };
    asked.push(body);
    response.end(body.query === undefined ? '' : JSON.stringify({ names: ['open_gate', 'no_such_tool', 'open_gate', 'close_gate'] }));
  });
  await using transport = testTransport();
  const retrieval = open([ownRetriever({ id: 'mine', url: server.origin }, transport)]);
  const first = await retrieval.find('mine', tools, 'open it', 2);
  const second = await retrieval.find('mine', tools, 'shut it', 2);
  expect([first, second]).toEqual([{ state: 'found', names: ['open_gate', 'close_gate'], strangers: 2 }, { state: 'found', names: ['open_gate', 'close_gate'], strangers: 2 }]);
  expect(asked.map(({ tools: given, query }) => [given?.length ?? null, query ?? null])).toEqual([[5, null], [null, 'open it'], [null, 'shut it']]);
  expect(new Set(asked.map(({ catalog }) => catalog)).size).toBe(1);
});

test('an address that hangs is given up in time, and not asked after three failures in a row', async () => {
  let queries = 0;
  await using server = await listenHttp(async (request, response) => {
    const body = await bodyOf(request);
    if (body.includes('"query"')) queries += 1;
    else response.end();
  });
  await using transport = testTransport();
  const retrieval = open([ownRetriever({ id: 'slow', url: server.origin }, transport)], null, 60);
  for (let at = 0; at < 5; at++) expect(await retrieval.find('slow', tools, 'open', 2)).toMatchObject({ state: 'failed', reason: expect.stringContaining('took longer') as string });
  expect(queries).toBe(3);
});

test('an address that is down, and a function that throws or gives something else, are failures that are told', async () => {
  await using transport = testTransport();
  const down = await listenHttp(() => undefined);
  const { origin } = down;
  await down[Symbol.asyncDispose]();
  const own = [
    ownRetriever({ id: 'down', url: origin }, transport),
    ownRetriever({ id: 'throws', search: () => { throw new TypeError('x is undefined'); } }, null),
    ownRetriever({ id: 'odd', search: () => [7] as unknown as string[] }, null),
    ownRetriever({ id: 'good', search: (query, most, catalog) => catalog.filter(({ name }) => name.includes(query)).slice(0, most).map(({ name }) => name) }, null),
  ];
  const retrieval = open(own);
  const states = await Promise.all(own.map(async ({ id }) => retrieval.find(id, tools, 'gate', 2)));
  expect(states).toEqual([
    { state: 'failed', reason: expect.stringContaining('unreachable') as string },
    { state: 'failed', reason: 'it threw: x is undefined' },
    { state: 'failed', reason: 'it gave something else than names of tools' },
    { state: 'found', names: ['open_gate', 'close_gate'], strangers: 0 },
  ]);
  expect(await retrieval.find('nobody', tools, 'gate', 2)).toEqual({ state: 'failed', reason: 'there is no retriever "nobody"' });
});
