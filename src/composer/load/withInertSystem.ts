import type { Message } from '../../core/Message.ts';
import type { Prompt } from '../../core/Prompt.ts';
import type { Random } from '../../core/Random.ts';
import { inertTokens } from './inertTokens.ts';

/** The prompt with inert text behind what the system is told: as long as another without its load. */
export function withInertSystem(prompt: Prompt, tokens: number, random: Random): Prompt {
  if (tokens <= 0) return prompt;
  const leading = prompt.messages.findIndex(({ role }) => role !== 'system');
  const own: Message = { role: 'system', content: inertTokens(tokens, random) };
  return { ...prompt, messages: prompt.messages.toSpliced(leading === -1 ? prompt.messages.length : leading, 0, own) };
}
