import type { Answer } from '../../core/Answer.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Message } from '../../core/Message.ts';
import type { Settings } from '../../core/Settings.ts';
import type { Tool } from '../../core/Tool.ts';
import { writtenTool } from '../../wire/wireNames.ts';
import { CallIds } from './callIds.ts';
import type { Dialect } from './Dialect.ts';
import { encodeBody } from './encodeBody.ts';
import { loneName, toolLists, type ToolList } from './ToolList.ts';

const chatTools: (tools: readonly Tool[], strict: boolean) => ToolList = toolLists(
  ({ name, description }, wireName, parameters, strict) =>
    `{"type":"function","function":${writtenTool(name, wireName, { description, parameters, ...(strict ? { strict } : {}) })}}`,
);

/** The body of a request to chat completions. */
export function encodeChat(name: string, dialect: Dialect, conversation: Conversation, settings: Settings): readonly string[] {
  const tools = conversation.tools.length === 0 ? null : chatTools(conversation.tools, conversation.strict);
  const ids = new CallIds();
  const messages = conversation.messages.map((message) => JSON.stringify(chatMessage(message, tools?.wireName ?? loneName, ids, dialect.fields.handsBackReasoning)));
  return encodeBody(name, dialect, 'messages', messages, tools, conversation, settings);
}

type WireName = (name: string) => string;

function chatMessage(message: Message, wireName: WireName, ids: CallIds, handsBack: boolean): object {
  switch (message.role) {
    case 'assistant':
      return { ...assistantMessage(message.answer, wireName, ids), ...(handsBack && message.answer.continuation !== undefined ? { reasoning_content: message.answer.continuation } : {}) };
    case 'tool':
      return { role: 'tool', tool_call_id: ids.forResult(), content: message.content };
    default:
      return { role: message.role, content: message.content };
  }
}

function assistantMessage({ text, toolCalls }: Answer, wireName: WireName, ids: CallIds): object {
  if (toolCalls === null || toolCalls.length === 0) return { role: 'assistant', content: text ?? '' };
  ids.startAnswer();
  const calls = toolCalls.map((call) => ({
    id: ids.forCall(),
    type: 'function',
    function: { name: wireName(call.name), arguments: call.arguments ?? '{}' },
  }));
  return { role: 'assistant', content: text, tool_calls: calls };
}
