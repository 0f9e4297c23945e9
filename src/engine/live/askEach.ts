import type { Answer } from '../../core/Answer.ts';
import type { Clock } from '../../core/Clock.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Model } from '../../core/Model.ts';
import type { Settings } from '../../core/Settings.ts';
import { askOnce } from './askOnce.ts';

export interface EachRequest {
  /** What the model is to whoever asks, for a complaint (`the author`). */
  readonly role: string;
  readonly model: Model;
  readonly settings: Settings;
  readonly conversations: readonly Conversation[];
  readonly clock: Clock;
  readonly signal: AbortSignal | null;
  /** Requests in flight at most. */
  readonly mostInFlight: number;
}

/** Answers in a row that did not come before the rest is not asked for, while none ever came. */
const mostInVain = 4;

/**
 * One answer to each conversation, by its place; `null`: nothing came, in time or at all, or it was cut off, refused or
 * blocked. Throws a UserError where the user must act first, such as setting a key.
 */
export async function askEach(request: EachRequest): Promise<readonly (Answer | null)[]> {
  const { conversations, mostInFlight, signal } = request;
  const answers = new Array<Answer | null>(conversations.length).fill(null);
  const state = { next: 0, inVain: 0, isAnswering: false };
  const work = async (): Promise<void> => {
    for (let at = state.next++; at < conversations.length; at = state.next++) {
      if (signal?.aborted === true || (!state.isAnswering && state.inVain >= mostInVain)) return;
      const conversation = conversations[at];
      if (conversation === undefined) return;
      const answer = await ask(conversation, request);
      answers[at] = answer;
      if (answer === null) state.inVain++;
      else state.isAnswering = true;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(mostInFlight, conversations.length)) }, work));
  return answers;
}

async function ask(conversation: Conversation, { role, model, settings, clock, signal }: EachRequest): Promise<Answer | null> {
  const decoded = await askOnce(model.encode(conversation, settings), { role, model, clock, signal, send: (wire) => model.send(wire, signal) });
  return decoded?.answer ?? null;
}
