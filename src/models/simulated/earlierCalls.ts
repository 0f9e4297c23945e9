import type { Answer } from '../../core/Answer.ts';
import type { Call } from '../../core/Call.ts';
import { canonicalJson } from '../../core/canonicalJson.ts';
import type { Conversation } from '../../core/Conversation.ts';
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
  /** What came back, as it stands there; `null`: nothing yet. */
  readonly result: string | null;
}

/** Calls of the assistant in a stretch of a conversation, in order, with what became of them. */
export function earlierCalls(conversation: Conversation, from: number, to: number, right: RightAnswer): readonly EarlierCall[] {
  const found: EarlierCall[] = [];
  let open = 0;
  for (const message of conversation.messages.slice(from, to)) {
    if (message.role === 'assistant') {
      open = found.length;
      for (const { name: written, identity } of writtenCalls(message.answer, right)) {
        const name = ownName(written, conversation, right);
        found.push({ name, identity: identity(name), failed: false, result: null });
      }
    } else if (message.role !== 'system' && open < found.length) {
      for (const given of message.role === 'tool' ? [{ failed: saysFailed(message.content), result: message.content }] : resultsInText(message.content, right)) {
        const call = found[open];
        if (call !== undefined) found[open] = { ...call, ...given };
        open += 1;
      }
    }
  }
  return found;
}

/** Results that a prompted interface hands back as text, a line each: `tool: …` or `tool failed: …`. */
function resultsInText(content: string, { tools }: RightAnswer): readonly Pick<EarlierCall, 'failed' | 'result'>[] {
  const names = new Set(tools.map(({ name }) => name));
  return content.split('\n').flatMap((line) => {
    const [, name = '', failed, result = ''] = /^(\S+?)( failed)?: (.*)$/.exec(line) ?? [];
    return names.has(name) ? [{ failed: failed !== undefined || saysFailed(result), result }] : [];
  });
}

/** Whether a result tells of a failure, going by its text: that is all that a model sees. */
export function saysFailed(content: string): boolean {
  return /^\s*(?:<[^>]*>\s*)?(?:error\b|failed\b|failure\b|exception\b|\{\s*"error"\s*:(?!\s*(?:null|false)\b))/i.test(content);
}

/** Equal for equal calls of a tool. */
export function callIdentity(call: Call, name: string = call.name): string {
  const values = call.arguments.map(({ name: parameter, value }, index): [string, Json] => [parameter ?? String(index), literalJson(value) ?? null]);
  return `${name}\n${canonicalJson(Object.fromEntries(values))}`;
}

interface WrittenCall {
  readonly name: string;
  readonly identity: (ownName: string) => string;
}

/** Calls of one answer; one in the tool-call field was made even where its arguments cannot be read. */
function writtenCalls({ text, toolCalls }: Answer, { syntax, tools }: RightAnswer): readonly WrittenCall[] {
  if (toolCalls !== null && toolCalls.length > 0) {
    return toolCalls.map((raw) => {
      const { found } = readNative({ text: null, toolCalls: [raw] });
      const call = found.state === 'calls' ? found.calls[0] : undefined;
      return { name: raw.name, identity: (name) => (call === undefined ? `${name}\n${raw.arguments ?? ''}` : callIdentity(call, name)) };
    });
  }
  if (syntax === null) return [];
  const { found } = syntax.read({ text, toolCalls: null }, new Set(tools.map(({ name }) => name)));
  return found.state === 'calls' ? found.calls.map((call) => ({ name: call.name, identity: (name) => callIdentity(call, name) })) : [];
}
