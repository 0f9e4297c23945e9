import type { Answer } from '../../core/Answer.ts';
import type { Outcome } from '../../core/Outcome.ts';
import { providerFault, unreadableCall } from '../../transport/providerFault.ts';
import { itemsAnswer, messageAnswer } from './answerOf.ts';
import type { Exchange } from './Exchange.ts';
import { elements, inside, isThere, textOf, type Place } from './Place.ts';
import { toolsOf } from './toolsOf.ts';

export interface Said {
  readonly outcome: Outcome;
  readonly answer: Answer;
}

/** What came back, and what became of the trial by its finish reason or error. */
export function said(exchange: Exchange, line: string): Said {
  const { response, error } = exchange;
  const answer = withoutField(answerIn(response, line), exchange);
  const empty = answer.text === null && (answer.toolCalls ?? []).length === 0;
  if (error !== null && empty) return providerFault(JSON.stringify(error.value));
  const reason = finishReason(response);
  if (/^malformed_function_call$/i.test(reason)) return { outcome: { kind: 'answered' }, answer: empty ? unreadableCall : answer };
  if (reason === 'error' && empty) return { outcome: { kind: 'not-observed', reason: 'provider error' }, answer };
  return { outcome: { kind: refused(response) ? 'refused' : (outcomes.get(reason) ?? 'answered') }, answer };
}

/** Where no tools were offered there is no tool-call field that could have been used. */
function withoutField(answer: Answer, { request }: Exchange): Answer {
  const unused = answer.toolCalls?.length === 0 && isThere(request) && toolsOf(request).tools.length === 0;
  return unused ? { text: answer.text, toolCalls: null } : answer;
}

const outcomes: ReadonlyMap<string, 'capped' | 'blocked'> = new Map([
  ['length', 'capped'],
  ['max_tokens', 'capped'],
  ['max_output_tokens', 'capped'],
  ['content_filter', 'blocked'],
  ['safety', 'blocked'],
]);

function answerIn(response: Place, line: string): Answer {
  if (isThere(inside(response, 'output'))) return itemsAnswer(inside(response, 'output'), line);
  return messageAnswer(messageIn(response), line);
}

function messageIn(response: Place): Place {
  const choice = inside(response, 'choices', 0, 'message');
  if (isThere(choice)) return choice;
  return isThere(inside(response, 'message')) ? inside(response, 'message') : response;
}

/** Lower case; empty where the response states none. */
function finishReason(response: Place): string {
  const places = [
    inside(response, 'choices', 0, 'finish_reason'),
    inside(response, 'incomplete_details', 'reason'),
    inside(response, 'finish_reason'),
    inside(response, 'done_reason'),
  ];
  return (places.map(textOf).find((reason) => reason !== null) ?? '').toLowerCase();
}

function refused(response: Place): boolean {
  const refusal = textOf(inside(messageIn(response), 'refusal'));
  if (refusal !== null && refusal !== '') return true;
  return elements(inside(response, 'output')).some((item) => elements(inside(item, 'content')).some((part) => textOf(inside(part, 'type')) === 'refusal'));
}
