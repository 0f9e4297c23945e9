import { toolSetHash } from '../../catalog/toolSetHash.ts';
import type { Case, Origin } from '../../core/Case.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { Key } from '../../core/Key.ts';
import type { Tool } from '../../core/Tool.ts';
import { callsKey } from './callsKey.ts';
import type { Category } from './categories.ts';
import { messagesOf } from './messagesOf.ts';
import { missingKey } from './missingKey.ts';
import { toolsOf } from './toolsOf.ts';
import { wrongValueKey } from './wrongValueKey.ts';

export interface MadeCase {
  readonly case: Case;
  /** Why there is no key; `null`: there is one. */
  readonly withoutKey: string | null;
}

/** One question as a case; a string says what is wrong with it. `groundTruth` is `undefined` where there is none. */
export function caseOf(id: string, question: JsonObject, groundTruth: Json | undefined, category: Category, suite: string): MadeCase | string {
  const tools = toolsOf(question['function']);
  if (tools === null) return 'the question offers no readable function';
  const messages = messagesOf(question);
  if (messages === null) return 'the question is no text that begins and ends with the user';
  const found = keyOf(groundTruth, tools, category);
  const key: Key = typeof found === 'string' ? { kind: 'none' } : found;
  return {
    case: {
      id,
      prompt: { messages, tools, rules: [], interface: null },
      key,
      origin: { suite, category: category.name, cluster: toolSetHash(tools), language: 'python', calls: expectedCalls(key), toolsOffered: tools.length },
    },
    withoutKey: typeof found === 'string' ? found : null,
  };
}

function keyOf(groundTruth: Json | undefined, tools: readonly Tool[], { asks }: Category): Key | string {
  if (groundTruth === undefined) return 'it has no answer';
  switch (asks) {
    case 'missing':
      return missingKey(groundTruth, tools);
    case 'wrong':
      return wrongValueKey(groundTruth, tools);
    case 'cannot':
      return { kind: 'abstention', expected: 'no-call', reply: { kind: 'cannot', missing: null } };
    default:
      return callsKey(groundTruth, tools);
  }
}

function expectedCalls(key: Key): Origin['calls'] {
  if (key.kind === 'calls') return { count: key.calls.length, tools: new Set(key.calls.map(({ tool }) => tool)).size };
  return key.kind === 'abstention' ? { count: 0, tools: 0 } : null;
}
