import type { Answer } from '../../core/Answer.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { AnswerToken } from '../../core/Decoded.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { AnswerBook, FoundAnswer } from './AnswerBook.ts';
import { writeNative } from '../../reading/writeNative.ts';
import type { FaultPlan } from './FaultPlan.ts';
import { habits } from './faultRate.ts';
import { asGenerated, generatedText } from './generatedText.ts';
import { logProbabilities } from './logProbabilities.ts';
import { minimalCall } from '../../composer/exhibits/minimalCall.ts';
import { plainReplies } from './plainReplies.ts';
import type { Profile } from './Profile.ts';
import { simulateAnswer } from './simulateAnswer.ts';
import type { SimulatedAnswer } from './simulateAnswer.ts';

/** What makes a simulated model: how it errs, what is right, and its chance. */
export interface SimulatedOptions {
  /** What stands after `simulated:`, and what the HTTP shell serves it as. */
  readonly name: string;
  readonly profile: Profile;
  readonly book: AnswerBook;
  readonly seed: string;
  /** `null`: each conversation is drawn by itself. */
  readonly plan: FaultPlan | null;
  /**
   * What to do with a conversation that does not stand in the book. `refuse`: an error, never an answer, so
   * that nothing is graded as the model's. `improvise`: call the first tool with as little as its schema admits,
   * and repeat the result when it is back; for probes of what an endpoint can do, whose answers no key judges.
   * A function decides by what it is shown.
   */
  readonly unknown: Unknown | ((conversation: Conversation) => Unknown);
}

export type Unknown = 'refuse' | 'improvise';

/** How one reply is asked for. */
export interface Asking {
  readonly toolChoice: 'auto' | 'required' | 'none';
  readonly parallelToolCalls: boolean;
  readonly logProbabilities: boolean;
  /** Seed of the request: another one gives another draw of every chance, as a repetition. */
  readonly repetition: number;
  /** Most tokens; `null`: no limit. */
  readonly maximumTokens: number | null;
  /** Whether an effort of reasoning is asked for. */
  readonly reasons: boolean;
}

export interface SimulatedReply {
  readonly answer: Answer;
  /** `length`: cut at the limit of tokens. */
  readonly finish: 'stop' | 'tool_calls' | 'length';
  readonly tokens: readonly AnswerToken[] | null;
  readonly outputTokens: number;
  /** Of `outputTokens`: reasoning, which is counted and not shown. */
  readonly reasoningTokens: number;
}

/** What the model says next; `null`: the conversation does not stand in its book and it was told to refuse. */
export function replyOf(model: SimulatedOptions, conversation: Conversation, asking: Asking): SimulatedReply | null {
  const found = model.book.find(conversation);
  if (found === null) {
    const unknown = typeof model.unknown === 'function' ? model.unknown(conversation) : model.unknown;
    return unknown === 'refuse' ? null : finished(improvised(conversation, asking, model.profile), null, model, asking, '');
  }
  const { profile, seed, plan } = model;
  const { toolChoice, parallelToolCalls, repetition, reasons } = asking;
  const simulated = simulateAnswer(conversation, found, { profile, seed, plan, repetition, toolChoice, parallelToolCalls, reasons });
  return finished(simulated, found, model, asking, found.key);
}

/** Calls the first tool, twice where that is allowed and the profile can; gives back the last result; else greets. */
function improvised({ messages, tools }: Conversation, { toolChoice, parallelToolCalls }: Asking, { faults }: Profile): SimulatedAnswer {
  const [first] = tools;
  const last = messages.at(-1);
  const result = last?.role === 'tool' ? last.content : null;
  if (first === undefined || toolChoice === 'none' || (toolChoice !== 'required' && result !== null)) {
    return { answer: { text: result ?? plainReplies.greet, toolCalls: [] }, befell: [], wrong: [] };
  }
  const single = !parallelToolCalls || faults.some(({ kind, rate }) => habits.has(kind) && rate === 1);
  const call = minimalCall(first);
  return { answer: writeNative(single ? [call] : [call, call]), befell: [], wrong: [] };
}

/** Characters that count as one token where tokens are only counted. */
export const charactersPerToken = 4;

function finished(simulated: SimulatedAnswer, found: FoundAnswer | null, model: SimulatedOptions, asking: Asking, key: string): SimulatedReply {
  const { answer } = simulated;
  const generated = found === null ? { text: asGenerated(answer).text, wrong: [] } : generatedText(simulated, found.right);
  const tokens = asking.logProbabilities ? logProbabilities(generated, model.profile.logProbabilities, seededRandom(`${model.seed}\n${key}\n${asking.repetition}\ntokens`)) : null;
  const reasoningTokens = asking.reasons && canReason(model.profile) ? Math.min(tokensOfReasoning, asking.maximumTokens ?? tokensOfReasoning) : 0;
  const answerTokens = tokens?.length ?? Math.ceil(generated.text.length / charactersPerToken);
  const most = asking.maximumTokens === null ? null : asking.maximumTokens - reasoningTokens;
  if (most !== null && answerTokens > most) return { ...cutShort(answer, tokens, most), outputTokens: most + reasoningTokens, reasoningTokens };
  return { answer, finish: (answer.toolCalls ?? []).length > 0 ? 'tool_calls' : 'stop', tokens, outputTokens: answerTokens + reasoningTokens, reasoningTokens };
}

/** What a model spends on it that reasons. */
const tokensOfReasoning = 256;

function canReason({ faults }: Profile): boolean {
  return faults.some(({ grows, reach }) => grows.some(({ by }) => by === 'reasoning') || reach.some(({ of }) => of === 'reasoning'));
}

function cutShort({ text, toolCalls }: Answer, tokens: readonly AnswerToken[] | null, most: number): Omit<SimulatedReply, 'outputTokens' | 'reasoningTokens'> {
  let left = most * charactersPerToken;
  const keep = (whole: string): string => {
    const kept = whole.slice(0, left);
    left -= kept.length;
    return kept;
  };
  const shortText = text === null ? null : keep(text);
  const shortCalls = toolCalls === null ? null : toolCalls.flatMap((call) => (left <= 0 ? [] : [{ ...call, arguments: keep(call.arguments ?? '') }]));
  return { answer: { text: shortText, toolCalls: shortCalls }, finish: 'length', tokens: tokens?.slice(0, most) ?? null };
}
