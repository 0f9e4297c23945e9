import type { ToolResult } from '../core/Environment.ts';
import type { Json } from '../core/Json.ts';

/** What a call gave; `undefined`: no JSON. */
export function parsedResult({ content }: ToolResult): Json | undefined {
  try {
    return parse(content);
  } catch {
    return undefined;
  }
}

const parse: (text: string) => Json = JSON.parse;
