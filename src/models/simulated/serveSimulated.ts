import { hash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../core/Clock.ts';
import { WorldError } from '../../core/WorldError.ts';
import { conversationKey } from './conversationKeys.ts';
import { createMischief } from './createMischief.ts';
import type { Mischief, MischiefOptions } from './createMischief.ts';
import { readChatRequest } from './readChatRequest.ts';
import type { ChatRequest } from './readChatRequest.ts';
import { refusal } from './Refusal.ts';
import type { Refusal } from './Refusal.ts';
import { charactersPerToken, replyOf } from './SimulatedModel.ts';
import type { SimulatedOptions } from './SimulatedModel.ts';
import { writeChatReply, writeChatStream } from './writeChatReply.ts';

export interface ServeOptions {
  /** By the name that a request gives as `model`. */
  readonly models: ReadonlyMap<string, SimulatedOptions>;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly clock: Clock;
  /** Key that must stand in `Authorization: Bearer …`; `null`: none is asked for. */
  readonly key: string | null;
  /** Milliseconds before each reply. */
  readonly latency: number;
  readonly mischief: MischiefOptions;
}

export interface SimulatedServer {
  /** Base URL, `/v1` included. */
  readonly url: string;
  /** Requests for an answer so far, refused and misbehaved ones included. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

const mostBytes = 64 * 1024 * 1024;
const longestStay = 120_000;

/** Serves simulated models in the OpenAI protocol: `POST /v1/chat/completions` and `GET /v1/models`. */
export async function serveSimulated(options: ServeOptions): Promise<SimulatedServer> {
  const shell = { options, mischief: createMischief(options.mischief, options.clock), asked: 0 };
  const server = createServer({ keepAliveTimeout: longestStay }, (request, response) => handle(request, response, shell));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new WorldError(`The simulated models cannot be served at ${options.host}:${options.port}.`, { cause })));
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}/v1`,
    requests: () => shell.asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Shell {
  readonly options: ServeOptions;
  readonly mischief: Mischief;
  asked: number;
}

function handle(request: IncomingMessage, response: ServerResponse, shell: Shell): void {
  request.on('error', () => response.destroy());
  const plain = plainReply(request, shell.options);
  if (plain !== null) {
    request.resume();
    request.on('end', () => {
      send(response, plain);
    });
    return;
  }
  shell.asked += 1;
  readBody(request, (text) => {
    const { latency, clock } = shell.options;
    if (text === null) send(response, refusal(413, 'Request body too large.', null, null));
    else if (latency <= 0) answer(text, request, response, shell);
    else void clock.sleep(latency, null).then(() => { answer(text, request, response, shell); });
  });
}

/** What is said without reading the request; `null`: it asks a model. */
function plainReply(request: IncomingMessage, { key, models }: ServeOptions): Refusal | null {
  const { method = '', url = '', headers } = request;
  if (key !== null && headers.authorization !== `Bearer ${key}`) return refusal(401, 'Incorrect API key provided.', null, 'invalid_api_key');
  const path = url.split('?', 1)[0] ?? '';
  const wanted = path === '/v1/models' ? 'GET' : 'POST';
  if (path !== '/v1/models' && path !== '/v1/chat/completions') return refusal(404, `Invalid URL (${method} ${path})`, null, null);
  if (method !== wanted) return refusal(405, `Method ${method} is not allowed at ${path}.`, null, null);
  if (wanted === 'POST') return null;
  const data = [...models.keys()].map((id) => ({ id, object: 'model', created: 0, owned_by: 'faultline' }));
  return { status: 200, body: JSON.stringify({ object: 'list', data }) };
}

/** `null`: more than is taken. */
function readBody(request: IncomingMessage, then: (text: string | null) => void): void {
  const pieces: Buffer[] = [];
  let size = 0;
  request.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size <= mostBytes) pieces.push(piece);
  });
  request.on('end', () => {
    if (size > mostBytes) then(null);
    else then((pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces)).toString('utf8'));
  });
}

function answer(text: string, request: IncomingMessage, response: ServerResponse, { options, mischief }: Shell): void {
  const asked = readChatRequest(text);
  const good = 'status' in asked ? refused(asked) : replyTo(asked, text, options);
  const kind = mischief.draw(request.headers['x-misbehave'], () => ('status' in asked ? text : `${asked.model}\n${conversationKey(asked.conversation)}\n${asked.asking.repetition}`));
  if ('status' in kind) {
    send(response, kind);
    return;
  }
  if (kind.name !== null) {
    void mischief.act(kind.name, { response, status: good.status, headers: { 'content-type': good.type }, body: Buffer.from(good.pieces.join('')) });
    return;
  }
  if (response.destroyed) return;
  const body = good.pieces.length === 1 ? (good.pieces[0] ?? '') : good.pieces.join('');
  response.writeHead(good.status, { 'content-type': good.type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

const json = 'application/json';

interface GoodAnswer {
  readonly status: number;
  readonly type: string;
  readonly pieces: readonly string[];
}

function replyTo(asked: ChatRequest, text: string, { models, clock }: ServeOptions): GoodAnswer {
  const model = models.get(asked.model);
  if (model === undefined) return refused(refusal(404, `The model \`${asked.model}\` does not exist or you do not have access to it.`, null, 'model_not_found'));
  const reply = replyOf(model, asked.conversation, asked.asking);
  if (reply === null) return refused(refusal(400, 'The answer book holds no answer to this conversation.', 'messages', 'not_in_answer_book'));
  const created = Math.floor(clock.now() / 1000);
  const frame = { id: `chatcmpl-${replyId(text)}`, created, inputTokens: Math.ceil(text.length / charactersPerToken) };
  if (asked.stream) return { status: 200, type: 'text/event-stream; charset=utf-8', pieces: writeChatStream(reply, asked, frame) };
  return { status: 200, type: json, pieces: [writeChatReply(reply, asked, frame)] };
}

function replyId(text: string): string {
  return hash('sha256', text).slice(0, 24);
}

function refused({ status, body }: Refusal): GoodAnswer {
  return { status, type: json, pieces: [body] };
}

function send(response: ServerResponse, { status, body }: Refusal): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': json, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
