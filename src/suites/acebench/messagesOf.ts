import type { JsonObject } from '../../core/Json.ts';
import type { Message } from '../../core/Message.ts';

interface Turn {
  readonly role: 'user' | 'assistant';
  readonly lines: string[];
}

const start = /^(user|system):[ \t]?(.*)$/s;

/**
 * A question (`user: …\nsystem: …\nuser: …`, where `system` is what the assistant said) as messages, before them what the question
 * says of the day and of the user. Lines that begin with neither word go on with the turn; turns of one speaker that follow one
 * another are one message. `null`: it does not begin with the user, or does not end with one.
 */
export function messagesOf({ question, time, profile }: JsonObject): readonly Message[] | null {
  const turns = typeof question === 'string' ? turnsOf(question) : null;
  if (turns === null || turns[0]?.role !== 'user' || turns.at(-1)?.role !== 'user') return null;
  const known = [textOf(time), textOf(profile) === '' ? '' : `The user's profile: ${textOf(profile)}`].filter((text) => text !== '');
  const system: readonly Message[] = known.length === 0 ? [] : [{ role: 'system', content: known.join('\n') }];
  return [...system, ...turns.map(messageOf)];
}

function textOf(value: JsonObject[string] | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** `null`: the text begins without a speaker. */
function turnsOf(question: string): readonly Turn[] | null {
  const turns: Turn[] = [];
  for (const line of question.split('\n')) {
    const [, speaker, said = line] = start.exec(line) ?? [];
    const last = turns.at(-1);
    const role = speaker === undefined ? last?.role : speaker === 'user' ? 'user' : 'assistant';
    if (role === undefined) return null;
    if (last?.role === role) last.lines.push(said);
    else turns.push({ role, lines: [said] });
  }
  return turns;
}

function messageOf({ role, lines }: Turn): Message {
  const text = lines.join('\n').trim();
  return role === 'user' ? { role, content: text } : { role, answer: { text, toolCalls: null } };
}
