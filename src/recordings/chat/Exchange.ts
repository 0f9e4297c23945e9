import type { JsonObject } from '../../core/Json.ts';
import { elements, inside, isThere, textOf, type Place } from './Place.ts';

/** A record taken apart into what was asked and what came back. */
export interface Exchange {
  /** The request body; its value is `undefined` where the log holds only responses (batch output). */
  readonly request: Place;
  readonly response: Place;
  /** The error in place of a response. */
  readonly error: Place | null;
  readonly id: string | null;
  readonly model: string;
}

/**
 * The usual shapes of a logged call, `null` for anything else: `{request, response}`, the request's members
 * beside a `response`, batch output `{custom_id, response: {body}}`, a bare response with `choices` or
 * `output`, and a conversation that ends in the assistant's message.
 */
export function exchangeOf(record: JsonObject): Exchange | null {
  const whole: Place = { value: record, path: [] };
  const request = requestOf(whole);
  const response = responseOf(whole, request);
  const error = errorOf(whole);
  const isCall = isThere(request) || isThere(inside(whole, 'custom_id'));
  if (response === null && (error === null || !isCall)) return null;
  const answered = response ?? { value: undefined, path: [] };
  return {
    request,
    response: answered,
    error,
    id: idOf(whole, answered),
    model: textOf(inside(request, 'model')) ?? textOf(inside(answered, 'model')) ?? textOf(inside(whole, 'model')) ?? 'unnamed model',
  };
}

function requestOf(whole: Place): Place {
  const candidates = [inside(whole, 'request', 'body'), inside(whole, 'request'), whole];
  const asks = (place: Place): boolean => Array.isArray(inside(place, 'messages').value) || isThere(inside(place, 'input'));
  return candidates.find(asks) ?? { value: undefined, path: [] };
}

function responseOf(whole: Place, request: Place): Place | null {
  for (const name of ['response', 'completion', 'output']) {
    const response = inside(whole, name);
    const body = inside(response, 'body');
    if (isAnswer(body) || isAssistant(body)) return body;
    if (isAnswer(response) || isAssistant(response)) return response;
  }
  if (isAnswer(whole)) return whole;
  const last = elements(inside(request, 'messages')).at(-1);
  return last !== undefined && isAssistant(last) ? last : null;
}

/** A chat completion, a Responses object, or something around one message. */
function isAnswer(place: Place): boolean {
  if (Array.isArray(inside(place, 'choices').value)) return true;
  const output = elements(inside(place, 'output'));
  return (output.length > 0 && output.every((item) => isThere(inside(item, 'type')))) || isAssistant(inside(place, 'message'));
}

function isAssistant(place: Place): boolean {
  return textOf(inside(place, 'role')) === 'assistant';
}

function errorOf(whole: Place): Place | null {
  const places = [inside(whole, 'error'), inside(whole, 'response', 'error'), inside(whole, 'response', 'body', 'error')];
  return places.find((place) => isThere(place) && place.value !== '' && place.value !== false) ?? null;
}

function idOf(whole: Place, response: Place): string | null {
  for (const place of [inside(whole, 'custom_id'), inside(whole, 'id'), inside(response, 'id')]) {
    if (typeof place.value === 'string' || typeof place.value === 'number') return String(place.value);
  }
  return null;
}
