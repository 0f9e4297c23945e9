import { isJsonObject, type JsonObject } from '../../core/Json.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { readServerSentEvents } from '../../transport/readServerSentEvents.ts';

/** What the bytes of a reply are, whatever its headers call them. */
export type Body =
  | { readonly kind: 'object'; readonly text: string; readonly value: JsonObject }
  | { readonly kind: 'events'; readonly events: StreamEvents }
  | { readonly kind: 'other'; readonly what: 'empty body' | 'HTML instead of JSON' | 'invalid UTF-8' | 'not JSON' };

const toEnd = new TextDecoder('utf-8', { fatal: true });

/** The data of server-sent events in order, the last one perhaps cut, without the mark of the end. */
export interface StreamEvents {
  readonly data: readonly string[];
  /** Whether `[DONE]` came. */
  readonly done: boolean;
}

export function readBody(bytes: Uint8Array): Body {
  const text = decode(bytes);
  if (text === null) return { kind: 'other', what: 'invalid UTF-8' };
  const start = /[^\s\ufeff]/.exec(text)?.index;
  if (start === undefined) return { kind: 'other', what: 'empty body' };
  if (text.startsWith('<', start)) return { kind: 'other', what: 'HTML instead of JSON' };
  if (/^(?:data|event|id|retry)?:/.test(text.slice(start, start + 6))) return { kind: 'events', events: eventsOf(bytes) };
  const value = parseJson(text);
  return isJsonObject(value) ? { kind: 'object', text, value } : { kind: 'other', what: 'not JSON' };
}

function eventsOf(bytes: Uint8Array): StreamEvents {
  const { events, unfinished } = readServerSentEvents(bytes);
  const all = [...events, ...(unfinished === null ? [] : [unfinished])].map(({ data }) => data.trim());
  return { data: all.filter((data) => data !== '' && data !== '[DONE]'), done: all.includes('[DONE]') };
}

/** UTF-8 cut inside its last character is cut, not invalid; anything else that is not UTF-8 gives `null`. */
function decode(bytes: Uint8Array): string | null {
  for (let cut = 0; cut < 4 && cut <= bytes.length; cut++) {
    const text = tryDecode(cut === 0 ? bytes : bytes.subarray(0, bytes.length - cut));
    if (text !== null) return text;
    if (!isOpenTail(bytes, cut + 1)) return null;
  }
  return null;
}

/** Whether the last `length` bytes are a lead byte and continuations that ask for more. */
function isOpenTail(bytes: Uint8Array, length: number): boolean {
  if (length > 3 || length > bytes.length) return false;
  const lead = bytes[bytes.length - length] ?? 0;
  const needs = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  return needs > length || (lead >= 0x80 && lead < 0xc0);
}

function tryDecode(bytes: Uint8Array): string | null {
  try {
    return toEnd.decode(bytes);
  } catch {
    return null;
  }
}
