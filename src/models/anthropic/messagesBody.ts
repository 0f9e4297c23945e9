import type { Conversation } from '../../core/Conversation.ts';
import type { Settings } from '../../core/Settings.ts';
import type { HistoryPart, HistoryTurn } from '../../wire/historyTurns.ts';
import { historyTurns } from '../../wire/historyTurns.ts';
import { joinedPieces } from '../../wire/joinedPieces.ts';
import { withNotes } from '../../wire/requestNotes.ts';
import { reasoningFields } from './reasoningFields.ts';
import { toolList } from './toolList.ts';

/** The body of a request to the Messages API: settings, system, tools, messages. The tools stand alone. */
export function messagesBody(model: string, maximumTokens: number, conversation: Conversation, settings: Settings): readonly string[] {
  const { messages, tools, strict } = conversation;
  const offered = tools.length > 0;
  const list = toolList(tools, strict);
  const history = historyTurns(messages, offered);
  const turns = history.turns.map((turn) => writtenTurn(turn, list.toWire)).join(',');
  const head = JSON.stringify({
    model,
    max_tokens: settings.maximumTokens ?? maximumTokens,
    stream: settings.stream,
    ...(settings.temperature === null ? {} : { temperature: settings.temperature }),
    ...(settings.topP === null ? {} : { top_p: settings.topP }),
    ...reasoningFields(settings.reasoning),
    ...(offered ? { tool_choice: toolChoice(settings) } : {}),
  });
  const notes = [
    ...(settings.seed === null ? [] : ['seed-not-sent']),
    ...(settings.logProbabilities ? ['log-probabilities-not-sent'] : []),
    ...history.notes,
  ];
  const system = history.system === null ? [] : [',"system":', JSON.stringify(history.system)];
  const rest = `,"messages":[${turns}]}`;
  return joinedPieces([withNotes(head.slice(0, -1), notes), ...system, ...(offered ? [',"tools":', list.text] : []), rest]);
}

function toolChoice({ toolChoice: choice, parallelToolCalls }: Settings): object {
  if (choice === 'none') return { type: 'none' };
  return { type: choice === 'required' ? 'any' : 'auto', disable_parallel_tool_use: !parallelToolCalls };
}

function writtenTurn({ role, parts }: HistoryTurn, toWire: (name: string) => string): string {
  const blocks = parts.map((part) => writtenBlocks(part, toWire)).filter((block) => block !== '');
  return `{"role":"${role}","content":[${blocks.join(',')}]}`;
}

function writtenBlocks(part: HistoryPart, toWire: (name: string) => string): string {
  switch (part.kind) {
    case 'text':
      return JSON.stringify({ type: 'text', text: part.text });
    case 'continuation':
      return thinkingBlocks(part.text);
    case 'call':
      return `{"type":"tool_use","id":"call_${part.id}","name":${JSON.stringify(toWire(part.name))},"input":${part.arguments}}`;
    case 'result':
      return JSON.stringify({ type: 'tool_result', tool_use_id: `call_${part.id}`, content: part.content, ...(part.failed ? { is_error: true } : {}) });
  }
}

const continuationStart = '{"anthropic":[';

/** Blocks of thinking, to be handed back as they came. */
export function continuationOf(blocks: readonly string[]): string {
  return `${continuationStart}${blocks.join(',')}]}`;
}

function thinkingBlocks(continuation: string): string {
  return continuation.startsWith(continuationStart) ? continuation.slice(continuationStart.length, -2) : '';
}
