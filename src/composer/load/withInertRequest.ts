import type { Prompt } from '../../core/Prompt.ts';
import type { Random } from '../../core/Random.ts';
import { inertTokens } from './inertTokens.ts';

/** The prompt with inert text before the first message of the user: as long as another without its load. */
export function withInertRequest(prompt: Prompt, tokens: number, random: Random): Prompt {
  const at = prompt.messages.findIndex(({ role }) => role === 'user');
  const asked = prompt.messages[at];
  if (tokens <= 0 || asked?.role !== 'user') return prompt;
  return { ...prompt, messages: prompt.messages.with(at, { ...asked, content: `${inertTokens(tokens, random)}\n\n${asked.content}` }) };
}
