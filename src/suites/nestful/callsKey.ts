import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { CallsKey, ExpectedArgument, ExpectedCall } from '../../core/Key.ts';
import type { Tool } from '../../core/Tool.ts';
import { acceptedValues } from './acceptedValues.ts';
import { sameWord } from './sameWord.ts';
import type { WrittenCall } from './writtenCalls.ts';

/**
 * The key of a question: its calls in dataflow order, each reference to the call that it is of. In which order they have to come
 * follows from the references alone. A string says why there can be none.
 */
export function callsKey(written: readonly WrittenCall[], tools: readonly Tool[]): CallsKey | string {
  const labels = new Map<string, number>();
  const calls: ExpectedCall[] = [];
  for (const [index, call] of written.entries()) {
    const parameters = tools.find(({ name }) => name === call.name)?.parameters ?? {};
    const given: ExpectedArgument[] = [];
    for (const [name, value] of Object.entries(call.arguments)) {
      const property = propertyOf(parameters, name);
      const accepted = acceptedValues(value, property, labels);
      if (typeof accepted === 'string') return `${call.name}, argument ${name}: ${accepted}`;
      given.push({ name, accepted, mayBeAbsent: mayBeAbsent(name, value, parameters, property) });
    }
    calls.push({ tool: call.name, arguments: given });
    if (call.label !== null && !labels.has(call.label)) labels.set(call.label, index);
  }
  return calls.length === 0 ? 'the answer makes no call' : { kind: 'calls', calls, order: 'any' };
}

function propertyOf(parameters: JsonObject, name: string): JsonObject {
  const properties = parameters['properties'];
  const property = isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  return isJsonObject(property) ? property : {};
}

/** An optional argument may be left out where the answer only says what the tool takes by default. */
function mayBeAbsent(name: string, value: Json, parameters: JsonObject, property: JsonObject): boolean {
  const required = parameters['required'];
  if (Array.isArray(required) && required.includes(name)) return false;
  return property['default'] !== undefined && sameWord(property['default'], value);
}
