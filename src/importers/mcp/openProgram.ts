import type { Json, JsonObject } from '../../core/Json.ts';
import type { ToolOutside } from '../../core/Importer.ts';
import { WorldError } from '../../core/WorldError.ts';
import { limits } from './limits.ts';
import { readMessages } from './readMessages.ts';
import type { ServerMessage } from './readMessages.ts';
import type { Server } from './readServers.ts';
import type { ServerSession } from './ServerSession.ts';

/** Starts a server that speaks JSON-RPC in lines on its standard streams. */
export function openProgram(server: Extract<Server, { kind: 'program' }>, { spawnLines }: Pick<ToolOutside, 'spawnLines'>): ServerSession {
  const program = spawnLines({ words: server.words, environment: server.environment, mostBytes: limits.bytes, lifetime: limits.lifetime });
  const pending: ServerMessage[] = [];
  let asked = 0;
  let noise = 0;
  const send = (message: JsonObject): void => program.send(JSON.stringify({ jsonrpc: '2.0', ...message }));

  const nextMessage = async (method: string, wait: number): Promise<ServerMessage> => {
    for (;;) {
      const held = pending.shift();
      if (held !== undefined) return held;
      const read = await program.next(wait);
      if (read.state === 'silent') throw new WorldError(`The MCP server did not answer ${method} within ${String(Math.round(wait / 1000))} seconds.`);
      if (read.state === 'ended') throw new WorldError(`The MCP server gave no answer to ${method}: ${read.detail}.`);
      if (read.text.trim() !== '') pending.push(...readMessages(read.text));
    }
  };

  /** Servers may ask too; nothing but a ping is granted. */
  const decline = (id: Json, method: string): void => send(method === 'ping' ? { id, result: {} } : { id, error: { code: -32601, message: 'Method not found' } });

  const request = async (method: string, parameters: JsonObject): Promise<JsonObject> => {
    const id = ++asked;
    send({ id, method, params: parameters });
    for (let seen = 0; seen < limits.messages; seen++) {
      const message = await nextMessage(method, id === 1 ? limits.firstAnswer : limits.answer);
      if (message.kind === 'answer' && message.id === id) return message.result;
      if (message.kind === 'refusal' && message.id === id) throw message.error;
      if (message.kind === 'request') decline(message.id, message.method);
      else if (message.kind !== 'notification') noise++;
    }
    throw new WorldError(`The MCP server sent ${String(limits.messages)} messages and no answer to ${method}.`);
  };

  return {
    request,
    notify: (method) => {
      send({ method });
      return Promise.resolve();
    },
    agree: () => undefined,
    noise: () => noise,
    close: () => program.close(),
  };
}
