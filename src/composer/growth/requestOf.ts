import type { Case } from '../../core/Case.ts';

/** What a retriever is asked with: the last that the user says. */
export function requestOf({ prompt: { messages } }: Case): string {
  const last = messages.findLast(({ role }) => role === 'user');
  return last?.role === 'user' ? last.content : '';
}
