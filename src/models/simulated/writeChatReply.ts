import type { AnswerToken } from '../../core/Decoded.ts';
import type { ChatRequest } from './readChatRequest.ts';
import type { SimulatedReply } from './SimulatedModel.ts';

/** What stands in every reply beside the answer. */
export interface ReplyFrame {
  readonly id: string;
  /** Seconds since the epoch. */
  readonly created: number;
  readonly inputTokens: number;
}

/** A reply as one JSON document of the protocol. */
export function writeChatReply(reply: SimulatedReply, { model, alternatives }: ChatRequest, frame: ReplyFrame): string {
  const { answer, finish, tokens } = reply;
  const calls = toolCalls(reply, frame);
  const message = { role: 'assistant', content: answer.text, refusal: null, ...(calls.length === 0 ? {} : { tool_calls: calls }) };
  const choice = { index: 0, message, logprobs: tokens === null ? null : { content: tokens.map((token) => wireToken(token, alternatives)), refusal: null }, finish_reason: finish };
  const { id, created } = frame;
  return JSON.stringify({ id, object: 'chat.completion', created, model, choices: [choice], usage: usage(reply, frame), system_fingerprint: null });
}

/** Characters in one delta of text or of arguments. */
const deltaLength = 12;

/** The same reply as server-sent events: the text and the arguments of each call in several deltas. */
export function writeChatStream(reply: SimulatedReply, { model, alternatives, streamUsage }: ChatRequest, frame: ReplyFrame): readonly string[] {
  const { answer, finish, tokens } = reply;
  const { id, created } = frame;
  const head = { id, object: 'chat.completion.chunk', created, model, system_fingerprint: null };
  const events: string[] = [];
  const emit = (delta: object, reason: string | null = null, given: readonly AnswerToken[] | null = null): void => {
    const logprobs = given === null ? null : { content: given.map((token) => wireToken(token, alternatives)), refusal: null };
    const choices = [{ index: 0, delta, logprobs, finish_reason: reason }];
    events.push(event(JSON.stringify({ ...head, choices, ...(streamUsage ? { usage: null } : {}) })));
  };
  const deltas = deltasOf(reply, frame);
  emit({ role: 'assistant', content: answer.text === null ? null : '' });
  const share = tokens === null ? 0 : Math.ceil(tokens.length / Math.max(1, deltas.length));
  for (const [index, delta] of deltas.entries()) emit(delta, null, tokens?.slice(index * share, (index + 1) * share) ?? null);
  emit({}, finish, deltas.length === 0 ? tokens : null);
  if (streamUsage) events.push(event(JSON.stringify({ ...head, choices: [], usage: usage(reply, frame) })));
  events.push(event('[DONE]'));
  return events;
}

function event(data: string): string {
  return `data: ${data}\n\n`;
}

function deltasOf(reply: SimulatedReply, frame: ReplyFrame): readonly object[] {
  const texts = pieces(reply.answer.text ?? '').map((content): object => ({ content }));
  const calls = toolCalls(reply, frame).flatMap(({ id, type, function: { name, arguments: given } }, index): readonly object[] => [
    { tool_calls: [{ index, id, type, function: { name, arguments: '' } }] },
    ...pieces(given).map((piece) => ({ tool_calls: [{ index, function: { arguments: piece } }] })),
  ]);
  return [...texts, ...calls];
}

/** Never cuts a surrogate pair, which no text of the protocol may hold half of. */
function pieces(text: string): readonly string[] {
  const cut: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + deltaLength;
    if (/[\ud800-\udbff]/.test(text[end - 1] ?? '')) end += 1;
    cut.push(text.slice(start, end));
    start = end;
  }
  return cut;
}

interface WireCall {
  readonly id: string;
  readonly type: 'function';
  readonly function: { readonly name: string; readonly arguments: string };
}

function toolCalls({ answer }: SimulatedReply, { id }: ReplyFrame): readonly WireCall[] {
  const own = id.slice(-16);
  return (answer.toolCalls ?? []).map((call, index) => ({ id: `call_${own}_${index}`, type: 'function', function: { name: call.name, arguments: call.arguments ?? '' } }));
}

function wireToken({ bytes, logProbability, alternatives }: AnswerToken, most: number): object {
  const token = Buffer.from(bytes).toString('utf8');
  const top = alternatives.slice(0, most).map(({ text, logProbability: logprob }) => ({ token: text, logprob, bytes: [...Buffer.from(text)] }));
  return { token, logprob: logProbability, bytes, top_logprobs: top };
}

function usage({ outputTokens, reasoningTokens }: SimulatedReply, { inputTokens }: ReplyFrame): object {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    prompt_tokens_details: { cached_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: reasoningTokens },
  };
}
