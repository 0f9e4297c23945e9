import type { RawToolCall } from '../../core/Answer.ts';
import { isJsonArray, isJsonObject, type JsonObject } from '../../core/Json.ts';
import { more, readContent } from './contentText.ts';
import { namelessCall, readCall, readCalls } from './readCalls.ts';
import { readTokens } from './readTokens.ts';
import { readUsage } from './readUsage.ts';
import type { Said } from './Said.ts';

/** A chat completion that came whole; `null`: it holds no message. `source` is the text it was parsed from. */
export function readChat(body: JsonObject, source: string): Said | null {
  const choices = isJsonArray(body['choices']) ? body['choices'] : [];
  const at = Math.max(0, choices.findIndex((choice) => isJsonObject(choice) && choice['index'] === 0));
  const choice = choices[at];
  if (!isJsonObject(choice) || !isJsonObject(choice['message'])) return null;
  const { message, finish_reason: finish } = choice;
  const warnings: string[] = [];
  if (choices.length > 1) warnings.push(`more-answers-than-asked: ${choices.length}`);
  const content = readContent(message['content']);
  if (content.unread.length > 0) warnings.push(`content-not-read: ${content.unread.join(', ')}`);
  const tokens = readTokens(choice['logprobs']);
  if (tokens === undefined) warnings.push('log-probabilities-not-read');
  const reasoning = textIn(message, 'reasoning_content') ?? textIn(message, 'reasoning');
  return {
    text: content.text,
    refusal: textIn(message, 'refusal') ?? content.refusal,
    reasoning: more(reasoning, content.reasoning),
    calls: callsOf(message, source, () => ['choices', at, 'message'], warnings),
    finish: typeof finish === 'string' ? finish : null,
    tokens: tokens ?? null,
    usage: readUsage(body['usage']),
    servedBy: textIn(body, 'model'),
    handBack: textIn(message, 'reasoning_content'),
    warnings,
  };
}

function callsOf(message: JsonObject, source: string, path: () => readonly (string | number)[], warnings: string[]): readonly RawToolCall[] {
  const calls = readCalls(message['tool_calls'], source, () => [...path(), 'tool_calls']);
  const legacy = isJsonObject(message['function_call']) && calls.length === 0 ? [readCall(message['function_call'], source, () => [...path(), 'function_call'])] : [];
  return (calls.length > 0 ? calls : legacy).map((call) => {
    if (call === null) warnings.push('tool-call-not-read');
    return call ?? namelessCall;
  });
}

/** A text that is not empty. */
export function textIn(object: JsonObject, key: string): string | null {
  const value = object[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
