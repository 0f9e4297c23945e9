import { canonicalJson } from '../../core/canonicalJson.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { parseJson } from '../../files/parseRecord.ts';
import type { TrajectoryFile } from './trajectoryFile.ts';

/** A call as a message of either format makes it. */
export interface MadeCall {
  readonly id: string;
  readonly tool: string;
  readonly arguments: string;
}

/** What came back for a call; `failed: null`: it does not say. */
export interface ToolResult {
  readonly id: string | null;
  readonly failed: boolean | null;
  readonly text: string;
}

/** The calls of a message, `null` in place of one that cannot be read; tau-bench nests them under `function`. */
export function callsOf(message: JsonObject, kind: TrajectoryFile['kind']): readonly (MadeCall | null)[] {
  const calls = message['tool_calls'];
  return isJsonArray(calls) ? calls.map((call) => callOf(call, kind)) : [];
}

function callOf(call: Json, kind: TrajectoryFile['kind']): MadeCall | null {
  if (!isJsonObject(call)) return null;
  const made = kind === 'tau-bench' ? call['function'] : call;
  if (!isJsonObject(made)) return null;
  const { id } = call;
  const { name } = made;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  return { id, tool: name, arguments: argumentText(made['arguments']) };
}

/** tau-bench keeps arguments as the text that the model wrote, which need not be JSON. */
function argumentText(given: Json | undefined): string {
  if (typeof given !== 'string') return canonicalJson(given ?? null);
  const parsed = parseJson(given);
  return parsed === undefined ? given : canonicalJson(parsed);
}

/** The results in a message of a tool; tau2 may keep those of several calls in one. */
export function resultsOf(message: JsonObject, kind: TrajectoryFile['kind']): readonly ToolResult[] {
  const several = message['tool_messages'];
  if (isJsonArray(several)) return several.map((each) => (isJsonObject(each) ? resultOf(each, kind) : { id: null, failed: null, text: '' }));
  return [resultOf(message, kind)];
}

/** tau-bench says that a call failed only by the first word of what came back. */
function resultOf(message: JsonObject, kind: TrajectoryFile['kind']): ToolResult {
  const id = message[kind === 'tau-bench' ? 'tool_call_id' : 'id'];
  const { content, error } = message;
  const text = typeof content === 'string' ? content : '';
  const said = kind === 'tau2' ? (typeof error === 'boolean' ? error : null) : typeof content === 'string' ? content.startsWith('Error') : null;
  return { id: typeof id === 'string' ? id : null, failed: said, text };
}

/** Who called: tau2 says so at each call, and else the message does. */
export function callerOf(message: JsonObject): 'agent' | 'user' {
  const calls = message['tool_calls'];
  const first = isJsonArray(calls) ? calls[0] : undefined;
  const requestor = isJsonObject(first) ? first['requestor'] : undefined;
  return (typeof requestor === 'string' ? requestor : message['role']) === 'user' ? 'user' : 'agent';
}
