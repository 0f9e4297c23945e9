import { charactersPerToken } from '../../composer/load/textTokens.ts';
import { inertText } from '../../composer/text/inertText.ts';
import type { Message } from '../../core/Message.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';

const mostTokens = 128_000;
/** Of a model's context: kept free for tools, question and answer. */
const spare = 0.25;

/** Puts natural text that says nothing to it before the question. A longer filler begins with the shorter. */
export const stressor: Stressor = {
  id: 'context',
  version: '1',
  description: 'text without any bearing before the question, up to 128,000 tokens of it',
  analysis: 'dose',
  needs: [],
  subtasks: [],
  levels: ['0', '500', '2000', '8000', '32000'],
  readLevel: (text) => {
    const tokens = readTokens(text);
    return tokens === null ? null : String(tokens);
  },
  apply: (base, level, resources) => Promise.resolve(filled(base, level, resources)),
};

/** `8k`, `0.5k` or `500`; `null`: nothing of that kind. */
function readTokens(text: string): number | null {
  const [, number = '', thousands] = /^(\d{1,6}(?:\.\d{1,3})?)(k)?$/.exec(text) ?? [];
  const tokens = Math.round(Number(number) * (thousands === undefined ? 1 : 1000));
  return number === '' || tokens > mostTokens ? null : tokens;
}

function filled({ case: one, environment }: StressBase, level: string, { shared, limits }: StressResources): Stressed {
  const tokens = readTokens(level) ?? 0;
  // The mildest level, against which the others are held, is the question as it is.
  if (tokens === 0) return { state: 'changed', projection: { case: one, environment }, dose: 0, control: false };
  if (limits.contextTokens !== null && tokens > limits.contextTokens * (1 - spare)) return { state: 'not-applicable', reason: `more than three quarters of a context of ${String(limits.contextTokens)} tokens` };
  const { messages } = one.prompt;
  const place = messages.findIndex(({ role }) => role === 'user');
  if (place === -1) return { state: 'not-applicable', reason: 'no message of the user' };
  const filler = inertText(tokens * charactersPerToken, shared.below(10_000));
  const changed = messages.map((message, at): Message => (at === place && message.role === 'user' ? { role: 'user', content: `From my notes about a walk:\n\n${filler}\n\nSo much for the walk. Now to something else:\n\n${message.content}` } : message));
  return { state: 'changed', projection: { case: { ...one, prompt: { ...one.prompt, messages: changed } }, environment }, dose: tokens, control: false };
}
