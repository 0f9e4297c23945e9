import type { Tool } from '../../core/Tool.ts';

/** What a prompt says about calling in tags. */
export function instructXml(tools: readonly Tool[]): string {
  const offered = tools.map(({ name, description, parameters }) => JSON.stringify({ type: 'function', function: { name, description, parameters } }));
  return [
    'You can call these tools, one JSON description a line:',
    '<tools>',
    ...offered,
    '</tools>',
    'For each call, answer with one JSON object inside tags and nothing else:',
    '<tool_call>',
    '{"name": "<tool>", "arguments": {"<parameter>": <value>}}',
    '</tool_call>',
    'If no tool fits, or a required value is missing, answer in plain text instead.',
  ].join('\n');
}
