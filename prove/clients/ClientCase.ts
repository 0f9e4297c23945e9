import type { Outcome } from '../../src/core/Outcome.ts';

export type Protocol = 'chat' | 'responses' | 'messages' | 'gemini';

/** One body that a fake endpoint serves to the official client and to our adapter alike. */
export interface ClientCase {
  readonly name: string;
  readonly protocol: Protocol;
  readonly stream: boolean;
  readonly body: string;
  /** What our adapter has to say of it. */
  readonly outcome: Outcome['kind'];
  /** The calls that the body holds, with their exact text, where it was answered or capped. */
  readonly calls: readonly (readonly [name: string, argumentText: string | null])[];
  /** What the official client is known to do with it: keep all, or lose something of it. */
  readonly client: 'keeps' | 'loses';
}
