import { canonicalJson } from '../../core/canonicalJson.ts';
import type { Tool } from '../../core/Tool.ts';

/** What a prompt says about calling in JavaScript, the tools included, one JSON object a line. */
export function instructJavascript(tools: readonly Tool[]): string {
  return `You can call functions. To do so, answer with a list of calls in square brackets and nothing else:
[functionName(parameter="text", otherParameter=5), other.function(flag=true, items=[1, 2])]
Give every argument by its name. Write values as JavaScript does: "text", 5, 2.5, true, false, null, [1, 2], {key: "value"}.
Use only the functions listed here, with the names and parameters as they stand. If none of them fits, or a required value is missing, do not call: say so in plain words. Add no explanation and no code fence to a list of calls.

Functions, one JSON object a line:
${tools.map(describe).join('\n')}`;
}

function describe(tool: Tool): string {
  const { name, description, parameters, result } = tool;
  return canonicalJson(result === undefined ? { name, description, parameters } : { name, description, parameters, result });
}
