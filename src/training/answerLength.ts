import type { Answer } from '../core/Answer.ts';

/** UTF-16 code units that an answer takes: its words, and names and arguments of its calls. */
export function answerLength({ text, toolCalls }: Answer): number {
  return (toolCalls ?? []).reduce((sum, call) => sum + call.name.length + (call.arguments ?? '').length, (text ?? '').length);
}
