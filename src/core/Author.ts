import type { Conversation } from './Conversation.ts';

/** A model that writes requests in other words or in another language, where stressors have no words of their own. */
export interface Author {
  /** `<provider>:<name>`. */
  readonly id: string;
  /** Asked once for each conversation, however often it is wanted. Rejects only with a UserError. */
  readonly write: (conversation: Conversation) => Promise<Written>;
  /** Counts a text that is not used, by its fault. */
  readonly refuse: (fault: string) => void;
}

export type Written =
  /** `servedBy`: the model that the endpoint says answered; `null`: it does not say. */
  | { readonly state: 'written'; readonly text: string; readonly servedBy: string | null }
  /** In time or at all, or a ceiling allows no more. */
  | { readonly state: 'not-written'; readonly reason: string }
  /** A dry run, which asks nobody. */
  | { readonly state: 'not-asked' };
