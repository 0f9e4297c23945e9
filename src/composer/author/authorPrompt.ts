import type { Conversation } from '../../core/Conversation.ts';
import type { Item } from '../../core/Item.ts';
import { saidValues } from './saidValues.ts';

const voices = ['in plain everyday words', 'briefly, as in a chat', 'politely, as in an e-mail', 'as somebody who is in a hurry'];

/** Asks an author to put an item's request into other words. The same item gives the same bytes. */
export function authorPrompt(item: Item): Conversation {
  const voice = voices[Number.parseInt(item.id.slice(0, 6), 16) % voices.length] ?? voices[0] ?? '';
  const kept = [...new Set(saidValues(item.steps).map(({ said }) => said))];
  const system = [
    'You rewrite requests that a person sends to an assistant. You do not carry them out and do not answer them.',
    `Put the request into other words, ${voice}, as the same person would write it.`,
    'Keep everything that is asked for, in the same order, and add nothing: no new names, numbers, dates or wishes.',
    ...(kept.length === 0 ? [] : ['Keep these exactly as they are written:', ...kept.map((said) => `- ${said}`)]),
    'Reply with the rewritten request and nothing else: no quotation marks around it, no remarks, no markup.',
  ].join('\n');
  return { messages: [{ role: 'system', content: system }, { role: 'user', content: item.request }], tools: [], strict: false };
}
