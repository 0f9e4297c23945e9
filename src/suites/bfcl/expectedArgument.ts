import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { Accepted, ExpectedArgument } from '../../core/Key.ts';

/**
 * One argument of an answer key, from its list of allowed values. `""` in the list says that the argument
 * may be left out, unless the schema requires it. As a value the empty string is accepted only where text
 * can stand (declared as text, or not constrained), and where a list is declared without a default it stands
 * for the empty list; both as the official checker does.
 */
export function expectedArgument(name: string, allowed: readonly Json[], schema: JsonObject | null, required: boolean): ExpectedArgument {
  const type = schema?.['type'];
  const textual = type === undefined || type === 'string';
  const values = textual ? [...allowed] : allowed.filter((value) => value !== '');
  const standsForEmpty = type === 'array' && schema?.['default'] === undefined && allowed.includes('');
  if (standsForEmpty && !values.some(isEmptyList)) values.push([]);
  return { name, accepted: values.map(acceptedValue), mayBeAbsent: !required && allowed.includes('') };
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** An object holds lists of allowed values (a bare value stands for itself); so do objects in a list. */
function acceptedValue(value: Json): Accepted {
  if (isJsonObject(value)) return acceptedObject(value);
  if (Array.isArray(value) && value.length > 0 && value.every(isAlternatives)) {
    return { is: 'list', items: value.map((item): readonly Accepted[] => [acceptedObject(item)]) };
  }
  return { is: 'value', value };
}

function acceptedObject(value: JsonObject): Accepted {
  const entries = Object.entries(value).map(([name, allowed]): ExpectedArgument => {
    const list: readonly Json[] = Array.isArray(allowed) ? allowed : [allowed];
    // Below this level the checker compares for equality, so nothing in there is a list of alternatives.
    return { name, accepted: list.map((one): Accepted => ({ is: 'value', value: one })), mayBeAbsent: list.includes('') };
  });
  return { is: 'object', entries };
}

function isAlternatives(item: Json): item is JsonObject {
  return isJsonObject(item) && Object.values(item).every((allowed) => Array.isArray(allowed));
}
