import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { ExpectedArgument, ExpectedCall, Key } from '../../core/Key.ts';
import { parseJson } from '../../files/parseRecord.ts';

/** What a line says is right; a text says what is wrong with it. */
export function keyOf({ expected, forbidden, order }: JsonObject): Key | string {
  if (order !== undefined && order !== 'any' && order !== 'sequence') return 'the order is neither "any" nor "sequence"';
  if (expected !== undefined && forbidden !== undefined) return 'there are both an expected and a forbidden call: write two cases';
  if (forbidden !== undefined) return forbiddenKey(forbidden);
  if (expected === undefined) return { kind: 'none' };
  if (expected === null || (isJsonArray(expected) && expected.length === 0)) return { kind: 'abstention', expected: 'no-call' };
  return expectedKey(isJsonArray(expected) ? expected : [expected], order ?? 'any');
}

function expectedKey(list: readonly Json[], order: 'any' | 'sequence'): Key | string {
  const names = list.filter((entry) => typeof entry === 'string');
  if (names.length === list.length) return names.includes('') ? 'an expected tool has no name' : { kind: 'names', names, order };
  if (names.length > 0) return 'some of the expected calls are names and some are calls';
  const calls = list.map(callOf);
  const fault = calls.find((call) => typeof call === 'string');
  return typeof fault === 'string' ? fault : { kind: 'calls', calls: calls.filter((call) => typeof call !== 'string'), order };
}

function forbiddenKey(forbidden: Json): Key | string {
  const list = isJsonArray(forbidden) ? forbidden : [forbidden];
  if (list.length === 0) return 'nothing is forbidden';
  const calls = list.map((entry) => (typeof entry === 'string' ? (entry === '' ? 'a forbidden tool has no name' : { tool: entry, arguments: [] }) : callOf(entry)));
  const fault = calls.find((call) => typeof call === 'string');
  return typeof fault === 'string' ? fault : { kind: 'forbidden', calls: calls.filter((call) => typeof call !== 'string') };
}

/** `{name, arguments}`, as OpenAI writes it too; further values that are right in `accepted`, arguments that may be left out in `optional`. */
function callOf(entry: Json): ExpectedCall | string {
  if (!isJsonObject(entry)) return 'a call is neither a name nor an object';
  const call = isJsonObject(entry['function']) ? entry['function'] : entry;
  const tool = call['name'] ?? call['tool'];
  if (typeof tool !== 'string' || tool === '') return 'a call has no name';
  const given = argumentsOf(call['arguments']);
  if (given === null) return `the arguments of ${tool} are no object`;
  const { accepted = {}, optional = [] } = entry;
  if (!isJsonObject(accepted) || Object.values(accepted).some((values) => !isJsonArray(values))) return `the accepted values of ${tool} are not a list for each argument`;
  if (!isJsonArray(optional) || optional.some((name) => typeof name !== 'string')) return `the optional arguments of ${tool} are not a list of names`;
  const names = [...new Set([...Object.keys(given), ...Object.keys(accepted)])];
  const unknown = optional.find((name) => typeof name === 'string' && !names.includes(name));
  if (typeof unknown === 'string') return `${unknown} of ${tool} is optional and has no value`;
  return { tool, arguments: names.map((name) => argumentOf(name, given, accepted, optional)) };
}

function argumentOf(name: string, given: JsonObject, accepted: JsonObject, optional: readonly Json[]): ExpectedArgument {
  const own = Object.hasOwn(given, name) ? [given[name] ?? null] : [];
  const more = Object.hasOwn(accepted, name) && isJsonArray(accepted[name]) ? accepted[name] : [];
  return { name, accepted: [...own, ...more].map((value) => ({ is: 'value', value })), mayBeAbsent: optional.includes(name) };
}

/** An object, or the text of one as it stands in logs. `null`: neither. */
function argumentsOf(given: Json | undefined): JsonObject | null {
  if (given === undefined) return {};
  const value = typeof given === 'string' ? parseJson(given) : given;
  return isJsonObject(value) ? value : null;
}
