import type { Item } from '../../core/Item.ts';
import type { Key } from '../../core/Key.ts';
import type { Message } from '../../core/Message.ts';
import type { Projection } from '../../core/Subtask.ts';

/** A projection whose user writes something else; `null`: the request stands nowhere in it. */
export function withRequest({ case: one, environment }: Projection, { request }: Item, changed: string): Projection | null {
  const isRequest = (message: Message): boolean => message.role === 'user' && message.content === request;
  if (!one.prompt.messages.some(isRequest)) return null;
  const messages = one.prompt.messages.map((message): Message => (isRequest(message) ? { role: 'user', content: changed } : message));
  return { case: { ...one, prompt: { ...one.prompt, messages }, key: withText(one.key, request, changed) }, environment };
}

/** What a report may rely on is what now stands in the request. */
function withText(key: Key, request: string, changed: string): Key {
  if (key.kind !== 'facts') return key;
  return { ...key, given: { ...key.given, texts: key.given.texts.map((text) => (text === request ? changed : text)) } };
}
