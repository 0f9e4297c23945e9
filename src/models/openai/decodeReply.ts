import type { Decoded } from '../../core/Decoded.ts';
import { isJsonArray, isJsonObject, type JsonObject } from '../../core/Json.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { askAgain, notObserved } from '../../wire/notObserved.ts';
import { wireFault } from '../../wire/wireFault.ts';
import { readAsked } from './Asked.ts';
import { conclude, saysNothing } from './conclude.ts';
import { decodeError } from './decodeError.ts';
import type { Dialect } from './Dialect.ts';
import { readBody, type StreamEvents } from './readBody.ts';
import { readChat } from './readChat.ts';
import { readChatStream, type Streamed } from './readChatStream.ts';
import { readResponse } from './readResponse.ts';
import { readResponseStream } from './readResponseStream.ts';
import type { Said } from './Said.ts';

interface Protocol {
  readonly whole: (body: JsonObject, source: string) => Said | null;
  readonly stream: (events: StreamEvents) => Streamed;
}

const protocols: Readonly<Record<Dialect['protocol'], Protocol>> = {
  chat: { whole: readChat, stream: readChatStream },
  responses: { whole: readResponse, stream: readResponseStream },
};

/** What a reply means. Pure, and never throws. */
export function decodeReply(dialect: Dialect, request: WireRequest, reply: WireReply): Decoded {
  const { status, failure } = reply;
  const fault = wireFault(reply, request.url);
  if (status === null || (failure !== null && status >= 300)) return fault ?? notObserved('no-status', askAgain);
  const body = readBody(reply.body);
  if (status >= 300) return decodeError(status, body.kind === 'object' ? body.value : null, dialect, request.url);
  const read = protocols[dialect.protocol];
  if (body.kind === 'events') {
    const streamed = read.stream(body.events);
    // A stream tells its own end, so what fails behind it takes nothing away.
    if (streamed.state === 'whole') return conclude(streamed.said, readAsked(request), true, dialect);
    if (fault !== null) return fault;
    return streamed.state === 'error' ? decodeError(status, streamed.value, dialect, request.url) : notObserved('stream cut', askAgain);
  }
  if (fault !== null) return fault;
  if (body.kind === 'other') return notObserved(body.what, askAgain);
  const said = read.whole(body.value, body.text);
  const beside = said !== null && saysNothing({ ...said, reasoning: null }) ? errorBeside(body.value) : null;
  if (beside !== null) return decodeError(status, beside, dialect, request.url);
  if (said !== null) return conclude(said, readAsked(request), false, dialect);
  return isError(body.value) ? decodeError(status, body.value, dialect, request.url) : notObserved('no answer in the body', askAgain);
}

function isError({ error, object, detail, status }: JsonObject): boolean {
  return (error !== undefined && error !== null) || object === 'error' || detail !== undefined || status === 'failed';
}

/** An error beside an answer without a word, or inside it, as gateways put it there. */
function errorBeside(body: JsonObject): JsonObject | null {
  if (body['error'] !== undefined && body['error'] !== null) return body;
  const [choice] = isJsonArray(body['choices']) ? body['choices'] : [];
  return isJsonObject(choice) && choice['error'] !== undefined && choice['error'] !== null ? choice : null;
}
