import { isJsonArray, isJsonObject } from '../../src/core/Json.ts';
import type { Json, JsonObject } from '../../src/core/Json.ts';
import type { Message } from '../../src/core/Message.ts';
import type { Prompt } from '../../src/core/Prompt.ts';
import type { Tool } from '../../src/core/Tool.ts';

/** A prompt as somebody reads it who has to answer it by hand: messages, rules and tools, and nothing else. */
export function readerSheet({ messages, rules, tools }: Prompt): string {
  return [...messages.map(messageText), ...rules.map((rule) => `RULE: ${rule}`), 'FUNCTIONS:', ...tools.map(toolText)].join('\n');
}

function messageText(message: Message): string {
  switch (message.role) {
    case 'assistant':
      return `ASSISTANT CALLED: ${(message.answer.toolCalls ?? []).map((call) => `${call.name}(${call.arguments ?? ''})`).join('; ')}`;
    case 'tool':
      return `RESULT OF ${message.name}: ${message.content}`;
    default:
      return `${message.role.toUpperCase()}: ${message.content}`;
  }
}

function toolText({ name, description, parameters, result }: Tool): string {
  return `- ${name}(${fieldsText(parameters)}) → {${result === undefined ? '' : fieldsText(result)}}\n    ${description}`;
}

function fieldsText(schema: JsonObject): string {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  const required = isJsonArray(schema['required']) ? schema['required'] : [];
  return Object.entries(properties).map(([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${typeText(field)}`).join(', ');
}

function typeText(field: Json): string {
  if (!isJsonObject(field)) return 'any';
  const { type, enum: members, items, description, format, default: fallback } = field;
  const base = isJsonArray(members) ? members.map((member) => JSON.stringify(member)).join('|') : type === 'array' ? `[${typeText(items ?? {})}]` : type === 'object' ? `{${fieldsText(field)}}` : isJsonArray(type) ? type.map((one) => JSON.stringify(one)).join('|') : typeof type === 'string' ? type : 'any';
  const notes = [typeof format === 'string' ? format : null, fallback === undefined ? null : `default ${JSON.stringify(fallback)}`, typeof description === 'string' ? description : null].filter((note) => note !== null);
  return notes.length === 0 ? base : `${base} (${notes.join('; ')})`;
}
