import { isJsonArray, isJsonObject, type JsonObject } from '../../core/Json.ts';
import { jsonElements, jsonMembers } from '../../files/jsonSlices.ts';
import { parseJson } from '../../files/parseRecord.ts';
import type { EndpointWords } from '../../wire/httpFault.ts';
import { askAgain, notObserved } from '../../wire/notObserved.ts';
import { errorFault } from './errorFault.ts';
import { addUsage, usageOf, type MessageBlock, type MessageFault, type MessageRead } from './MessageRead.ts';

/** A reply in one piece. */
export function readMessage(text: string, status: number, words: EndpointWords): MessageRead | MessageFault {
  const body = parseJson(text);
  if (body === undefined) return fault('not-json');
  if (!isJsonObject(body) || !isJsonArray(body['content'])) {
    const isError = isJsonObject(body) && body['error'] !== undefined;
    return isError ? { state: 'fault', decoded: errorFault(status, body, text, words) } : fault('no-answer-in-reply');
  }
  const warnings: string[] = [];
  const blocks: MessageBlock[] = [];
  const places = placesOfContent(text);
  for (const [index, value] of body['content'].entries()) {
    const place = places[index];
    const slice = place === undefined ? '' : text.slice(place.start, place.end);
    const block = isJsonObject(value) ? readBlock(value, slice) : null;
    if (block === null) return fault('malformed-block');
    if (typeof block === 'string') warnings.push(block);
    else blocks.push(block);
  }
  const stop = body['stop_reason'];
  const servedBy = body['model'];
  return {
    state: 'message',
    blocks,
    stopReason: typeof stop === 'string' ? stop : null,
    usage: usageOf(addUsage({}, body['usage'])),
    servedBy: typeof servedBy === 'string' ? servedBy : null,
    warnings,
  };
}

function fault(reason: string): MessageFault {
  return { state: 'fault', decoded: notObserved(reason, askAgain) };
}

function placesOfContent(text: string): readonly { readonly start: number; readonly end: number }[] {
  const content = jsonMembers(text).findLast(({ key }) => key === 'content');
  return content === undefined ? [] : jsonElements(text, content.start);
}

/** A block, a warning of one that is not known, or `null` where it lacks what its type has. `slice`: its text. */
function readBlock(value: JsonObject, slice: string): MessageBlock | string | null {
  const { type, text, thinking, name } = fields(value);
  switch (type) {
    case 'text':
      return typeof text === 'string' ? { kind: 'text', text } : null;
    case 'thinking':
      return typeof thinking === 'string' ? { kind: 'thinking', text: thinking, handBack: isSigned(value) ? slice : null } : null;
    case 'redacted_thinking':
      return { kind: 'thinking', text: '', handBack: slice };
    case 'tool_use': {
      if (typeof name !== 'string') return null;
      const input = jsonMembers(slice).findLast(({ key }) => key === 'input');
      return { kind: 'call', name, arguments: input === undefined ? null : slice.slice(input.start, input.end), encoding: 'object' };
    }
    default:
      return typeof type === 'string' ? `unknown-block: ${type}` : null;
  }
}

function fields(value: JsonObject): Readonly<Record<'type' | 'text' | 'thinking' | 'name', unknown>> {
  return { type: value['type'], text: value['text'], thinking: value['thinking'], name: value['name'] };
}

function isSigned(value: JsonObject): boolean {
  const signature = value['signature'];
  return typeof signature === 'string' && signature !== '';
}
