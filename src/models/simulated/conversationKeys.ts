import { hash } from 'node:crypto';
import type { Conversation } from '../../core/Conversation.ts';
import type { Message } from '../../core/Message.ts';
import type { Tool } from '../../core/Tool.ts';

/**
 * Fingerprints of what a conversation shows: the names of the tools offered and its first 1, 2, … n messages,
 * the whole of it last. They are the same in process and from a provider's wire: names count as providers
 * write them, results by their text, calls by name and argument text.
 */
export function conversationKeys({ messages, tools }: Conversation): readonly string[] {
  const keys: string[] = [];
  let key = toolsKey(tools);
  for (const message of messages) {
    key = hash('sha256', `${key}${messageText(message)}`);
    keys.push(key);
  }
  return keys;
}

/** Fingerprint of a whole conversation. */
export function conversationKey(conversation: Conversation): string {
  return conversationKeys(conversation).at(-1) ?? hash('sha256', toolsKey(conversation.tools));
}

/** A tool's name as every provider accepts it. */
export function safeName(name: string): string {
  return /^[A-Za-z0-9_-]{1,64}$/.test(name) ? name : name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 64);
}

const numbered = /_\d+$/;

/** The same before and after renaming: providers' adapters put a number behind names that would be taken twice. */
function nameShown(name: string): string {
  return numbered.test(name) ? safeName(name).replace(numbered, '') : safeName(name);
}

/** Lists of tools can be long and shared by many conversations. */
const known = new WeakMap<readonly Tool[], string>();
const fewTools = 16;

function toolsKey(tools: readonly Tool[]): string {
  if (tools.length <= fewTools) return toolsText(tools);
  let key = known.get(tools);
  if (key === undefined) {
    key = hash('sha256', toolsText(tools));
    known.set(tools, key);
  }
  return key;
}

/** No name holds a line break once it is safe. */
function toolsText(tools: readonly Tool[]): string {
  let text = '';
  for (const { name } of tools) text += `${nameShown(name)}\n`;
  return text;
}

function messageText(message: Message): string {
  switch (message.role) {
    case 'assistant': {
      const calls = message.answer.toolCalls ?? [];
      const written = calls.map((call) => [nameShown(call.name), call.arguments === null || call.arguments.trim() === '' ? '{}' : call.arguments]);
      return JSON.stringify(['assistant', message.answer.text ?? '', written]);
    }
    case 'tool':
      return JSON.stringify(['tool', message.content]);
    default:
      return JSON.stringify([message.role, message.content]);
  }
}
