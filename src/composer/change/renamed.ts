import type { Answer } from '../../core/Answer.ts';
import type { Case } from '../../core/Case.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { ExpectedCall, Key } from '../../core/Key.ts';
import type { Message } from '../../core/Message.ts';
import type { Tool } from '../../core/Tool.ts';

/** New names for tools and for the outermost parameters of each; what stands in neither keeps its name. */
export interface Names {
  readonly tools: ReadonlyMap<string, string>;
  /** By the old name of the tool. */
  readonly parameters: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * A case whose tools and parameters are called otherwise, in offer, descriptions, history and key alike. `null`: its
 * key is a state, which only calls by the old names reach.
 */
export function renamed(one: Case, names: Names): Case | null {
  if (one.key.kind === 'state') return null;
  return {
    ...one,
    prompt: { ...one.prompt, tools: one.prompt.tools.map((tool) => renamedTool(tool, names)), messages: one.prompt.messages.map((message) => renamedMessage(message, names)) },
    key: renamedKey(one.key, names),
  };
}

function toolName({ tools }: Names, name: string): string {
  return tools.get(name) ?? name;
}

function renamedTool(tool: Tool, names: Names): Tool {
  const own = names.parameters.get(tool.name);
  return {
    ...tool,
    name: toolName(names, tool.name),
    description: mentioned(tool.description, names.tools),
    parameters: withDescriptions(own === undefined ? tool.parameters : renamedProperties(tool.parameters, own), names.tools),
    ...(tool.result === undefined ? {} : { result: withDescriptions(tool.result, names.tools) }),
  };
}

function renamedProperties(schema: JsonObject, own: ReadonlyMap<string, string>): JsonObject {
  const { properties, required } = schema;
  return {
    ...schema,
    ...(isJsonObject(properties) ? { properties: renamedMembers(properties, own) } : {}),
    ...(isJsonArray(required) ? { required: required.map((name) => (typeof name === 'string' ? (own.get(name) ?? name) : name)) } : {}),
  };
}

function renamedMembers(members: JsonObject, own: ReadonlyMap<string, string> | undefined): JsonObject {
  return own === undefined ? members : Object.fromEntries(Object.entries(members).map(([name, value]) => [own.get(name) ?? name, value]));
}

/** Tools that a schema's descriptions speak of are called by their new names there too. */
function withDescriptions<T extends Json>(value: T, tools: ReadonlyMap<string, string>): T;
function withDescriptions(value: Json, tools: ReadonlyMap<string, string>): Json {
  if (isJsonArray(value)) return value.map((item) => withDescriptions(item, tools));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === 'description' && typeof inner === 'string' ? mentioned(inner, tools) : withDescriptions(inner, tools)]));
}

function mentioned(text: string, tools: ReadonlyMap<string, string>): string {
  return text.replace(/[A-Za-z_][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*/g, (word) => (word.includes('_') ? (tools.get(word) ?? word) : word));
}

function renamedMessage(message: Message, names: Names): Message {
  if (message.role === 'tool') return { ...message, name: toolName(names, message.name) };
  return message.role === 'assistant' ? { ...message, answer: renamedAnswer(message.answer, names) } : message;
}

function renamedAnswer(answer: Answer, names: Names): Answer {
  if (answer.toolCalls === null) return answer;
  return {
    ...answer,
    toolCalls: answer.toolCalls.map((call) => {
      const given = call.arguments === null ? null : parse(call.arguments);
      const own = names.parameters.get(call.name);
      return { ...call, name: toolName(names, call.name), arguments: own === undefined || given === null || !isJsonObject(given) ? call.arguments : JSON.stringify(renamedMembers(given, own)) };
    }),
  };
}

const parse: (text: string) => Json = JSON.parse;

function renamedKey(key: Key, names: Names): Key {
  switch (key.kind) {
    case 'calls':
      return { ...key, calls: key.calls.map((call) => renamedCall(call, names)) };
    case 'forbidden':
      return { ...key, calls: key.calls.map((call) => renamedCall(call, names)) };
    case 'names':
      return { ...key, names: key.names.map((name) => toolName(names, name)) };
    case 'next':
      return { ...key, accepted: key.accepted.map((name) => toolName(names, name)), ...(key.thereafter === undefined ? {} : { thereafter: key.thereafter.map((name) => toolName(names, name)) }) };
    default:
      return key;
  }
}

function renamedCall<T extends ExpectedCall>(call: T, names: Names): T {
  const own = names.parameters.get(call.tool);
  return { ...call, tool: toolName(names, call.tool), arguments: call.arguments.map((argument) => ({ ...argument, name: own?.get(argument.name) ?? argument.name })) };
}
