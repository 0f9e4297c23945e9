import { isJsonObject, type JsonObject } from '../core/Json.ts';
import type { Accepted, CallsKey, ExpectedArgument } from '../core/Key.ts';
import type { Tool } from '../core/Tool.ts';
import { depthLimit } from './depthLimit.ts';
import { normalPath } from './referencePath.ts';

/** References of a key to what the result of that tool does not have, by its own schema; one sentence each. */
export function resultFaults(key: CallsKey, tools: readonly Tool[]): readonly string[] {
  const check = ({ call, path }: Extract<Accepted, { is: 'reference' }>): readonly string[] => {
    const tool = tools.find(({ name }) => name === key.calls[call]?.tool);
    if (path === null || tool?.result === undefined || leadsSomewhere(tool.result, normalPath(path).split('.'))) return [];
    return [`the result of call ${String(call + 1)} (${tool.name}) has no ${path}`];
  };
  return [...new Set(key.calls.flatMap((call) => entriesFaults(call.arguments, check, 0)))];
}

type Check = (reference: Extract<Accepted, { is: 'reference' }>) => readonly string[];

/** An argument is at fault where none of its accepted values is free of it. */
function entriesFaults(entries: readonly ExpectedArgument[], check: Check, depth: number): readonly string[] {
  return entries.flatMap(({ accepted }) => alternativesFaults(accepted, check, depth));
}

function alternativesFaults(accepted: readonly Accepted[], check: Check, depth: number): readonly string[] {
  const faults = accepted.map((one) => acceptedFaults(one, check, depth + 1));
  return faults.some((found) => found.length === 0) ? [] : (faults[0] ?? []);
}

function acceptedFaults(accepted: Accepted, check: Check, depth: number): readonly string[] {
  if (depth > depthLimit) return [];
  switch (accepted.is) {
    case 'reference':
      return check(accepted);
    case 'list':
      return accepted.items.flatMap((item) => alternativesFaults(item, check, depth));
    case 'object':
      return entriesFaults(accepted.entries, check, depth);
    case 'value':
      return [];
  }
}

/** Whether a schema has a place for a path. One that declares no fields may have any; so may what stands inside a union. */
function leadsSomewhere(schema: JsonObject, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  const { properties, items } = schema;
  if (isJsonObject(items)) return /^\d+$/.test(step) && leadsSomewhere(items, rest);
  if (!isJsonObject(properties) || Object.keys(properties).length === 0) return true;
  const property = Object.hasOwn(properties, step) ? properties[step] : undefined;
  return isJsonObject(property) ? leadsSomewhere(property, rest) : property !== undefined;
}
