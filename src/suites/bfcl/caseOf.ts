import { toolSetHash } from '../../catalog/toolSetHash.ts';
import type { Case, Origin } from '../../core/Case.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { Key } from '../../core/Key.ts';
import { asWorded } from './asWorded.ts';
import { callsKey } from './callsKey.ts';
import type { Category } from './categories.ts';
import { messagesOf } from './messagesOf.ts';
import { toolsOf } from './toolsOf.ts';

/** One question as a case; a string says what is wrong with it. `groundTruth` is `undefined` where there is none. */
export function caseOf(id: string, question: JsonObject, groundTruth: Json | undefined, category: Category, suite: string): Case | string {
  const tools = toolsOf(question['function'], category.language);
  if (tools === null) return 'the question offers no readable function';
  const messages = messagesOf(question['question']);
  if (messages === null) return 'the question is neither text nor messages';
  const written = category.asks === 'calls' ? callsKey(groundTruth, tools) : null;
  const key: Key = category.asks === 'calls' ? (written === null ? { kind: 'none' } : asWorded(written, messages, tools)) : { kind: 'abstention', expected: category.asks };
  return {
    id,
    prompt: { messages, tools, rules: [], interface: null },
    key,
    origin: {
      suite,
      category: category.name,
      cluster: toolSetHash(tools),
      language: category.language,
      calls: expectedCalls(key),
      toolsOffered: tools.length,
    },
  };
}

function expectedCalls(key: Key): Origin['calls'] {
  if (key.kind === 'calls') return { count: key.calls.length, tools: new Set(key.calls.map(({ tool }) => tool)).size };
  return key.kind === 'abstention' && key.expected === 'no-call' ? { count: 0, tools: 0 } : null;
}
