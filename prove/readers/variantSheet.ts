import type { Message } from '../../src/core/Message.ts';
import type { Prompt } from '../../src/core/Prompt.ts';

const instructions = [
  'You are the assistant in each of the conversations below: a system message, what the user writes, in some what was called before',
  'and what came back, and the tools that you may call. Answer each one by itself, from what stands there and nothing else.',
  '- Make all the calls that the answer needs right now, in one answer, and in the order that the user asks for where there is one.',
  '  Where something was called already, go on from there. Where calls have already given what the user wants, tell it in words.',
  '- Copy names of tools and parameters, ids and texts letter by letter. Leave out optional parameters that nobody asked for.',
  '- Where no tool can do it, where a value that is needed is missing, or where no tool is needed, call nothing and reply in words.',
  '- RULES, where there are any, hold.',
  'One line of JSON for each case, in its own line, nothing around it:',
  '  {"case": 7, "calls": [{"name": "get_order", "arguments": {"order_id": "O-1"}}]}     or     {"case": 8, "reply": "…"}',
  'Where something is odd, unclear or has two right answers, answer as well as you can and add "note": "…" to the line.',
].join('\n');

/** Prompts as somebody reads them who has to answer by hand: interface, messages, rules and tools, and no key. */
export function variantSheet(prompts: readonly Prompt[]): string {
  return `${instructions}\n\n${prompts.map((prompt, at) => `=== CASE ${String(at + 1)}\n${promptText(prompt)}\n`).join('\n')}`;
}

function promptText({ messages, rules, tools, interface: asked }: Prompt): string {
  return [
    `INTERFACE: ${asked === null || asked.kind === 'native' ? 'native tool calls' : `calls written as ${asked.syntax}`}`,
    ...messages.map(messageText),
    ...rules.map((rule) => `RULE: ${rule}`),
    'TOOLS:',
    ...tools.map(({ name, description, parameters }) => `- ${name}: ${description}\n  ${JSON.stringify(parameters)}`),
  ].join('\n');
}

function messageText(message: Message): string {
  switch (message.role) {
    case 'assistant':
      return (message.answer.toolCalls ?? []).map(({ name, arguments: given }) => `YOU CALLED: ${name}(${given ?? ''})`).join('\n');
    case 'tool':
      return `RESULT OF ${message.name}: ${message.content}`;
    default:
      return `${message.role.toUpperCase()}: ${message.content}`;
  }
}
