import type { Answer } from '../core/Answer.ts';
import type { Message } from '../core/Message.ts';
import { NotHeldError } from './fixRecord.ts';
import { listText, objectText } from './jsonText.ts';
import { brokenCallText, writtenCalls } from './writtenCalls.ts';

/** Messages as the OpenAI protocol has them: arguments as a string, which may be broken, and calls with ids. */
export function chatMessages(messages: readonly Message[]): readonly string[] {
  const written: string[] = [];
  let open: readonly string[] = [];
  let calls = 0;
  for (const message of messages) {
    if (message.role === 'tool') {
      const [id, ...rest] = open;
      if (id === undefined) throw new NotHeldError('turns-out-of-order');
      open = rest;
      written.push(objectText([['role', '"tool"'], ['tool_call_id', JSON.stringify(id)], ['content', JSON.stringify(message.content)]]));
      continue;
    }
    // Every call of an answer wants its result before anybody else speaks.
    if (open.length > 0) throw new NotHeldError('turns-out-of-order');
    if (message.role !== 'assistant') {
      written.push(objectText([['role', JSON.stringify(message.role)], ['content', JSON.stringify(message.content)]]));
      continue;
    }
    open = (message.answer.toolCalls ?? []).map((_, index) => callId(calls + index));
    calls += open.length;
    written.push(chatAnswer(message.answer, open));
  }
  return written;
}

/** An answer of the assistant; `ids`: names of its calls. */
export function chatAnswer({ text, toolCalls }: Answer, ids: readonly string[] = (toolCalls ?? []).map((_, index) => callId(index))): string {
  if (toolCalls === null || toolCalls.length === 0) return objectText([['role', '"assistant"'], ['content', JSON.stringify(text ?? '')]]);
  const calls = toolCalls.map((call, index) => {
    const own = objectText([['name', JSON.stringify(call.name)], ['arguments', JSON.stringify(call.arguments ?? '')]]);
    return objectText([['id', JSON.stringify(ids[index] ?? '')], ['type', '"function"'], ['function', own]]);
  });
  return objectText([['role', '"assistant"'], ['content', JSON.stringify(text ?? '')], ['tool_calls', listText(calls)]]);
}

function callId(index: number): string {
  return `call_${String(index + 1)}`;
}

/** Messages with arguments as objects, as chat templates want them; calls that cannot be read stand as text. */
export function templateMessages(messages: readonly Message[]): readonly string[] {
  return messages.map((message) => {
    if (message.role === 'assistant') return templateAnswer(message.answer);
    const content: readonly [string, string] = ['content', JSON.stringify(message.content)];
    return message.role === 'tool' ? objectText([['role', '"tool"'], ['name', JSON.stringify(message.name)], content]) : objectText([['role', JSON.stringify(message.role)], content]);
  });
}

export function templateAnswer(answer: Answer): string {
  const { text, toolCalls } = answer;
  const calls = writtenCalls(answer);
  if (calls === null) {
    const whole = [...(text === null || text === '' ? [] : [text]), ...(toolCalls ?? []).map(brokenCallText)];
    return objectText([['role', '"assistant"'], ['content', JSON.stringify(whole.join('\n'))]]);
  }
  if (calls.some(({ isBeyondRange }) => isBeyondRange)) throw new NotHeldError('number-out-of-range');
  const plain: readonly (readonly [string, string])[] = [['role', '"assistant"'], ['content', JSON.stringify(text ?? '')]];
  if (calls.length === 0) return objectText(plain);
  const written = calls.map(({ name, argumentText }) => objectText([['type', '"function"'], ['function', objectText([['name', JSON.stringify(name)], ['arguments', argumentText]])]]));
  return objectText([...plain, ['tool_calls', listText(written)]]);
}
