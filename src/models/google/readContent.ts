import type { AnswerToken } from '../../core/Decoded.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { jsonElements, jsonSliceAt } from '../../files/jsonSlices.ts';
import { parseJson } from '../../files/parseRecord.ts';
import type { EndpointWords } from '../../wire/httpFault.ts';
import { askAgain, notObserved } from '../../wire/notObserved.ts';
import { type ContentCall, type ContentFault, type ContentRead, usageOf } from './ContentRead.ts';
import { errorFault, errorIn } from './errorFault.ts';
import { readTokens } from './readTokens.ts';

interface Growing {
  readonly text: string[];
  readonly thoughts: string[];
  readonly calls: ContentCall[];
  readonly tokens: AnswerToken[];
  readonly warnings: Set<string>;
  textSignature: string | null;
  finish: string | null;
  finishMessage: string | null;
  blockReason: string | null;
  usage: Json | undefined;
  servedBy: string | null;
  hasTokens: boolean;
}

/** A reply in one chunk, or in those of a stream; each the text of one response object. */
export function readContent(chunks: readonly string[], status: number, words: EndpointWords): ContentRead | ContentFault {
  const growing: Growing = {
    text: [],
    thoughts: [],
    calls: [],
    tokens: [],
    warnings: new Set(),
    textSignature: null,
    finish: null,
    finishMessage: null,
    blockReason: null,
    usage: undefined,
    servedBy: null,
    hasTokens: false,
  };
  for (const chunk of chunks) {
    const body = parseJson(chunk);
    if (body === undefined) return fault(chunks.length === 1 ? 'not-json' : 'malformed-event');
    if (errorIn(body) !== undefined) return { state: 'fault', decoded: errorFault(status, body, chunk, words) };
    if (!isJsonObject(body) || !takeChunk(growing, body, chunk)) return fault('malformed-answer');
  }
  const { text, thoughts, usage, tokens, hasTokens, warnings, ...rest } = growing;
  return {
    ...rest,
    state: 'content',
    text: text.join(''),
    thoughts: thoughts.join(''),
    usage: usageOf(usage),
    tokens: hasTokens ? tokens : null,
    warnings: [...warnings],
  };
}

function fault(reason: string): ContentFault {
  return { state: 'fault', decoded: notObserved(reason, askAgain) };
}

function takeChunk(growing: Growing, body: JsonObject, text: string): boolean {
  const feedback = body['promptFeedback'];
  if (isJsonObject(feedback)) growing.blockReason = stringOf(feedback['blockReason']) ?? growing.blockReason;
  if (isJsonObject(body['usageMetadata'])) growing.usage = body['usageMetadata'];
  growing.servedBy = stringOf(body['modelVersion']) ?? growing.servedBy;
  const candidates = body['candidates'];
  if (candidates === undefined) return true;
  if (!isJsonArray(candidates)) return false;
  const [candidate] = candidates;
  if (candidate === undefined) return true;
  if (!isJsonObject(candidate)) return false;
  growing.finish = stringOf(candidate['finishReason']) ?? growing.finish;
  growing.finishMessage = stringOf(candidate['finishMessage']) ?? growing.finishMessage;
  if (candidate['logprobsResult'] !== undefined) takeTokens(growing, candidate['logprobsResult']);
  const content = candidate['content'];
  if (content === undefined) return true;
  if (!isJsonObject(content)) return false;
  const parts = content['parts'];
  return parts === undefined || (isJsonArray(parts) && takeParts(growing, parts, text));
}

function takeTokens(growing: Growing, result: Json): void {
  const tokens = readTokens(result);
  if (tokens === null) growing.warnings.add('unreadable-log-probabilities');
  else {
    growing.hasTokens = true;
    growing.tokens.push(...tokens);
  }
}

function takeParts(growing: Growing, parts: readonly Json[], text: string): boolean {
  let slices: readonly string[] | null = null;
  for (const [index, part] of parts.entries()) {
    if (!isJsonObject(part)) return false;
    const signature = stringOf(part['thoughtSignature']);
    const call = part['functionCall'];
    if (call !== undefined) {
      if (!isJsonObject(call) || typeof call['name'] !== 'string') return false;
      slices ??= partSlices(text);
      growing.calls.push({ name: call['name'], arguments: argumentText(call, slices[index] ?? ''), signature });
    } else if (typeof part['text'] === 'string') {
      (part['thought'] === true ? growing.thoughts : growing.text).push(part['text']);
      if (part['thought'] !== true) growing.textSignature = signature ?? growing.textSignature;
    } else takeOther(growing, part, signature);
  }
  return true;
}

/** A part may hold a signature only, at the end of a stream. */
function takeOther(growing: Growing, part: JsonObject, signature: string | null): void {
  growing.textSignature = signature ?? growing.textSignature;
  for (const kind of Object.keys(part)) {
    if (kind !== 'thoughtSignature' && kind !== 'thought') growing.warnings.add(`unknown-part: ${kind}`);
  }
}

function partSlices(text: string): readonly string[] {
  const parts = jsonSliceAt(text, ['candidates', 0, 'content', 'parts']) ?? '';
  return jsonElements(parts).map(({ start, end }) => parts.slice(start, end));
}

/** Left out means that there are none: the field is optional. */
function argumentText(call: JsonObject, slice: string): string {
  if (call['args'] === undefined || call['args'] === null) return '{}';
  return jsonSliceAt(slice, ['functionCall', 'args']) ?? '{}';
}

function stringOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
