import { isJsonArray, isJsonObject, type Json } from '../../core/Json.ts';
import type { Message } from '../../core/Message.ts';

/** A question as messages: text (v1), or turns of `{role, content}` (v4). `null` where it is neither. */
export function messagesOf(question: Json | undefined): readonly Message[] | null {
  if (typeof question === 'string') return [{ role: 'user', content: question }];
  if (!isJsonArray(question)) return null;
  const messages: Message[] = [];
  for (const entry of question.flat()) {
    const message = messageOf(entry);
    if (message === null) return null;
    messages.push(message);
  }
  return messages;
}

function messageOf(entry: Json): Message | null {
  if (!isJsonObject(entry) || typeof entry['content'] !== 'string') return null;
  const { role, content } = entry;
  if (role === 'user' || role === 'system') return { role, content };
  return role === 'assistant' ? { role, answer: { text: content, toolCalls: null } } : null;
}
