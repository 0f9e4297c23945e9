import type { Conversation } from '../../core/Conversation.ts';
import type { Tool } from '../../core/Tool.ts';
import type { RightAnswer } from './AnswerBook.ts';
import { safeName } from './conversationKeys.ts';

/** The name under which a conversation offers a tool of the right answer: adapters rename, but keep the order. */
export function offeredName(own: string, { tools }: Conversation, right: RightAnswer): string {
  if (tools.length !== right.tools.length) return tools.some(({ name }) => name === own) ? own : (nameAlike(own, tools) ?? safeName(own));
  const at = right.tools.findIndex(({ name }) => name === own);
  return at < 0 ? safeName(own) : (tools[at]?.name ?? safeName(own));
}

/** The right answer's own name for a tool that was called by the name offered. */
export function ownName(written: string, { tools }: Conversation, right: RightAnswer): string {
  if (tools.length === right.tools.length) {
    const at = tools.findIndex(({ name }) => name === written);
    if (at >= 0) return right.tools[at]?.name ?? written;
  }
  return right.tools.some(({ name }) => name === written) ? written : (nameAlike(written, right.tools) ?? written);
}

function nameAlike(written: string, tools: readonly Tool[]): string | undefined {
  const safe = safeName(written);
  return tools.find(({ name }) => safeName(name) === safe)?.name;
}
