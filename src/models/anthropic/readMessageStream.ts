import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { jsonSliceAt } from '../../files/jsonSlices.ts';
import { parseJson } from '../../files/parseRecord.ts';
import type { ServerSentEvent } from '../../transport/readServerSentEvents.ts';
import type { EndpointWords } from '../../wire/httpFault.ts';
import { askAgain, notObserved } from '../../wire/notObserved.ts';
import { errorFault } from './errorFault.ts';
import { addUsage, usageOf, type MessageBlock, type MessageFault, type MessageRead } from './MessageRead.ts';

/** A block while its pieces come in. */
interface OpenBlock {
  readonly type: string;
  readonly start: JsonObject;
  /** The text of the event that began it. */
  readonly data: string;
  /** Text, thinking or the text of arguments, whichever the block is made of. */
  readonly pieces: string[];
  readonly signature: string[];
}

interface StreamState {
  readonly blocks: Map<number, OpenBlock>;
  readonly warnings: Set<string>;
  usage: JsonObject;
  servedBy: string | null;
  stopReason: string | null;
  ended: boolean;
}

/** A reply as a stream of events. One that breaks off before its `message_stop` was not observed. */
export function readMessageStream(events: readonly ServerSentEvent[], status: number, words: EndpointWords): MessageRead | MessageFault {
  const state: StreamState = { blocks: new Map(), warnings: new Set(), usage: {}, servedBy: null, stopReason: null, ended: false };
  for (const { data } of events) {
    const event = parseJson(data);
    if (!isJsonObject(event)) return fault('malformed-event');
    if (event['type'] === 'error') return { state: 'fault', decoded: errorFault(status, event, data, words) };
    if (!take(state, event, data)) return fault('malformed-event');
  }
  if (!state.ended) return fault(events.length === 0 ? 'no-answer-in-reply' : 'stream-cut');
  const blocks: MessageBlock[] = [];
  for (const [, open] of [...state.blocks].sort(([one], [other]) => one - other)) {
    const block = closed(open);
    if (block === null) return fault('malformed-block');
    if (typeof block === 'string') state.warnings.add(block);
    else blocks.push(block);
  }
  const { stopReason, servedBy, warnings } = state;
  return { state: 'message', blocks, stopReason, usage: usageOf(state.usage), servedBy, warnings: [...warnings] };
}

function fault(reason: string): MessageFault {
  return { state: 'fault', decoded: notObserved(reason, askAgain) };
}

/** Takes one event in; false where it lacks what its type has. */
function take(state: StreamState, event: JsonObject, data: string): boolean {
  const { type, index } = { type: event['type'], index: event['index'] };
  switch (type) {
    case 'message_start': {
      const message = event['message'];
      if (!isJsonObject(message)) return false;
      if (typeof message['model'] === 'string') state.servedBy = message['model'];
      state.usage = addUsage(state.usage, message['usage']);
      return true;
    }
    case 'content_block_start': {
      const start = event['content_block'];
      if (!isJsonObject(start) || typeof start['type'] !== 'string' || typeof index !== 'number' || state.blocks.has(index)) return false;
      state.blocks.set(index, { type: start['type'], start, data, pieces: [], signature: [] });
      return true;
    }
    case 'content_block_delta': {
      const block = typeof index === 'number' ? state.blocks.get(index) : undefined;
      return block !== undefined && takeDelta(block, event['delta'], state.warnings);
    }
    case 'message_delta': {
      const delta = event['delta'];
      if (isJsonObject(delta) && typeof delta['stop_reason'] === 'string') state.stopReason = delta['stop_reason'];
      state.usage = addUsage(state.usage, event['usage']);
      return true;
    }
    case 'message_stop':
      state.ended = true;
      return true;
    case 'content_block_stop':
    case 'ping':
      return true;
    default:
      if (typeof type !== 'string') return false;
      state.warnings.add(`unknown-event: ${type}`);
      return true;
  }
}

const deltaFields: ReadonlyMap<string, string> = new Map([
  ['text_delta', 'text'],
  ['thinking_delta', 'thinking'],
  ['input_json_delta', 'partial_json'],
  ['signature_delta', 'signature'],
]);

function takeDelta(block: OpenBlock, delta: Json | undefined, warnings: Set<string>): boolean {
  if (!isJsonObject(delta)) return false;
  const type = delta['type'];
  if (typeof type !== 'string') return false;
  const field = deltaFields.get(type);
  if (field === undefined) {
    warnings.add(`unknown-delta: ${type}`);
    return true;
  }
  const piece = delta[field];
  if (typeof piece !== 'string') return false;
  (field === 'signature' ? block.signature : block.pieces).push(piece);
  return true;
}

function closed({ type, start, data, pieces, signature }: OpenBlock): MessageBlock | string | null {
  const joined = pieces.join('');
  const { text, thinking, name } = { text: start['text'], thinking: start['thinking'], name: start['name'] };
  switch (type) {
    case 'text':
      return { kind: 'text', text: `${typeof text === 'string' ? text : ''}${joined}` };
    case 'thinking': {
      const whole = `${typeof thinking === 'string' ? thinking : ''}${joined}`;
      const signed = signature.join('');
      return { kind: 'thinking', text: whole, handBack: signed === '' ? null : JSON.stringify({ type, thinking: whole, signature: signed }) };
    }
    case 'redacted_thinking':
      return { kind: 'thinking', text: '', handBack: JSON.stringify(start) };
    case 'tool_use': {
      if (typeof name !== 'string') return null;
      if (joined !== '') return { kind: 'call', name, arguments: joined, encoding: 'string' };
      return { kind: 'call', name, arguments: jsonSliceAt(data, ['content_block', 'input']), encoding: 'object' };
    }
    default:
      return `unknown-block: ${type}`;
  }
}
