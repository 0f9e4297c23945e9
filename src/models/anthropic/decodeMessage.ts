import type { Answer } from '../../core/Answer.ts';
import type { Decoded } from '../../core/Decoded.ts';
import type { Outcome } from '../../core/Outcome.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { readServerSentEvents } from '../../transport/readServerSentEvents.ts';
import type { EndpointWords } from '../../wire/httpFault.ts';
import { askAgain, notObserved } from '../../wire/notObserved.ts';
import { requestNotes } from '../../wire/requestNotes.ts';
import { toolsPiece } from '../../wire/toolsPiece.ts';
import { utf8Text } from '../../wire/utf8Text.ts';
import { ownNames } from '../../wire/wireNames.ts';
import { wireFault } from '../../wire/wireFault.ts';
import { errorFault } from './errorFault.ts';
import type { MessageFault, MessageRead } from './MessageRead.ts';
import { continuationOf } from './messagesBody.ts';
import { readMessage } from './readMessage.ts';
import { readMessageStream } from './readMessageStream.ts';

const outcomes: ReadonlyMap<string, Outcome['kind']> = new Map([
  ['end_turn', 'answered'],
  ['stop_sequence', 'answered'],
  ['tool_use', 'answered'],
  ['pause_turn', 'answered'],
  ['max_tokens', 'capped'],
  ['refusal', 'refused'],
  ['model_context_window_exceeded', 'too-long'],
]);

/** Reads a reply of the Messages API, streamed or not, whichever was asked for. */
export function decodeMessage(request: WireRequest, reply: WireReply, words: EndpointWords): Decoded {
  const broken = wireFault(reply, words.endpoint);
  if (broken !== null) return broken;
  const status = reply.status ?? 0;
  const text = utf8Text(reply.body);
  if (status < 200 || status >= 300) return errorFault(status, parseJson(text ?? ''), text ?? '', words);
  if (text === null) return notObserved('not-utf-8', askAgain);
  const read = readReply(text, reply.body, status, words);
  if (read.state === 'fault') return read.decoded;
  return read.stopReason === null ? notObserved('no-end', askAgain) : decoded(read, read.stopReason, request);
}

function readReply(text: string, body: Uint8Array, status: number, words: EndpointWords): MessageRead | MessageFault {
  if (text.trimStart().startsWith('{')) return readMessage(text, status, words);
  const { events, unfinished, strayLines } = readServerSentEvents(body);
  if (events.length === 0 && strayLines > 0) return { state: 'fault', decoded: notObserved('not-json', askAgain) };
  return readMessageStream(unfinished === null ? events : [...events, unfinished], status, words);
}

function decoded({ blocks, usage, servedBy, warnings }: MessageRead, stopReason: string, request: WireRequest): Decoded {
  const outcome = outcomes.get(stopReason);
  const tools = toolsPiece(request);
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  const calls = blocks.flatMap((block) => (block.kind === 'call' ? [block] : []));
  const names = ownNames(calls.length === 0 ? null : tools);
  const thoughts = blocks.flatMap((block) => (block.kind === 'thinking' ? [block] : []));
  const handBack = thoughts.flatMap((thought) => thought.handBack ?? []);
  const reasoning = thoughts.map((thought) => thought.text).filter((thought) => thought !== '');
  const answer: Answer = {
    text: texts.length === 0 ? null : texts.join(''),
    toolCalls:
      tools === null && calls.length === 0
        ? null
        : calls.map(({ name, arguments: written, encoding }) => ({ name: names.get(name) ?? name, arguments: written, encoding })),
    ...(handBack.length === 0 ? {} : { continuation: continuationOf(handBack) }),
  };
  return {
    outcome: { kind: outcome === undefined || outcome === 'not-observed' ? 'answered' : outcome },
    answer,
    reasoning: reasoning.length === 0 ? null : reasoning.join('\n'),
    usage,
    finish: stopReason,
    tokens: null,
    servedBy,
    warnings: [...requestNotes(request), ...warnings, ...(outcome === undefined || stopReason === 'pause_turn' ? [`unknown-finish: ${stopReason}`] : [])],
    remedy: { kind: 'none' },
  };
}
