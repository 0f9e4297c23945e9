import type { Conversation } from '../../src/core/Conversation.ts';
import type { Interface } from '../../src/core/Interface.ts';
import type { Observation } from '../../src/core/Observation.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { renderConversation } from '../../src/engine/live/renderConversation.ts';
import { gradeAnswer, observe } from '../../src/engine/observe.ts';
import type { Asked } from '../../src/engine/observe.ts';
import { prepareCase } from '../../src/engine/PreparedCase.ts';
import type { PreparedCase } from '../../src/engine/PreparedCase.ts';
import type { FoundAnswer } from '../../src/models/simulated/AnswerBook.ts';
import { conversationKey } from '../../src/models/simulated/conversationKeys.ts';
import type { Profile } from '../../src/models/simulated/Profile.ts';
import { rightAnswer } from '../../src/models/simulated/rightAnswer.ts';
import { simulateAnswer } from '../../src/models/simulated/simulateAnswer.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';

const native: Interface = { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' };
const read = createReader(syntaxes);

interface Ready {
  readonly prepared: PreparedCase;
  readonly asked: Asked;
  readonly conversation: Conversation;
  readonly found: FoundAnswer;
  readonly reasons: boolean;
  /** What a right answer is observed as, once seen. */
  right: Observation | null;
}

/**
 * Questions of a single answer, made ready once and put to simulated models of many seeds past engine and store, which
 * say nothing of the answers: rendered, simulated, read, graded and observed as in a run. A rerun asks what its base
 * asks, and is drawn by itself all the same.
 */
export class AskedDirectly {
  readonly #cases: readonly Ready[];

  constructor(cases: readonly Projection[]) {
    this.#cases = cases.map(({ case: one }) => {
      const own = one.prompt.interface ?? native;
      const right = rightAnswer(one, own.kind === 'prompted' ? (syntaxes.find(({ id }) => id === own.syntax) ?? null) : null);
      if (right === null) throw new Error(`nothing is known to be right of ${one.id}`);
      const conversation = renderConversation({ ...one.prompt, interface: own }, null, syntaxes);
      const key = conversationKey(conversation);
      return { prepared: prepareCase(one), asked: { interface: own, languages: new Map(), profile: null }, conversation, reasons: one.prompt.reasoning !== undefined, found: { right, baseKey: key, baseLength: conversation.messages.length, key: `${key} ${one.id}` }, right: null };
    });
  }

  ask(profile: Profile, seed: string): readonly Observation[] {
    return this.#cases.map((ready) => {
      const { answer, befell } = simulateAnswer(ready.conversation, ready.found, { profile, seed, repetition: 0, plan: null, toolChoice: 'auto', parallelToolCalls: true, reasons: ready.reasons });
      if (befell.length === 0 && ready.right !== null) return { ...ready.right, model: profile.name };
      const recorded = { model: profile.name, caseId: ready.prepared.case.id, outcome: { kind: 'answered' }, answer, raw: '', file: '', line: 0, usage: { inputTokens: null, outputTokens: null, seconds: null }, case: null } as const;
      const observation = observe(recorded, ready.prepared, gradeAnswer(recorded, ready.prepared, ready.asked, read), null);
      if (befell.length > 0) return observation;
      if (observation.strict.state !== 'right') throw new Error(`a right answer to ${ready.prepared.case.id} is judged ${observation.strict.codes.join(', ')}`);
      ready.right = observation;
      return observation;
    });
  }
}
