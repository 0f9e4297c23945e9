/** The record that each trainer's loader keeps, as JSON Schema (draft 7); nothing may stand in one that is not named here. */
const closed = (properties: object, required: readonly string[] = Object.keys(properties)): object => ({ type: 'object', properties, required, additionalProperties: false });
const list = (items: object, more: object = {}): object => ({ type: 'array', items, ...more });
const text = { type: 'string' };

const objectCall = closed({ type: { const: 'function' }, function: closed({ name: text, arguments: { type: 'object' } }) });
const templateAnswer = closed({ role: { const: 'assistant' }, content: text, tool_calls: list(objectCall, { minItems: 1 }) }, ['role', 'content']);
const templateMessage = {
  anyOf: [closed({ role: { enum: ['system', 'user'] }, content: text }), templateAnswer, closed({ role: { const: 'tool' }, name: text, content: text })],
};

const functionTool = closed({ type: { const: 'function' }, function: closed({ name: text, description: text, parameters: { type: 'object' } }) });
const plainTool = closed({ name: text, description: text, parameters: { type: 'object' } });
const stringCall = closed({ id: text, type: { const: 'function' }, function: closed({ name: text, arguments: text }) });
const chatAnswer = closed({ role: { const: 'assistant' }, content: text, tool_calls: list(stringCall, { minItems: 1 }) }, ['role', 'content']);
const chatMessage = {
  anyOf: [closed({ role: { enum: ['system', 'user'] }, content: text }), chatAnswer, closed({ role: { const: 'tool' }, tool_call_id: text, content: text })],
};
const one = { minItems: 1, maxItems: 1 };

const turn = (speakers: readonly string[]): object => closed({ from: { enum: speakers }, value: text });
const around = { tools: text, system: text };
const marked = closed({ role: { enum: ['system', 'user', 'assistant'] }, content: text });

export const recordSchemas: Readonly<Record<string, { readonly pair: object; readonly example: object }>> = {
  trl: {
    pair: closed({ prompt: list(templateMessage, { minItems: 1 }), chosen: list(templateAnswer, one), rejected: list(templateAnswer, one), tools: text }),
    example: closed({ prompt: list(templateMessage, { minItems: 1 }), completion: list(templateAnswer, one), tools: text }),
  },
  'llama-factory': {
    pair: closed({ conversations: list(turn(['human', 'gpt', 'function_call', 'observation']), { minItems: 1 }), chosen: turn(['gpt', 'function_call']), rejected: turn(['gpt', 'function_call']), ...around }),
    example: closed({ conversations: list(turn(['human', 'gpt', 'function_call', 'observation']), { minItems: 2 }), ...around }),
  },
  openai: {
    pair: closed({ input: closed({ messages: list(chatMessage, { minItems: 1 }), tools: list(functionTool), parallel_tool_calls: { type: 'boolean' } }, ['messages']), preferred_output: list(chatAnswer, one), non_preferred_output: list(chatAnswer, one) }),
    example: closed({ messages: list(chatMessage, { minItems: 2 }), tools: list(functionTool), parallel_tool_calls: { type: 'boolean' } }, ['messages']),
  },
  together: {
    pair: closed({ input: closed({ messages: list(chatMessage, { minItems: 1 }), tools: list(functionTool) }, ['messages']), preferred_output: list(chatAnswer, one), non_preferred_output: list(chatAnswer, one) }),
    example: closed({ messages: list(chatMessage, { minItems: 2 }), tools: list(functionTool) }, ['messages']),
  },
  axolotl: {
    pair: closed({ prompt: { type: 'string', pattern: '<\\|im_start\\|>assistant\\n$' }, chosen: { type: 'string', pattern: '<\\|im_end\\|>\\n$' }, rejected: { type: 'string', pattern: '<\\|im_end\\|>\\n$' }, source: text }),
    example: closed({ segments: list(closed({ label: { type: 'boolean' }, text }), { minItems: 2, maxItems: 2 }) }),
  },
  when2call: {
    pair: closed({ tools: list(plainTool), messages: list(marked, { minItems: 1 }), chosen_response: marked, rejected_response: marked }),
    example: closed({ tools: list(plainTool), messages: list(marked, { minItems: 2 }) }),
  },
};
