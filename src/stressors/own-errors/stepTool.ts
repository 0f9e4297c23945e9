import type { Tool } from '../../core/Tool.ts';

/** A tool that does one step: it takes the change and the state after it, and keeps both as they are given. */
export function stepTool(name: string, description: string, change: readonly [name: string, description: string], state: readonly [name: string, description: string]): Tool {
  const number = (text: string): { readonly type: 'number'; readonly description: string } => ({ type: 'number', description: text });
  return {
    name,
    description,
    parameters: { type: 'object', properties: { [change[0]]: number(change[1]), [state[0]]: number(state[1]) }, required: [change[0], state[0]], additionalProperties: false },
  };
}
