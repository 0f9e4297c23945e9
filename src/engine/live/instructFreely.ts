import type { Tool } from '../../core/Tool.ts';

/** What a prompt says about calling where the form is left to the model; the tools stand there as in prompted JSON. */
export function instructFreely(tools: readonly Tool[]): string {
  const offered = tools.map(({ name, description, parameters }) => JSON.stringify({ name, description, parameters }));
  return [
    'You can call these tools, one JSON description a line:',
    ...offered,
    'To call tools, write down for each call the name of the tool and the value of each parameter that you give, in any customary form you like.',
    'If no tool fits, or a required value is missing, answer in plain text instead.',
  ].join('\n');
}
