import type { Message } from './Message.ts';
import type { Tool } from './Tool.ts';

/**
 * A prompt as it goes to a model, with its interface spelled out: in a prompted interface the tools and how
 * to call them stand in the messages, in a native one they are offered in the field made for them.
 */
export interface Conversation {
  readonly messages: readonly Message[];
  /** Tools offered natively; empty where they are described in the messages. */
  readonly tools: readonly Tool[];
  /** Whether strict schemas are asked of the endpoint. */
  readonly strict: boolean;
}
