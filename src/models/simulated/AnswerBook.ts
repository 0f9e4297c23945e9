import type { Call } from '../../core/Call.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { DataflowEdge, ExpectedRule } from '../../core/Key.ts';
import type { Syntax } from '../../core/Syntax.ts';
import type { Tool } from '../../core/Tool.ts';
import { conversationKey, conversationKeys } from './conversationKeys.ts';

/** The right answer to a conversation. */
export interface RightAnswer {
  /** In order; empty where no call is right. */
  readonly calls: readonly Call[];
  /** Whether only the names of `calls` count, so that their arguments are anything. */
  readonly namesOnly: boolean;
  /** Where the result of one of `calls` feeds an argument of another, which waits for it; empty where all are due at once. */
  readonly edges: readonly DataflowEdge[];
  /** Where one of `calls` refers to the result of an earlier one in the same answer; empty where values stand as they are. */
  readonly references: readonly DataflowEdge[];
  /** Whether each call waits for the result of the one before, though nothing of it is filled in. */
  readonly stepwise: boolean;
  /** Whether `calls` have to come in their order. */
  readonly ordered: boolean;
  /** Whether `says` is a report of results, of which every value counts. */
  readonly reports: boolean;
  /** What is right to say where no call is; `null`: nothing in particular. */
  readonly says: string | null;
  /** Standing rules that `calls` keep. */
  readonly rules: readonly ExpectedRule[];
  /** The tools that the conversation shows, with their schemas. */
  readonly tools: readonly Tool[];
  /** Right calls that stand in the conversation already; `null`: not known, so only what failed or was not offered counts as wrong. */
  readonly earlier: readonly Call[] | null;
  /** How calls are written and read in its text; `null`: they go in the tool-call field. */
  readonly syntax: Syntax | null;
  /** Whether other calls would be right too: a fault that hits upon them is none. */
  readonly isRight: (calls: readonly Call[]) => boolean;
}

/** Right answers by fingerprint of the conversation, filled by whoever composed the cases. */
export interface AnswerBook {
  /** `false`: the same conversation stands there with another answer, and stays as it is. */
  readonly add: (conversation: Conversation, right: RightAnswer) => boolean;
  /**
   * The entry for the longest beginning of a conversation, so that later turns find their case. One of which only the
   * names of calls count leaves it to a shorter one: a question about the next call can begin as a task over turns goes on.
   */
  readonly find: (conversation: Conversation) => FoundAnswer | null;
  readonly entries: () => IterableIterator<readonly [key: string, entry: BookEntry]>;
  readonly size: () => number;
}

export interface BookEntry {
  readonly conversation: Conversation;
  readonly right: RightAnswer;
}

export interface FoundAnswer {
  readonly right: RightAnswer;
  /** Fingerprint of the beginning that stands in the book. */
  readonly baseKey: string;
  /** Messages of that beginning; what follows was exchanged since. */
  readonly baseLength: number;
  /** Fingerprint of the whole conversation. */
  readonly key: string;
}

export function createAnswerBook(): AnswerBook {
  const entries = new Map<string, BookEntry>();
  return {
    add: (conversation, right) => {
      const key = conversationKey(conversation);
      const present = entries.get(key);
      if (present !== undefined) return isSame(present.right, right);
      entries.set(key, { conversation, right });
      return true;
    },
    find: (conversation) => {
      const keys = conversationKeys(conversation);
      let named: FoundAnswer | null = null;
      for (let length = keys.length; length > 0; length--) {
        const baseKey = keys[length - 1] ?? '';
        const right = entries.get(baseKey)?.right;
        if (right === undefined || (named !== null && (right.namesOnly || (right.edges.length === 0 && !right.stepwise)))) continue;
        const found: FoundAnswer = { right, baseKey, baseLength: length, key: keys.at(-1) ?? baseKey };
        if (!right.namesOnly) return found;
        named = found;
      }
      return named;
    },
    entries: () => entries.entries(),
    size: () => entries.size,
  };
}

function isSame(one: RightAnswer, other: RightAnswer): boolean {
  const plain = ({ calls, edges, says }: RightAnswer): string => JSON.stringify([calls, edges, says]);
  return plain(one) === plain(other);
}
