import type { JsonObject } from '../../core/Json.ts';
import type { ToolOutside } from '../../core/Importer.ts';
import { UserError } from '../../core/UserError.ts';
import type { WireReply } from '../../core/WireReply.ts';
import { WorldError } from '../../core/WorldError.ts';
import { readServerSentEvents } from '../../transport/readServerSentEvents.ts';
import { readMessages } from './readMessages.ts';
import type { ServerMessage } from './readMessages.ts';
import type { Server } from './readServers.ts';
import type { ServerSession } from './ServerSession.ts';

/** A server that is asked over HTTP (the transport that the protocol calls “streamable”). */
export function openAddress(server: Extract<Server, { kind: 'address' }>, { exchange }: Pick<ToolOutside, 'exchange'>): ServerSession {
  const state = { asked: 0, noise: 0, session: null as string | null, version: null as string | null };

  const post = async (message: JsonObject): Promise<WireReply> => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(state.session === null ? {} : { 'mcp-session-id': state.session }),
      ...(state.version === null ? {} : { 'mcp-protocol-version': state.version }),
    };
    const reply = await exchange({ method: 'POST', url: server.address, headers, body: [JSON.stringify({ jsonrpc: '2.0', ...message })] }, server.headers);
    state.session ??= headerOf(reply, 'mcp-session-id');
    return reply;
  };

  const request = async (method: string, parameters: JsonObject): Promise<JsonObject> => {
    const id = ++state.asked;
    const reply = await post({ id, method, params: parameters });
    const messages = messagesIn(reply);
    const own = messages.find((message) => (message.kind === 'answer' || message.kind === 'refusal') && message.id === id);
    state.noise += messages.filter((message) => message !== own && message.kind !== 'notification' && message.kind !== 'request').length;
    if (own?.kind === 'answer') return own.result;
    // What a server says in the words of the protocol tells more than its status.
    if (own?.kind === 'refusal' && isFine(reply)) throw own.error;
    throw faultOf(reply, method);
  };

  return {
    request,
    notify: async (method) => {
      const reply = await post({ method });
      if (!isFine(reply)) throw faultOf(reply, method);
    },
    agree: (version) => {
      state.version = version;
    },
    noise: () => state.noise,
    close: () => Promise.resolve(),
  };
}

/** A stream may be cut by our own patience once the answer is in it; what came counts. */
function messagesIn(reply: WireReply): readonly ServerMessage[] {
  const isStream = (headerOf(reply, 'content-type') ?? '').includes('text/event-stream');
  if (isStream) return readServerSentEvents(reply.body).events.flatMap(({ data }) => (data.trim() === '' ? [] : readMessages(data)));
  return reply.body.length === 0 ? [] : readMessages(new TextDecoder().decode(reply.body));
}

function isFine({ status }: WireReply): boolean {
  return status !== null && status >= 200 && status < 300;
}

function headerOf({ headers }: WireReply, wanted: string): string | null {
  return headers.find(([name]) => name === wanted)?.[1] ?? null;
}

function faultOf(reply: WireReply, method: string): Error {
  const { status, failure } = reply;
  if (status === null || (failure !== null && isFine(reply))) return new WorldError(`Asking the MCP server (${method}) failed: ${failure?.code ?? 'no answer'}${failure === null ? '' : `, ${failure.detail}`}.`);
  if (isFine(reply)) return new WorldError(`The MCP server answered ${method} with something that is no answer of the protocol.`);
  if (status >= 500) return new WorldError(`The MCP server answered ${method} with status ${String(status)}.`);
  const came = `${method} was answered with status ${String(status)}`;
  if (status === 401 || status === 403) {
    return new UserError({ expected: 'an MCP server that lets us in', came, remedy: 'put its address and an Authorization header into a client configuration ({"mcpServers": {"name": {"url": …, "headers": …}}}) and name that file' });
  }
  if (status >= 300 && status < 400) return new UserError({ expected: 'the address of an MCP server itself', came: `${came}, a redirect, which is not followed`, remedy: 'name the address that it leads to' });
  return new UserError({ expected: 'the address of an MCP server that speaks streamable HTTP', came, remedy: 'check the address, which often ends in /mcp; servers that speak only the older HTTP with SSE are not asked' });
}
