import type { Answer } from '../../core/Answer.ts';
import type { Message } from '../../core/Message.ts';
import type { Prompt } from '../../core/Prompt.ts';

/**
 * A prompt whose history is told in one message of the user, for endpoints that do not read calls that they did not
 * make: every request, call and result in its order, then the last request as it stands. Nothing is left out.
 */
export function flattened(prompt: Prompt): Prompt {
  const leading = prompt.messages.findIndex(({ role }) => role !== 'system');
  const rest = leading === -1 ? [] : prompt.messages.slice(leading);
  const last = rest.at(-1);
  const before = last?.role === 'user' ? rest.slice(0, -1) : rest;
  if (!before.some(({ role }) => role === 'assistant' || role === 'tool')) return prompt;
  const asked = last?.role === 'user' ? last.content : 'Go on from here.';
  const content = `What was said and done so far in this task, in its order:\n\n${before.flatMap(told).join('\n')}\n\nNow:\n\n${asked}`;
  return { ...prompt, messages: [...prompt.messages.slice(0, leading), { role: 'user', content }] };
}

function told(message: Message): readonly string[] {
  switch (message.role) {
    case 'system':
    case 'user':
      return [`${message.role === 'user' ? 'Request' : 'Instruction'}: ${message.content}`];
    case 'assistant':
      return answerLines(message.answer);
    case 'tool':
      return [`${message.failed ? 'Failed' : 'Result'}: ${message.content}`];
  }
}

function answerLines({ text, toolCalls }: Answer): readonly string[] {
  const calls = (toolCalls ?? []).map((call) => `Call: ${call.name} ${call.arguments ?? '(no arguments)'}`);
  return [...(text === null || text === '' ? [] : [`Answer: ${text}`]), ...calls];
}
