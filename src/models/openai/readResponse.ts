import type { RawToolCall } from '../../core/Answer.ts';
import type { AnswerToken } from '../../core/Decoded.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { jsonSliceAt } from '../../files/jsonSlices.ts';
import { more, readContent } from './contentText.ts';
import { textIn } from './readChat.ts';
import { namelessCall, readArguments } from './readCalls.ts';
import { readTokens } from './readTokens.ts';
import { readUsage } from './readUsage.ts';
import type { Said } from './Said.ts';

/** An output item and the text it was parsed from. */
export interface OutputItem {
  readonly item: Json;
  readonly source: string;
  readonly path: readonly (string | number)[];
}

/** A response that came whole; `null`: it failed, or holds no output. */
export function readResponse(response: JsonObject, source: string): Said | null {
  const { output } = response;
  if (!isJsonArray(output)) return null;
  return readOutput(response, output.map((item, index) => ({ item, source, path: ['output', index] })));
}

/** A response with its output items, wherever they were read from; `null` where it did not come to an end of its own. */
export function readOutput(response: JsonObject, items: readonly OutputItem[]): Said | null {
  const finish = finishOf(response);
  if (finish === null) return null;
  const parts = new OutputParts();
  for (const item of items) parts.add(item);
  const { text, refusal, reasoning, calls, tokens, handBack, warnings } = parts;
  return { text, refusal, reasoning, calls, finish, tokens, usage: readUsage(response['usage']), servedBy: textIn(response, 'model'), handBack, warnings };
}

/** `completed`, or why it is incomplete. */
function finishOf({ status, incomplete_details: details, error }: JsonObject): string | null {
  if (error !== undefined && error !== null) return null;
  if (status === 'incomplete') return (isJsonObject(details) ? textIn(details, 'reason') : null) ?? 'incomplete';
  return status === undefined || status === 'completed' ? 'completed' : null;
}

class OutputParts {
  text: string | null = null;
  refusal: string | null = null;
  reasoning: string | null = null;
  tokens: AnswerToken[] | null = null;
  readonly calls: RawToolCall[] = [];
  readonly warnings: string[] = [];
  /** Texts of the items of reasoning that only the endpoint can read. */
  private readonly encrypted: string[] = [];

  add({ item, source, path }: OutputItem): void {
    const type = isJsonObject(item) ? item['type'] : undefined;
    if (!isJsonObject(item)) this.warnings.push('output-not-read');
    else if (type === 'message') this.addMessage(item);
    else if (type === 'function_call') this.addCall(item, source, path);
    else if (type === 'reasoning') this.addReasoning(item, source, path);
    else this.warnings.push(`output-not-read: ${typeof type === 'string' ? type.slice(0, 40) : 'item'}`);
  }

  private addCall(item: JsonObject, source: string, path: readonly (string | number)[]): void {
    const name = item['name'];
    if (typeof name !== 'string') this.warnings.push('tool-call-not-read');
    const read = readArguments(item['arguments'], source, () => [...path, 'arguments']);
    this.calls.push(typeof name === 'string' ? { name, ...read } : namelessCall);
  }

  private addMessage(item: JsonObject): void {
    const content = readContent(item['content']);
    if (content.unread.length > 0) this.warnings.push(`content-not-read: ${content.unread.join(', ')}`);
    this.text = more(this.text, content.text);
    this.refusal = more(this.refusal, content.refusal);
    for (const part of isJsonArray(item['content']) ? item['content'] : []) {
      const tokens = readTokens(isJsonObject(part) ? part['logprobs'] : undefined);
      if (tokens === undefined) this.warnings.push('log-probabilities-not-read');
      else if (tokens !== null) (this.tokens ??= []).push(...tokens);
    }
  }

  get handBack(): string | null {
    return this.encrypted.length === 0 ? null : `[${this.encrypted.join(',')}]`;
  }

  private addReasoning({ summary, content, encrypted_content: encrypted }: JsonObject, source: string, path: readonly (string | number)[]): void {
    if (typeof encrypted === 'string') this.encrypted.push(jsonSliceAt(source, path) ?? 'null');
    const full = readContent(content).text;
    this.reasoning = more(this.reasoning, full ?? readContent(summary).text);
  }
}
