import type { Tool } from '../../core/Tool.ts';

/** What a prompt says about calling in JSON. */
export function instructJson(tools: readonly Tool[]): string {
  const offered = tools.map(({ name, description, parameters }) => JSON.stringify({ name, description, parameters }));
  return [
    'You can call these tools, one JSON description a line:',
    ...offered,
    'To call tools, answer with one JSON object and nothing else:',
    '{"tool_calls": [{"name": "<tool>", "arguments": {"<parameter>": <value>}}]}',
    'List one entry for each call. If no tool fits, or a required value is missing, answer in plain text instead.',
  ].join('\n');
}
