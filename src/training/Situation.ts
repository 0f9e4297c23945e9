import type { Answer } from '../core/Answer.ts';
import type { Call } from '../core/Call.ts';
import type { Case, ComposedOrigin } from '../core/Case.ts';
import type { Conversation } from '../core/Conversation.ts';
import type { DataflowEdge } from '../core/Key.ts';
import type { Observation } from '../core/Observation.ts';
import type { Unusable } from '../core/PairFacts.ts';
import type { Verdict } from '../core/Verdict.ts';

/** A place in a run where an answer was due: what was shown, what came, what is right there, and how any answer to it is judged. */
export interface Situation {
  /** Id of the trial. */
  readonly trial: string;
  /** 0-based answer of the model within the trial. */
  readonly turn: number;
  readonly case: Case;
  readonly composed: ComposedOrigin;
  readonly observation: Observation;
  /** All that was shown before the answer. */
  readonly conversation: Conversation;
  readonly parallelToolCalls: boolean;
  /** What the model answered; `null`: nothing that can be trained on, for `unusable`. */
  readonly own: Answer | null;
  readonly unusable: Unusable | null;
  /** Verdict on the model's own answer, strictly read, of the whole exchange where there is one. */
  readonly verdict: Verdict;
  /** Calls that are due in this very answer; `null`: the key does not hold them. */
  readonly due: readonly Call[] | null;
  /** Of `due`, arguments that results of earlier calls should feed. */
  readonly fed: readonly DataflowEdge[];
  readonly write: (calls: readonly Call[]) => Answer;
  readonly say: (text: string) => Answer;
  /** Strictly read; in an exchange, as if every later answer were right. Same answer, same verdict. */
  readonly judge: (answer: Answer) => Verdict;
}
