import type { Conversation } from '../../core/Conversation.ts';
import type { Message } from '../../core/Message.ts';
import type { Settings } from '../../core/Settings.ts';
import type { Tool } from '../../core/Tool.ts';
import { jsonElements } from '../../files/jsonSlices.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { writtenTool } from '../../wire/wireNames.ts';
import { CallIds } from './callIds.ts';
import type { Dialect } from './Dialect.ts';
import { encodeBody } from './encodeBody.ts';
import { loneName, toolLists, type ToolList } from './ToolList.ts';

// This protocol takes a tool for strict unless told otherwise.
const responseTools: (tools: readonly Tool[], strict: boolean) => ToolList = toolLists(({ name, description }, wireName, parameters, strict) =>
  writtenTool(name, wireName, { type: 'function', description, parameters, strict }),
);

/** The body of a request to the Responses API; nothing is stored at the endpoint. */
export function encodeResponses(name: string, dialect: Dialect, conversation: Conversation, settings: Settings): readonly string[] {
  const tools = conversation.tools.length === 0 ? null : responseTools(conversation.tools, conversation.strict);
  const ids = new CallIds();
  const items = conversation.messages.flatMap((message) => [
    ...handedBack(message),
    ...inputItems(message, tools?.wireName ?? loneName, ids).map((item) => JSON.stringify(item)),
  ]);
  return encodeBody(name, dialect, 'input', items, tools, conversation, settings);
}

/** Items of reasoning that came with an answer, to the letter. */
function handedBack(message: Message): readonly string[] {
  const text = message.role === 'assistant' ? message.answer.continuation : undefined;
  if (text === undefined || parseJson(text) === undefined) return [];
  return jsonElements(text).map(({ start, end }) => text.slice(start, end));
}

function inputItems(message: Message, wireName: (name: string) => string, ids: CallIds): readonly object[] {
  switch (message.role) {
    case 'assistant': {
      const { text, toolCalls } = message.answer;
      if (toolCalls !== null && toolCalls.length > 0) ids.startAnswer();
      const calls = (toolCalls ?? []).map((call) => ({
        type: 'function_call',
        call_id: ids.forCall(),
        name: wireName(call.name),
        arguments: call.arguments ?? '{}',
      }));
      return text === null && calls.length > 0 ? calls : [{ role: 'assistant', content: text ?? '' }, ...calls];
    }
    case 'tool':
      return [{ type: 'function_call_output', call_id: ids.forResult(), output: message.content }];
    default:
      return [{ role: message.role, content: message.content }];
  }
}
