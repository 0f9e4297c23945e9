import type { Case } from '../../core/Case.ts';
import type { Interface } from '../../core/Interface.ts';
import type { Message } from '../../core/Message.ts';
import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Exchange } from './Exchange.ts';
import { messagesOf } from './messagesOf.ts';
import { toolsOf } from './toolsOf.ts';

/** The question of a logged call, without a key. */
export function chatCase(id: string, exchange: Exchange, line: string): Case {
  const { tools, strict } = toolsOf(exchange.request);
  const messages = messagesOf(exchange.request, exchange.response, line);
  return {
    id,
    prompt: {
      messages,
      tools,
      rules: [],
      interface: tools.length === 0 ? null : nativeInterface(strict),
    },
    key: { kind: 'none' },
    origin: { suite: 'chat@1', category: 'chat', cluster: conversation(id, messages), language: 'python', calls: null, toolsOffered: tools.length },
  };
}

/**
 * The conversation that a call belongs to, told by the first thing the user said in it: all calls of one log
 * are usually offered the same tools, and what is drawn anew is the conversation.
 */
function conversation(id: string, messages: readonly Message[]): string {
  const first = messages.find(({ role }) => role === 'user');
  return first === undefined ? id : canonicalHash(JSON.stringify(first)).slice(0, 16);
}

/** Tools that went with the request are a native interface. */
export function nativeInterface(strict: boolean): Interface {
  return { kind: strict ? 'native-strict' : 'native', syntax: 'native', tolerated: [], basis: 'metadata' };
}
