import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { CallsKey, ExpectedArgument, ExpectedCall } from '../../core/Key.ts';
import type { Tool } from '../../core/Tool.ts';
import { acceptedValues, mayBeAbsent, propertyOf } from './acceptedValues.ts';

/**
 * The key of a question from its ground truth: an object of calls, or a list of such objects each of which is right. A string says
 * why it cannot be read.
 */
export function callsKey(groundTruth: Json | undefined, tools: readonly Tool[]): CallsKey | string {
  const alternatives: readonly Json[] = isJsonArray(groundTruth) ? groundTruth : [groundTruth ?? null];
  let calls: readonly ExpectedCall[] | null = null;
  for (const alternative of alternatives) {
    const written = isJsonObject(alternative) ? callsOf(alternative, tools) : null;
    if (written === null || written.length === 0) return 'its answer is no object of calls';
    calls = calls === null ? written : bothRight(calls, written);
    if (calls === null) return 'its answers differ in more than one value';
  }
  return calls === null ? 'its answer is no object of calls' : { kind: 'calls', calls, order: 'any' };
}

function callsOf(written: JsonObject, tools: readonly Tool[]): readonly ExpectedCall[] | null {
  const calls: ExpectedCall[] = [];
  for (const [name, given] of Object.entries(written)) {
    if (!isJsonObject(given)) return null;
    const tool = expectedTool(name, tools);
    const expected = Object.entries(given).map(([argument, value]): ExpectedArgument => {
      const schema = propertyOf(tool?.parameters ?? {}, argument);
      return { name: argument, accepted: acceptedValues(value, schema), mayBeAbsent: mayBeAbsent(tool?.parameters ?? {}, argument, value) };
    });
    calls.push({ tool: tool?.name ?? name, arguments: expected });
  }
  return calls;
}

/** Several calls of one tool are numbered (`f_1`, `f_2`). `null`: no such tool is offered. */
function expectedTool(written: string, tools: readonly Tool[]): Tool | null {
  const bare = written.replace(/_\d+$/, '');
  return tools.find(({ name }) => name === written) ?? tools.find(({ name }) => name === bare) ?? null;
}

/** Calls of which every argument may have either value; `null`: they are not of the same tools with the same arguments. */
function bothRight(a: readonly ExpectedCall[], b: readonly ExpectedCall[]): readonly ExpectedCall[] | null {
  if (a.length !== b.length) return null;
  const calls: ExpectedCall[] = [];
  let differing = 0;
  for (const [index, call] of a.entries()) {
    const other = b[index];
    if (other?.tool !== call.tool || other.arguments.length !== call.arguments.length) return null;
    const joined = call.arguments.map((argument): ExpectedArgument | null => {
      const twin = other.arguments.find(({ name }) => name === argument.name);
      if (twin === undefined) return null;
      const known = new Set(argument.accepted.map((one) => JSON.stringify(one)));
      const more = twin.accepted.filter((one) => !known.has(JSON.stringify(one)));
      if (more.length > 0) differing++;
      return { ...argument, accepted: [...argument.accepted, ...more], mayBeAbsent: argument.mayBeAbsent && twin.mayBeAbsent };
    });
    if (joined.some((argument) => argument === null)) return null;
    calls.push({ ...call, arguments: joined.filter((argument) => argument !== null) });
  }
  // With two that differ, values of one answer could be mixed with values of the other.
  return differing > 1 ? null : calls;
}
