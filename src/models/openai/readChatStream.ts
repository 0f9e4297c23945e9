import type { AnswerToken, TokenUsage } from '../../core/Decoded.ts';
import { isJsonArray, isJsonObject, type JsonObject } from '../../core/Json.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { unknownUsage } from '../../wire/notObserved.ts';
import { more, readContent } from './contentText.ts';
import { textIn } from './readChat.ts';
import type { StreamEvents } from './readBody.ts';
import { readTokens } from './readTokens.ts';
import { readUsage } from './readUsage.ts';
import type { Said } from './Said.ts';
import { StreamedCalls } from './StreamedCalls.ts';

/** What became of a stream. */
export type Streamed =
  | { readonly state: 'whole'; readonly said: Said }
  /** An event that is an error; `text` is its JSON. */
  | { readonly state: 'error'; readonly text: string; readonly value: JsonObject }
  | { readonly state: 'cut' };

/** Puts a streamed chat completion together. It is whole where a reason to finish or `[DONE]` came. */
export function readChatStream({ data, done }: StreamEvents): Streamed {
  const parts = new ChatParts();
  for (const text of data) {
    const chunk = parseJson(text);
    if (isJsonObject(chunk) && isError(chunk)) {
      if (parts.finish === null) return { state: 'error', text, value: chunk };
      parts.warn('error-after-the-end');
    } else if (isJsonObject(chunk)) parts.add(chunk, text);
    // Behind the end nothing is lost; before it, a broken event may have held anything.
    else if (parts.finish === null) return { state: 'cut' };
    else parts.warn('event-not-read');
  }
  const ended = parts.finish !== null || (done && parts.chunks > 0);
  return ended ? { state: 'whole', said: parts.said } : { state: 'cut' };
}

function isError({ error, object }: JsonObject): boolean {
  return (error !== undefined && error !== null) || object === 'error';
}

class ChatParts {
  finish: string | null = null;
  /** Chunks that held a choice. */
  chunks = 0;
  private text: string | null = null;
  private refusal: string | null = null;
  private reasoning: string | null = null;
  private handBack: string | null = null;
  private tokens: AnswerToken[] | null = null;
  private usage: TokenUsage = unknownUsage;
  private servedBy: string | null = null;
  private readonly calls = new StreamedCalls();
  private readonly warnings = new Set<string>();

  warn(warning: string): void {
    this.warnings.add(warning);
  }

  add(chunk: JsonObject, source: string): void {
    this.servedBy = textIn(chunk, 'model') ?? this.servedBy;
    const beside = isJsonObject(chunk['x_groq']) ? chunk['x_groq']['usage'] : undefined;
    const usage = chunk['usage'] ?? beside;
    if (isJsonObject(usage)) this.usage = readUsage(usage);
    const choices = isJsonArray(chunk['choices']) ? chunk['choices'] : [];
    for (const [at, choice] of choices.entries()) {
      if (!isJsonObject(choice)) this.warn('choice-not-read');
      else if ((choice['index'] ?? 0) !== 0) this.warn('more-answers-than-asked');
      else this.addChoice(choice, source, ['choices', at]);
    }
  }

  get said(): Said {
    const { text, refusal, reasoning, finish, tokens, usage, servedBy, handBack } = this;
    return { text, refusal, reasoning, calls: this.calls.calls, finish, tokens, usage, servedBy, handBack, warnings: [...this.warnings] };
  }

  private addChoice(choice: JsonObject, source: string, path: readonly (string | number)[]): void {
    this.chunks++;
    const field = isJsonObject(choice['delta']) ? 'delta' : 'message';
    const delta = choice[field];
    if (isJsonObject(delta)) this.addDelta(delta, source, [...path, field]);
    const tokens = readTokens(choice['logprobs']);
    if (tokens === undefined) this.warn('log-probabilities-not-read');
    else if (tokens !== null) (this.tokens ??= []).push(...tokens);
    this.finish = textIn(choice, 'finish_reason') ?? this.finish;
  }

  private addDelta(delta: JsonObject, source: string, path: readonly (string | number)[]): void {
    const content = readContent(delta['content']);
    if (content.unread.length > 0) this.warn(`content-not-read: ${content.unread.join(', ')}`);
    this.text = more(this.text, content.text);
    this.refusal = more(this.refusal, textIn(delta, 'refusal') ?? content.refusal);
    this.reasoning = more(this.reasoning, more(textIn(delta, 'reasoning_content') ?? textIn(delta, 'reasoning'), content.reasoning));
    this.handBack = more(this.handBack, textIn(delta, 'reasoning_content'));
    this.calls.add(delta['tool_calls'], source, [...path, 'tool_calls']);
    this.calls.addLegacy(delta['function_call'], source, [...path, 'function_call']);
  }
}
