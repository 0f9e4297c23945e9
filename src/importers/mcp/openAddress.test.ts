import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as bodyText } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { quickly } from '../../../test/importers/catalogOutside.ts';
import { listenHttp } from '../../../test/servers/listen.ts';
import type { ImportedCatalog, ToolOutside } from '../../core/Importer.ts';
import { importer } from './index.ts';

interface Asked {
  readonly id?: number;
  readonly method: string;
  readonly params?: { readonly cursor?: string };
}

type Answer = (asked: Asked, response: ServerResponse, request: IncomingMessage) => void;

const welcome = { protocolVersion: '2025-03-26', capabilities: { tools: {} }, serverInfo: { name: 'made up', title: 'Made-up server' } };
const tool = (name: string): object => ({ name, inputSchema: { type: 'object' } });
const json = (response: ServerResponse, body: object, headers: Readonly<Record<string, string>> = {}): void => void response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ jsonrpc: '2.0', ...body }));
const event = (body: object): string => `event: message\ndata: ${JSON.stringify({ jsonrpc: '2.0', ...body })}\n\n`;

const good: Answer = ({ id, method, params }, response) => {
  if (method === 'initialize') json(response, { id, result: welcome }, { 'mcp-session-id': 'session-7' });
  else if (id === undefined) response.writeHead(202).end();
  else json(response, { id, result: params?.cursor === undefined ? { tools: [tool('a')], nextCursor: 'b' } : { tools: [tool('b')] } });
};

async function served<Result>(answer: Answer, use: (address: string) => Promise<Result>): Promise<Result> {
  await using server = await listenHttp(async (request, response) => {
    answer(JSON.parse(await bodyText(request)) as Asked, response, request);
  });
  return await use(`${server.origin}/mcp`);
}

const load = (address: string, outside: ToolOutside = quickly): Promise<ImportedCatalog> => importer.load({ kind: 'address', address }, outside);
const names = ({ catalog }: ImportedCatalog): readonly string[] => catalog.tools.map(({ tool: one }) => one.name);

test('a server over HTTP is followed over its pages in one session, and asked for nothing but its tools', async () => {
  const heard: unknown[] = [];
  const imported = await served((asked, response, request) => {
    heard.push([asked.method, request.headers['mcp-session-id'], request.headers['mcp-protocol-version'], request.headers.accept]);
    good(asked, response, request);
  }, load);
  expect(names(imported)).toEqual(['a', 'b']);
  expect(imported.catalog.label).toBe('Made-up server');
  const accept = 'application/json, text/event-stream';
  expect(heard).toEqual([
    ['initialize', undefined, undefined, accept],
    ['notifications/initialized', 'session-7', '2025-03-26', accept],
    ['tools/list', 'session-7', '2025-03-26', accept],
    ['tools/list', 'session-7', '2025-03-26', accept],
  ]);
});

test('answers in a stream of events are found among what else it carries', async () => {
  const imported = await served(({ id, method }, response) => {
    if (id === undefined) return void response.writeHead(202).end();
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.end(`: hello\n\n${event({ method: 'notifications/message', params: {} })}${event({ id, result: method === 'initialize' ? welcome : { tools: [tool('a')] } })}`);
  }, load);
  expect([names(imported), imported.problems]).toEqual([['a'], []]);
});

test('a stream that stays open after the answer does not hold it back', async () => {
  // As the transport gives it once its patience with the silence is over.
  const outside: ToolOutside = {
    ...quickly,
    exchange: async (request, secrets) => {
      const reply = await quickly.exchange(request, secrets);
      return reply.status === 202 ? reply : { ...reply, failure: { code: 'timeout-body', detail: 'silence' } };
    },
  };
  const imported = await served(({ id, method }, response) => {
    if (id === undefined) return void response.writeHead(202).end();
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(event({ id, result: method === 'initialize' ? welcome : { tools: [tool('a')] } }));
  }, (address) => load(address, outside));
  expect(names(imported)).toEqual(['a']);
});

test.each<[string, Answer, string]>([
  ['asks for a key', (_, response) => void response.writeHead(401).end('{}'), 'put its address and an Authorization header into a client configuration'],
  ['is not there', (_, response) => void response.writeHead(404).end('gone'), 'check the address'],
  ['is of the older kind', (_, response) => void response.writeHead(405).end(), 'older HTTP with SSE'],
  ['leads elsewhere', (_, response) => void response.writeHead(307, { location: 'http://elsewhere.example/' }).end(), 'a redirect, which is not followed'],
  ['fails', (_, response) => void response.writeHead(503).end(), 'status 503'],
  ['answers with a page', (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'), 'something that is no answer of the protocol'],
  ['answers another question', (_, response) => json(response, { id: 77, result: {} }), 'something that is no answer of the protocol'],
  ['refuses', ({ id }, response) => json(response, { id, error: { code: -32000, message: 'not today' } }), 'refused initialize: not today'],
  ['hangs up', (_, response) => void response.destroy(), 'Asking the MCP server (initialize) failed: reset'],
  ['lists no list', ({ id, method }, response, request) => (method === 'tools/list' ? json(response, { id, result: {} }) : good({ id, method } as Asked, response, request)), 'without a list of tools'],
])('a server that %s', async (_, answer, due) => {
  await expect(served(answer, load)).rejects.toThrow(due);
});

test('nobody at the address is the world’s fault', async () => {
  await expect(load('http://127.0.0.1:9/mcp')).rejects.toThrow('Asking the MCP server (initialize) failed: unreachable');
});

test('headers of a configuration reach the server, and nothing that comes back shows them', async () => {
  const seen: unknown[] = [];
  const answer: Answer = ({ id, method }, response, request) => {
    seen.push(request.headers.authorization);
    if (id === undefined) return void response.writeHead(202).end();
    json(response, method === 'initialize' ? { id, result: welcome } : { id, error: { code: -32000, message: `no such key: ${String(request.headers.authorization)}` } });
  };
  const fault = await served(answer, (address) => {
    const text = JSON.stringify({ mcpServers: { a: { url: address, headers: { Authorization: 'Bearer ${TOKEN}' } } } });
    return importer.load({ kind: 'text', label: 'x', text, part: null }, { ...quickly, variable: () => 'secret-token-value' }).then(() => '', String);
  });
  expect(seen).toContain('Bearer secret-token-value');
  expect(fault).toContain('no such key');
  expect(fault).not.toContain('secret-token-value');
});
