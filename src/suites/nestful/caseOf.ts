import { toolSetHash } from '../../catalog/toolSetHash.ts';
import type { Case, Origin } from '../../core/Case.ts';
import type { JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { callsKey } from './callsKey.ts';
import { instruction } from './instruction.ts';
import { offeredTools } from './offeredTools.ts';
import { withEchoes } from './withEchoes.ts';
import { writtenCalls } from './writtenCalls.ts';

export interface MadeCase {
  readonly case: Case;
  /** Why there is no key; `null`: there is one. */
  readonly withoutKey: string | null;
}

/** One question as a case; a string says what is wrong with it. */
export function caseOf(id: string, question: JsonObject, library: readonly Tool[], from: Pick<Origin, 'suite' | 'category'>): MadeCase | string {
  const { input, output } = question;
  if (typeof input !== 'string') return 'the question is not text';
  const written = writtenCalls(output);
  if (written === null) return 'the answer is no list of calls';
  const tools = offeredTools(written, library);
  const found = callsKey(written, tools);
  const key = typeof found === 'string' || from.category !== 'sgd' ? found : withEchoes(found, tools);
  return {
    case: {
      id,
      prompt: { messages: [{ role: 'system', content: instruction(tools) }, { role: 'user', content: input }], tools, rules: [], interface: null },
      key: typeof key === 'string' ? { kind: 'none' } : key,
      origin: {
        ...from,
        cluster: toolSetHash(tools),
        language: 'python',
        calls: typeof key === 'string' ? null : { count: key.calls.length, tools: new Set(key.calls.map(({ tool }) => tool)).size },
        toolsOffered: tools.length,
      },
    },
    withoutKey: typeof key === 'string' ? key : null,
  };
}
