import { valueAtNormalPath } from '../grading/fillReferences.ts';
import { normalPath } from '../grading/referencePath.ts';
import type { Item, Step, StepArgument } from '../core/Item.ts';
import { isJsonObject } from '../core/Json.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import type { Tool } from '../core/Tool.ts';
import { sameJson } from '../core/sameJson.ts';
import { isFree } from './exhibits/isFree.ts';

/**
 * Whether the calls of an item can all be made in one answer, later ones referring to the results of earlier ones. Each reference must lead,
 * by the schema of the result, to the value that the backend gave; the parameter must admit the text of a reference, under strict schemas too; how many calls there are
 * must not come out of a result; and the value must stand nowhere in the question.
 */
export function canBePlanned(item: Item): boolean {
  const fed = item.steps.flatMap((step) => step.arguments.filter(({ from }) => from.kind === 'result').map((argument) => ({ step, argument })));
  return fed.length > 0 && fed.every((one) => canRefer(one, item)) && !isManyFold(item.steps);
}

interface Fed {
  readonly step: Step;
  readonly argument: StepArgument;
}

function canRefer({ step, argument: { path, value, from } }: Fed, { steps, tools, request, background }: Item): boolean {
  const source = from.kind === 'result' ? steps[from.step] : undefined;
  if (from.kind !== 'result' || source === undefined || !/^[\w.[\]-]+$/.test(from.path)) return false;
  const declared = tools.find(({ name }) => name === source.tool)?.result;
  const found = valueAtNormalPath(source.result, normalPath(from.path));
  return declared !== undefined && isDeclared(declared, normalPath(from.path).split('.')) && found !== undefined && sameJson(found, value) && admitsText(tools, step.tool, path) && !isSaid(value, `${background}\n${request}`);
}

function isDeclared(schema: JsonObject, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  const { properties, items } = schema;
  const inner = isJsonObject(properties) ? (Object.hasOwn(properties, step) ? properties[step] : undefined) : /^\d+$/.test(step) ? items : undefined;
  return isJsonObject(inner) && isDeclared(inner, rest);
}

function admitsText(tools: readonly Tool[], tool: string, path: string): boolean {
  let schema: Json | undefined = tools.find(({ name }) => name === tool)?.parameters;
  for (const step of path.split('.')) {
    const properties: Json | undefined = isJsonObject(schema) ? schema['properties'] : undefined;
    schema = isJsonObject(properties) && Object.hasOwn(properties, step) ? properties[step] : undefined;
  }
  return isJsonObject(schema) && schema['type'] === 'string' && isFree(schema);
}

function isSaid(value: Json, text: string): boolean {
  return text.includes(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Whether calls of one tool are fed by one step at one place: as many as there are things in a list. */
function isManyFold(steps: readonly Step[]): boolean {
  const places = steps.flatMap(({ tool, arguments: given }) => given.flatMap(({ path, from }) => (from.kind === 'result' ? [`${tool} ${path} ${String(from.step)}`] : [])));
  return new Set(places).size < places.length;
}
