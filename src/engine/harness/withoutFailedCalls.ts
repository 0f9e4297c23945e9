import type { Message } from '../../core/Message.ts';

/** A history without calls that failed before the user’s last message, and without their results; words beside them stay. */
export function withoutFailedCalls(messages: readonly Message[]): readonly Message[] {
  const last = messages.findLastIndex(({ role }) => role === 'user');
  const kept: Message[] = [];
  for (let at = 0; at < messages.length; at++) {
    const message = messages[at];
    if (message === undefined) break;
    const calls = message.role === 'assistant' ? (message.answer.toolCalls ?? []) : [];
    if (message.role !== 'assistant' || calls.length === 0 || at > last) {
      kept.push(message);
      continue;
    }
    const results = messages.slice(at + 1, at + 1 + calls.length);
    const failed = results.map((result) => result.role === 'tool' && result.failed);
    const toolCalls = calls.filter((_, index) => failed[index] !== true);
    if (toolCalls.length > 0 || message.answer.text !== null) kept.push({ role: 'assistant', answer: { ...message.answer, toolCalls: toolCalls.length === 0 ? null : toolCalls } });
    kept.push(...results.filter((_, index) => failed[index] !== true));
    at += results.length;
  }
  return kept;
}
