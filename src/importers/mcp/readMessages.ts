import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { parseDocument } from '../../files/parseDocument.ts';
import { RefusedRequest } from './ServerSession.ts';

export type ServerMessage =
  | { readonly kind: 'answer'; readonly id: Json; readonly result: JsonObject }
  | { readonly kind: 'refusal'; readonly id: Json; readonly error: RefusedRequest }
  /** Something that the server asks of its client. */
  | { readonly kind: 'request'; readonly id: Json; readonly method: string }
  | { readonly kind: 'notification' }
  | { readonly kind: 'noise' };

/** The messages in a text: one, or a batch of them. Never throws. */
export function readMessages(text: string): readonly ServerMessage[] {
  const parsed = parseDocument(text);
  if (parsed.state === 'fault') return [{ kind: 'noise' }];
  return (isJsonArray(parsed.value) ? parsed.value : [parsed.value]).map(readMessage);
}

function readMessage(value: Json): ServerMessage {
  if (!isJsonObject(value)) return { kind: 'noise' };
  const { id, method, result, error } = value;
  if (typeof method === 'string') return id === undefined ? { kind: 'notification' } : { kind: 'request', id, method };
  if (id === undefined) return { kind: 'noise' };
  if (isJsonObject(result)) return { kind: 'answer', id, result };
  if (!isJsonObject(error)) return { kind: 'noise' };
  const { code, message } = error;
  return { kind: 'refusal', id, error: new RefusedRequest(typeof code === 'number' ? code : null, typeof message === 'string' ? message : 'no message') };
}
