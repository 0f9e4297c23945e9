import { isJsonObject, type Json } from '../core/Json.ts';
import type { Message } from '../core/Message.ts';

/** A conversation as endpoints want it that put the system's words apart, alternate roles and ask a result for every call. */
export interface HistoryTurns {
  /** Every system message, blank lines between them; `null`: none. */
  readonly system: string | null;
  readonly turns: readonly HistoryTurn[];
  /** What of the history the request says in another way, as notes. */
  readonly notes: readonly HistoryNote[];
}

export type HistoryNote =
  /** Calls or results that could not stand as such were written out in words. */
  | 'history-flattened'
  /** A message of the system's that stood behind others went to the front. */
  | 'system-message-moved';

export interface HistoryTurn {
  readonly role: 'user' | 'assistant';
  readonly parts: readonly HistoryPart[];
}

export type HistoryPart =
  | { readonly kind: 'text'; readonly text: string }
  /** What the endpoint wanted back with the answer that follows. */
  | { readonly kind: 'continuation'; readonly text: string }
  /** `arguments` is the text of a JSON object. `id` counts the calls of the conversation. */
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly arguments: string }
  | { readonly kind: 'result'; readonly id: number; readonly name: string; readonly content: string; readonly failed: boolean };

/**
 * Neighbours of one role become one turn. Calls stay calls where `native` says that the endpoint can take them,
 * where each has its result right behind, and where the arguments of each are a JSON object; they and their results
 * are written out in words otherwise, none left out.
 */
export function historyTurns(messages: readonly Message[], native: boolean): HistoryTurns {
  const system: string[] = [];
  const turns: { role: HistoryTurn['role']; parts: HistoryPart[] }[] = [];
  const add = (role: HistoryTurn['role'], parts: readonly HistoryPart[]): void => {
    if (parts.length === 0) return;
    const last = turns.at(-1);
    if (last?.role === role) last.parts.push(...parts);
    else turns.push({ role, parts: [...parts] });
  };
  const notes = new Set<HistoryNote>();
  let calls = 0;
  // Calls that still await a result: from the first of these ids to before the second.
  let awaited = 0;
  let awaitedEnd = 0;
  for (const [at, message] of messages.entries()) {
    if (message.role === 'tool') {
      if (awaited >= awaitedEnd) {
        notes.add('history-flattened');
        add('user', texts(`Result of ${message.name}${message.failed ? ' (failed)' : ''}: ${message.content}`));
      } else add('user', [{ kind: 'result', id: awaited++, name: message.name, content: message.content, failed: message.failed }]);
    } else if (message.role === 'assistant') {
      const { text, toolCalls, continuation } = message.answer;
      const given = toolCalls ?? [];
      const keeps = native && given.every((call) => isObjectText(call.arguments)) && resultsBehind(messages, at) >= given.length;
      const parts = [...texts(text ?? '')];
      if (keeps && continuation !== undefined) parts.unshift({ kind: 'continuation', text: continuation });
      awaited = calls;
      awaitedEnd = keeps ? calls + given.length : calls;
      for (const { name, arguments: written } of given) {
        if (keeps && written !== null) parts.push({ kind: 'call', id: calls, name, arguments: written });
        else parts.push({ kind: 'text', text: `Call of ${name}: ${written ?? 'no arguments'}` });
        if (!keeps) notes.add('history-flattened');
        calls++;
      }
      add('assistant', parts);
    } else if (message.role === 'system') {
      system.push(message.content);
      if (turns.length > 0) notes.add('system-message-moved');
    } else add('user', texts(message.content));
  }
  return { system: system.length === 0 ? null : system.join('\n\n'), turns, notes: [...notes] };
}

/** Endpoints refuse an empty text; it says nothing. */
function texts(text: string): readonly HistoryPart[] {
  return text.trim() === '' ? [] : [{ kind: 'text', text }];
}

function resultsBehind(messages: readonly Message[], at: number): number {
  let count = 0;
  while (messages[at + 1 + count]?.role === 'tool') count++;
  return count;
}

const parse: (text: string) => Json = JSON.parse;

function isObjectText(text: string | null): boolean {
  if (text === null) return false;
  try {
    return isJsonObject(parse(text));
  } catch {
    return false;
  }
}
