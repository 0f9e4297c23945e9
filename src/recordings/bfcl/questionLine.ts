import type { Case } from '../../core/Case.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

/** A case as a question of August 2024: types as they were declared, the only message of a user as text. */
export function questionLine(one: Case): string {
  const { messages, tools } = one.prompt;
  const first = messages[0];
  const question = messages.length === 1 && first?.role === 'user' ? first.content : [messages.map(writtenMessage)];
  const functions = tools.map(({ name, description, parameters }) => ({ name, description, parameters: { ...declared(parameters), type: 'dict' } }));
  return JSON.stringify({ id: one.id, question, function: functions.length === 1 ? functions[0] : functions });
}

function writtenMessage(message: Case['prompt']['messages'][number]): JsonObject {
  return message.role === 'assistant' ? { role: message.role, content: message.answer.text ?? '' } : { role: message.role, content: message.content };
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ['number', 'float'],
  ['object', 'dict'],
]);

function declared(schema: JsonObject): JsonObject {
  const entries: [string, Json][] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'x-language' || (keyword === 'type' && 'x-type' in schema)) continue;
    if (keyword === 'x-type') entries.push(['type', value]);
    else if (keyword === 'type') entries.push(['type', typeof value === 'string' ? (typeNames.get(value) ?? value) : value]);
    else if (keyword === 'properties' && isJsonObject(value)) entries.push([keyword, Object.fromEntries(Object.entries(value).map(([name, property]) => [name, subschema(property)]))]);
    else if (keyword === 'items') entries.push([keyword, subschema(value)]);
    else entries.push([keyword, value]);
  }
  return Object.fromEntries(entries);
}

function subschema(value: Json): Json {
  return isJsonObject(value) ? declared(value) : value;
}
