import type { Case } from '../../src/core/Case.ts';
import type { Conversation } from '../../src/core/Conversation.ts';
import type { Interface } from '../../src/core/Interface.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { demonstrationCases } from '../../src/composer/demonstrationCases.ts';
import type { CasePlan } from '../../src/composer/demonstrationCases.ts';
import { renderConversation } from '../../src/engine/live/renderConversation.ts';
import { createAnswerBook } from '../../src/models/simulated/AnswerBook.ts';
import type { AnswerBook } from '../../src/models/simulated/AnswerBook.ts';
import { rightAnswer } from '../../src/models/simulated/rightAnswer.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';

export interface AskedCase {
  readonly case: Case;
  readonly conversation: Conversation;
  readonly interface: Interface;
}

export function interfaceOf(syntax: string): Interface {
  const kind = syntax === 'native' || syntax === 'native-strict' ? syntax : 'prompted';
  return { kind, syntax, tolerated: [], basis: 'asked' };
}

/** Made-up cases as they would be put to a model, and a book of their right answers. */
export function filledBook(plan: CasePlan, seed: string, syntax: string): { readonly book: AnswerBook; readonly asked: readonly AskedCase[] } {
  return bookOf(demonstrationCases(plan, seededRandom(seed)), syntax);
}

export function bookOf(cases: readonly Case[], syntax: string): { readonly book: AnswerBook; readonly asked: readonly AskedCase[] } {
  const book = createAnswerBook();
  const own = syntaxes.find(({ id }) => id === syntax) ?? null;
  const asked = cases.map((one): AskedCase => {
    const wanted = interfaceOf(syntax);
    const conversation = renderConversation({ ...one.prompt, interface: wanted }, wanted.kind === 'prompted' ? 'plain' : null, syntaxes);
    const right = rightAnswer(one, wanted.kind === 'prompted' ? own : null);
    if (right === null || !book.add(conversation, right)) throw new Error(`two cases look alike: ${one.id}`);
    return { case: one, conversation, interface: wanted };
  });
  return { book, asked };
}
