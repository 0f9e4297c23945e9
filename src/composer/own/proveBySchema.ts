import { nameWords } from '../../catalog/nameWords.ts';
import type { Item, Step, StepArgument } from '../../core/Item.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { CallsKey } from '../../core/Key.ts';
import type { WorldTool } from '../../core/World.ts';
import { goldCalls } from '../../grading/goldCalls.ts';
import { prepareGrader } from '../../grading/prepareGrader.ts';
import { argumentsOf } from '../carryOut.ts';
import { checkArguments } from '../kit/checkArguments.ts';
import { expectedCall } from '../expectedCalls.ts';
import { Rejection } from '../Rejection.ts';
import { requiredParameters } from '../requiredParameters.ts';
import { valueAt } from '../valueAt.ts';

/**
 * Proves an item without carrying anything out: no other offered tool that says nearly the same takes the same values
 * under the same names, no value is said for two parameters of one call, and the grader refuses every call with one
 * value changed or one call left out. `rivals`: tools that say nearly the same.
 */
export function proveBySchema(item: Item, offered: readonly WorldTool[], rivals: (tool: string) => ReadonlySet<string>): void {
  for (const step of item.steps) {
    const others = rivals(step.tool);
    const other = offered.find((one) => others.has(one.tool.name) && one.tool.name !== step.tool && takes(one, step));
    if (other !== undefined) throw new Rejection('another-way', `${step.tool} as ${other.tool.name}`);
    if (saysTwice(step)) throw new Rejection('unclear-reference', step.tool);
    if (endsBeforeItStarts(step)) throw new Rejection('contradictory-values', step.tool);
  }
  refusesOthers(item);
}

/** Whether all that a tool requires is among the values of a step, under the same names, and all of them fit it. */
function takes(tool: WorldTool, { arguments: given }: Step): boolean {
  const call = argumentsOf(given);
  return requiredParameters(tool).every((name) => Object.hasOwn(call, name)) && checkArguments(tool.tool.parameters, only(call, tool)) === null;
}

/** What of a call a tool has parameters for. */
function only(call: JsonObject, { tool }: WorldTool): JsonObject {
  const { properties } = tool.parameters;
  return Object.fromEntries(Object.entries(call).filter(([name]) => isJsonObject(properties) && Object.hasOwn(properties, name)));
}

/** Texts alone: two numbers or choices may well be the same. */
function saysTwice({ arguments: given }: Step): boolean {
  const texts = given.flatMap(({ value, path }) => (typeof value === 'string' && value.length > 3 ? [`${path.split('.').at(-1) ?? ''} ${value}`, value] : []));
  return new Set(texts).size < texts.length;
}

const starts = new Set('start from since begin after min minimum least low lower in departure pickup open opening'.split(' '));
const ends = new Set('end to until before finish max maximum most high upper out return arrival dropoff close closing'.split(' '));

/** Whether of two values, called start and end of the same, the end comes first; days and numbers as text sort as they mean. */
function endsBeforeItStarts({ arguments: given }: Step): boolean {
  const places = given.flatMap(({ path, value }) => (isOrdered(value) ? [{ words: nameWords(path), value }] : []));
  return places.some((one) => places.some((other) => one !== other && isPair(one.words, other.words) && typeof one.value === typeof other.value && one.value >= other.value));
}

function isOrdered(value: Json): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}|^\d{2}:\d{2}$/.test(value));
}

/** The same words but that one speaks of a start and the other of an end. */
function isPair(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [one.filter((word) => !other.includes(word)), other.filter((word) => !one.includes(word))];
  return first.length > 0 && second.length > 0 && first.every((word) => starts.has(word)) && second.every((word) => ends.has(word));
}

function refusesOthers({ steps, order, tools }: Item): void {
  if (steps.length === 0) return;
  const keyOf = (of: readonly Step[]): CallsKey => ({ kind: 'calls', calls: of.map(expectedCall), order: order === 'sequence' ? 'sequence' : 'any' });
  const grader = prepareGrader(keyOf(steps), tools);
  const accepts = (of: readonly Step[]): boolean => grader.grade({ state: 'calls', calls: goldCalls(keyOf(of), tools) }).state === 'right';
  if (steps.length > 1 && accepts(steps.slice(1))) throw new Rejection('grader-accepts-other', 'with a call left out');
  for (const [at, step] of steps.entries()) {
    const parameters = tools.find(({ name }) => name === step.tool)?.parameters ?? {};
    for (const argument of step.arguments) {
      const other = otherValue(argument, schemaAt(parameters, argument.path));
      if (other === null) continue;
      const changed = step.arguments.map((one) => (one === argument ? { ...one, value: other, accepted: [] } : one));
      if (accepts(steps.map((one, place) => (place === at ? { ...one, arguments: changed } : one)))) throw new Rejection('grader-accepts-other', `${step.tool} ${argument.path} ${JSON.stringify(other)}`);
    }
  }
}

/** Another value of the same type; `null`: there is none. */
function otherValue({ value, accepted }: StepArgument, schema: JsonObject): Json | null {
  const members = isJsonArray(schema['enum']) ? schema['enum'] : null;
  const isTaken = (other: Json): boolean => [value, ...accepted].some((one) => JSON.stringify(one) === JSON.stringify(other));
  if (members !== null) return members.find((member) => !isTaken(member) && typeof member === typeof value) ?? null;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return changedText(value);
  if (isJsonArray(value)) return value.length > 1 ? value.slice(1) : [...value, ...value];
  return null;
}

/** One digit or letter further on. */
function changedText(value: string): string {
  const at = value.search(/\d(?!.*\d)/s);
  if (at !== -1) return `${value.slice(0, at)}${String((Number(value[at]) + 1) % 10)}${value.slice(at + 1)}`;
  return `${value} qx`;
}

function schemaAt(parameters: JsonObject, path: string): JsonObject {
  const found = valueAt(parameters, path.split('.').map((name) => `properties.${name}`).join('.'));
  return isJsonObject(found) ? found : {};
}
