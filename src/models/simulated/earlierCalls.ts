import type { Call } from '../../core/Call.ts';
import { canonicalJson } from '../../core/canonicalJson.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Message } from '../../core/Message.ts';
import type { Json } from '../../core/Json.ts';
import { literalJson } from '../../grading/literalJson.ts';
import { readNative } from '../../reading/readNative.ts';
import type { RightAnswer } from './AnswerBook.ts';
import { ownName } from './toolNames.ts';

/** A call that stands in a conversation. */
export interface EarlierCall {
  /** The right answer's own name for the tool. */
  readonly name: string;
  /** Equal for equal calls, however they are written. */
  readonly identity: string;
  /** Whether the result that came back says that it failed. */
  readonly failed: boolean;
}

/** Calls of the assistant in a stretch of a conversation, in order, with what became of them. */
export function earlierCalls(conversation: Conversation, from: number, to: number, right: RightAnswer): readonly EarlierCall[] {
  const found: EarlierCall[] = [];
  let open = 0;
  for (const message of conversation.messages.slice(from, to)) {
    if (message.role === 'assistant') {
      const calls = callsOf(message, right);
      open = found.length;
      for (const call of calls) {
        const name = ownName(call.name, conversation, right);
        found.push({ name, identity: callIdentity({ ...call, name }), failed: false });
      }
    } else if (message.role !== 'system' && open < found.length) {
      for (const failed of message.role === 'tool' ? [saysFailed(message.content)] : resultsInText(message.content, right)) {
        const call = found[open];
        if (failed && call !== undefined) found[open] = { ...call, failed };
        open += 1;
      }
    }
  }
  return found;
}

/** Results that a prompted interface hands back as text, a line each: `tool: …` or `tool failed: …`. */
function resultsInText(content: string, { tools }: RightAnswer): readonly boolean[] {
  const names = new Set(tools.map(({ name }) => name));
  return content.split('\n').flatMap((line) => {
    const [, name = '', failed, result = ''] = /^(\S+?)( failed)?: (.*)$/.exec(line) ?? [];
    return names.has(name) ? [failed !== undefined || saysFailed(result)] : [];
  });
}

/** Whether a result tells of a failure, going by its text: that is all that a model sees. */
export function saysFailed(content: string): boolean {
  return /^\s*(?:<[^>]*>\s*)?(?:error\b|failed\b|failure\b|exception\b|\{\s*"error"\s*:\s*(?!null\b|false\b))/i.test(content);
}

export function callIdentity(call: Call): string {
  const values = call.arguments.map(({ name, value }, index): [string, Json] => [name ?? String(index), literalJson(value) ?? null]);
  return `${call.name}\n${canonicalJson(Object.fromEntries(values))}`;
}

function callsOf({ answer }: Message & { readonly role: 'assistant' }, { syntax, tools }: RightAnswer): readonly Call[] {
  const native = answer.toolCalls !== null && answer.toolCalls.length > 0;
  if (!native && syntax === null) return [];
  const { found } = native || syntax === null ? readNative(answer) : syntax.read(answer, new Set(tools.map(({ name }) => name)));
  return found.state === 'calls' ? found.calls : [];
}
