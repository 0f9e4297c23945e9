import type { Answer } from '../../core/Answer.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Message } from '../../core/Message.ts';
import { NotHeldError } from '../../training/fixRecord.ts';
import { objectText } from '../../training/jsonText.ts';
import { functionTool } from '../../training/toolTexts.ts';
import { brokenCallText, writtenCalls } from '../../training/writtenCalls.ts';

const marks = ['<|im_start|>', '<|im_end|>', '<tool_call>', '</tool_call>', '<tool_response>', '</tool_response>'];
const usualSystem = 'You are Qwen, created by Alibaba Cloud. You are a helpful assistant.';

/** A conversation as the chat template of Qwen2.5 renders it, up to where the model speaks: ChatML with Hermes calls. */
export function chatMlPrompt({ messages, tools }: Conversation): string {
  const [first] = messages;
  const system = first?.role === 'system' ? clean(first.content) : usualSystem;
  const rest = first?.role === 'system' ? messages.slice(1) : messages;
  return `${turn('system', `${system}${tools.length === 0 ? '' : toolsText(tools)}`)}${rest.map((message, place) => messageText(message, rest[place - 1], rest[place + 1])).join('')}<|im_start|>assistant\n`;
}

/** What the model says, to the end of its turn. */
export function chatMlAnswer(answer: Answer): string {
  const { text, toolCalls } = answer;
  const calls = writtenCalls(answer)?.map(({ name, argumentText }) => objectText([['name', JSON.stringify(name)], ['arguments', argumentText]])) ?? (toolCalls ?? []).map(brokenCallText);
  const words = text ?? '';
  const parts = [...(words === '' && calls.length > 0 ? [] : [clean(words)]), ...calls.map((call) => `<tool_call>\n${clean(call)}\n</tool_call>`)];
  return `${parts.join('\n')}<|im_end|>\n`;
}

function toolsText(tools: Conversation['tools']): string {
  const offered = tools.map((tool) => clean(functionTool(tool))).join('\n');
  return `\n\n# Tools\n\nYou may call one or more functions to assist with the user query.\n\nYou are provided with function signatures within <tools></tools> XML tags:\n<tools>\n${offered}\n</tools>\n\nFor each function call, return a json object with function name and arguments within <tool_call></tool_call> XML tags:\n<tool_call>\n{"name": <function-name>, "arguments": <args-json-object>}\n</tool_call>`;
}

/** Results that follow one another share a turn of the user. */
function messageText(message: Message, before: Message | undefined, after: Message | undefined): string {
  if (message.role === 'assistant') return `<|im_start|>assistant\n${chatMlAnswer(message.answer)}`;
  if (message.role !== 'tool') return turn(message.role, clean(message.content));
  const body = `\n<tool_response>\n${clean(message.content)}\n</tool_response>`;
  return `${before?.role === 'tool' ? '' : '<|im_start|>user'}${body}${after?.role === 'tool' ? '' : '<|im_end|>\n'}`;
}

function turn(role: string, content: string): string {
  return `<|im_start|>${role}\n${content}<|im_end|>\n`;
}

/** A mark in a text would end its turn. */
function clean(text: string): string {
  if (marks.some((mark) => text.includes(mark))) throw new NotHeldError('holds-marks');
  return text;
}
