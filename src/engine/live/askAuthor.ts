import type { Clock } from '../../core/Clock.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Model } from '../../core/Model.ts';
import type { Settings } from '../../core/Settings.ts';
import { UserError } from '../../core/UserError.ts';

export interface AuthorRequest {
  readonly model: Model;
  readonly settings: Settings;
  readonly conversations: readonly Conversation[];
  readonly clock: Clock;
  readonly signal: AbortSignal | null;
  /** Requests in flight at most. */
  readonly mostInFlight: number;
}

/** Attempts at one text, and milliseconds before each further one. */
const attempts = 3;
const pause = 1000;
/** Texts in a row that nobody wrote before the rest is not asked for, while none was ever written. */
const mostInVain = 4;

/**
 * What an author writes, by the place of what it was asked; `null`: nothing came, in time or at all. Throws a UserError
 * where the user must act first, such as setting a key.
 */
export async function askAuthor(request: AuthorRequest): Promise<readonly (string | null)[]> {
  const { conversations, mostInFlight, signal } = request;
  const texts = new Array<string | null>(conversations.length).fill(null);
  const state = { next: 0, inVain: 0, isWriting: false };
  const work = async (): Promise<void> => {
    for (let at = state.next++; at < conversations.length; at = state.next++) {
      if (signal?.aborted === true || (!state.isWriting && state.inVain >= mostInVain)) return;
      const conversation = conversations[at];
      if (conversation === undefined) return;
      const text = await write(conversation, request);
      texts[at] = text;
      if (text === null) state.inVain++;
      else state.isWriting = true;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(mostInFlight, conversations.length)) }, work));
  return texts;
}

async function write(conversation: Conversation, { model, settings, clock, signal }: AuthorRequest): Promise<string | null> {
  const wire = model.encode(conversation, settings);
  for (let attempt = 0; attempt < attempts && signal?.aborted !== true; attempt++) {
    if (attempt > 0) await clock.sleep(pause * 2 ** (attempt - 1), signal);
    const reply = await model.send(wire, signal);
    const { outcome, answer, remedy } = model.decode(wire, reply);
    if (outcome.kind === 'answered') return answer.text ?? '';
    if (remedy.kind === 'stop') throw new UserError({ expected: remedy.expected, came: `asking the author ${model.id}: ${remedy.came}`, remedy: remedy.todo });
    // Who did not answer in time will hardly do so the next time.
    if (outcome.kind !== 'not-observed' || remedy.kind === 'give-up' || reply.failure?.code.startsWith('timeout-') === true) return null;
  }
  return null;
}
