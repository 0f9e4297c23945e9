import { canonicalJson } from '../../core/canonicalJson.ts';
import type { Tool } from '../../core/Tool.ts';

/** What a prompt says about calling in Java, the tools included, one JSON object a line. */
export function instructJava(tools: readonly Tool[]): string {
  return `You can call functions. To do so, answer with a list of calls in square brackets and nothing else:
[functionName(parameter="text", otherParameter=5), Other.function(flag=true, items=Arrays.asList(1, 2))]
Give every argument by its name. Write values as Java does: "text", 5, 5L, 2.5, true, false, null, Arrays.asList(1, 2), new int[]{1, 2}, Map.of("key", "value").
Use only the functions listed here, with the names and parameters as they stand. If none of them fits, or a required value is missing, do not call: say so in plain words. Add no explanation and no code fence to a list of calls.

Functions, one JSON object a line:
${tools.map(describe).join('\n')}`;
}

function describe(tool: Tool): string {
  const { name, description, parameters, result } = tool;
  return canonicalJson(result === undefined ? { name, description, parameters } : { name, description, parameters, result });
}
