import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { CallsKey, ExpectedCall } from '../../core/Key.ts';
import type { Tool } from '../../core/Tool.ts';
import { expectedArgument } from './expectedArgument.ts';
import { expectedTool } from './expectedTool.ts';

/**
 * The key of a question from its ground truth: one object of calls (v1) or a list of objects (v4). A call
 * whose tool was not offered keeps its name as written, which makes the key defective for all to see.
 * `null` where the ground truth cannot be read.
 */
export function callsKey(groundTruth: Json | undefined, tools: readonly Tool[]): CallsKey | null {
  const written = writtenCalls(groundTruth);
  if (written === null || written.length === 0) return null;
  const calls: ExpectedCall[] = [];
  for (const [name, values] of written) {
    const call = expectedCall(name, values, tools, written.length);
    if (call === null) return null;
    calls.push(call);
  }
  return { kind: 'calls', calls, order: 'any' };
}

function writtenCalls(groundTruth: Json | undefined): readonly (readonly [string, Json])[] | null {
  if (isJsonObject(groundTruth)) return Object.entries(groundTruth);
  if (!Array.isArray(groundTruth) || !groundTruth.every(isJsonObject)) return null;
  return groundTruth.flatMap((call) => Object.entries(call));
}

function expectedCall(written: string, values: Json, tools: readonly Tool[], callsExpected: number): ExpectedCall | null {
  const tool = expectedTool(written, tools, callsExpected);
  if (tool === null && !isJsonObject(values)) return { tool: written, arguments: [] };
  if (!isJsonObject(values)) return null;
  const required = tool?.parameters['required'];
  const properties = tool?.parameters['properties'];
  const expected = [];
  for (const [name, allowed] of Object.entries(values)) {
    if (!Array.isArray(allowed)) return null;
    const isRequired = Array.isArray(required) && required.includes(name);
    expected.push(expectedArgument(name, allowed, propertyOf(properties, name), isRequired));
  }
  return { tool: tool?.name ?? written, arguments: expected };
}

function propertyOf(properties: Json | undefined, name: string): JsonObject | null {
  if (!isJsonObject(properties) || !Object.hasOwn(properties, name)) return null;
  const property = properties[name];
  return isJsonObject(property) ? property : null;
}
