import { canonicalJson } from '../../core/canonicalJson.ts';
import type { Tool } from '../../core/Tool.ts';

/** What a prompt says about calling in Python, the tools included, one JSON object a line. */
export function instructPython(tools: readonly Tool[]): string {
  return `You can call functions. To do so, answer with a Python list of calls and nothing else:
[function_name(parameter="text", other_parameter=5), other.function(flag=True, items=[1, 2])]
Give every argument by its name. Write values as Python literals: "text", 5, 2.5, True, False, None, [1, 2], {"key": "value"}.
Use only the functions listed here, with the names and parameters as they stand. If none of them fits, or a required value is missing, do not call: say so in plain words. Add no explanation and no code fence to a list of calls.

Functions, one JSON object a line:
${tools.map(describe).join('\n')}`;
}

function describe(tool: Tool): string {
  const { name, description, parameters, result } = tool;
  return canonicalJson(result === undefined ? { name, description, parameters } : { name, description, parameters, result });
}
