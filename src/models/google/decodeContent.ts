import type { Answer, RawToolCall } from '../../core/Answer.ts';
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
import { wireFault } from '../../wire/wireFault.ts';
import { ownNames } from '../../wire/wireNames.ts';
import type { ContentFault, ContentRead } from './ContentRead.ts';
import { errorFault } from './errorFault.ts';
import { readContent } from './readContent.ts';
import { continuationOf } from './signatures.ts';

const capped = new Set(['MAX_TOKENS', 'CONTINUATION']);
const blocked = new Set(['SAFETY', 'RECITATION', 'LANGUAGE', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'IMAGE_SAFETY', 'IMAGE_PROHIBITED_CONTENT', 'IMAGE_RECITATION']);
/** The model's own: it called, and what it wrote is no call. */
const malformed = new Set(['MALFORMED_FUNCTION_CALL', 'UNEXPECTED_TOOL_CALL', 'MALFORMED_RESPONSE']);
const known = new Set(['STOP', 'TOO_MANY_TOOL_CALLS', ...capped, ...blocked, ...malformed]);

/** Reads a reply of `generateContent`, streamed or not, whichever was asked for. */
export function decodeContent(request: WireRequest, reply: WireReply, words: EndpointWords): Decoded {
  const broken = wireFault(reply, words.endpoint);
  if (broken !== null) return broken;
  const status = reply.status ?? 0;
  const text = utf8Text(reply.body);
  if (status < 200 || status >= 300) return errorFault(status, parseJson(text ?? ''), text ?? '', words);
  if (text === null) return notObserved('not-utf-8', askAgain);
  const read = readReply(text, reply.body, status, words);
  return read.state === 'fault' ? read.decoded : decoded(read, request);
}

function readReply(text: string, body: Uint8Array, status: number, words: EndpointWords): ContentRead | ContentFault {
  const first = text.trimStart().charAt(0);
  if (first === '{' || first === '[') return readContent([text], status, words);
  const { events, unfinished, strayLines } = readServerSentEvents(body);
  const chunks = [...events, ...(unfinished === null ? [] : [unfinished])].map(({ data }) => data);
  if (chunks.length > 0) return readContent(chunks, status, words);
  return { state: 'fault', decoded: notObserved(strayLines > 0 ? 'not-json' : 'no-answer-in-reply', askAgain) };
}

function decoded(read: ContentRead, request: WireRequest): Decoded {
  const { finish, blockReason, calls, text, thoughts, textSignature } = read;
  const end = finish ?? blockReason;
  if (end === null) return notObserved('no-end', askAgain);
  const isEmpty = text === '' && calls.length === 0;
  const isUnknown = finish !== null && !known.has(finish);
  if (isUnknown && isEmpty) return notObserved(`finish-${/^\w{1,40}$/.test(end) ? end : 'unknown'}`, askAgain);
  const continuation = continuationOf({ text: textSignature, calls: calls.map(({ signature }) => signature) });
  return {
    outcome: outcomeOf(finish),
    answer: { ...answerOf(read, toolsPiece(request)), ...(continuation === null ? {} : { continuation }) },
    reasoning: thoughts === '' ? null : thoughts,
    usage: read.usage,
    finish: end,
    tokens: read.tokens,
    servedBy: read.servedBy,
    warnings: [...requestNotes(request), ...read.warnings, ...(isUnknown ? [`unknown-finish: ${end}`] : [])],
    remedy: { kind: 'none' },
  };
}

/** A prompt that was blocked has no finish. */
function outcomeOf(finish: string | null): Outcome {
  if (finish === null || blocked.has(finish)) return { kind: 'blocked' };
  return { kind: capped.has(finish) ? 'capped' : 'answered' };
}

function answerOf({ text, calls, finish, finishMessage }: ContentRead, tools: string | null): Answer {
  const names = ownNames(calls.length === 0 ? null : tools);
  const found = calls.map((call): RawToolCall => ({ name: names.get(call.name) ?? call.name, arguments: call.arguments, encoding: 'object' }));
  if (finish === null || !malformed.has(finish)) {
    return { text: text === '' ? null : text, toolCalls: tools === null && found.length === 0 ? null : found };
  }
  const said = [text, finishMessage?.replace(announcement, '') ?? ''].filter((one) => one !== '');
  return { text: said.length === 0 ? null : said.join('\n'), toolCalls: [...found, { name: '', arguments: null, encoding: 'object' }] };
}

/** The endpoint's words before what the model wrote. */
const announcement = /^(?:Malformed function call|Unexpected tool call): /;
