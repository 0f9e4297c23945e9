import type { Case } from '../../core/Case.ts';
import type { Interface } from '../../core/Interface.ts';
import { toolSetHash } from '../../catalog/toolSetHash.ts';
import type { Exchange } from './Exchange.ts';
import { messagesOf } from './messagesOf.ts';
import { toolsOf } from './toolsOf.ts';

/** The question of a logged call, without a key. */
export function chatCase(id: string, exchange: Exchange, line: string): Case {
  const { tools, strict } = toolsOf(exchange.request);
  return {
    id,
    prompt: {
      messages: messagesOf(exchange.request, exchange.response, line),
      tools,
      rules: [],
      interface: tools.length === 0 ? null : nativeInterface(strict),
    },
    key: { kind: 'none' },
    origin: { suite: 'chat@1', category: 'chat', cluster: toolSetHash(tools), language: 'python', calls: null, toolsOffered: tools.length },
  };
}

/** Tools that went with the request are a native interface. */
export function nativeInterface(strict: boolean): Interface {
  return { kind: strict ? 'native-strict' : 'native', syntax: 'native', tolerated: [], basis: 'metadata' };
}
