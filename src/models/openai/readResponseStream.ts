import { isJsonArray, isJsonObject, type JsonObject } from '../../core/Json.ts';
import { parseJson } from '../../files/parseRecord.ts';
import type { Streamed } from './readChatStream.ts';
import type { StreamEvents } from './readBody.ts';
import { readOutput, type OutputItem } from './readResponse.ts';

const ends = new Set(['response.completed', 'response.incomplete']);

/** Reads the stream of a response. It is whole where its last event came, which holds the response. */
export function readResponseStream({ data }: StreamEvents): Streamed {
  const items: OutputItem[] = [];
  for (const source of data) {
    const event = parseJson(source);
    if (!isJsonObject(event)) return { state: 'cut' };
    const { type, item, response } = event;
    if (type === 'response.output_item.done' && item !== undefined) items.push({ item, source, path: ['item'] });
    if (typeof type === 'string' && ends.has(type) && isJsonObject(response)) return ended(response, source, items);
    if (type === 'response.failed' || type === 'error' || (event['error'] !== undefined && event['error'] !== null)) {
      return { state: 'error', text: source, value: event };
    }
  }
  return { state: 'cut' };
}

/** Some servers leave the output out of the last event; then it is what the items said. */
function ended(response: JsonObject, source: string, items: readonly OutputItem[]): Streamed {
  const listed = isJsonArray(response['output']) ? response['output'] : [];
  const output = listed.length > 0 ? listed.map((item, index): OutputItem => ({ item, source, path: ['response', 'output', index] })) : items;
  const said = readOutput(response, output);
  return said === null ? { state: 'error', text: source, value: response } : { state: 'whole', said };
}
