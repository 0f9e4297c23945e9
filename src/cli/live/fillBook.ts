import type { PlannedCase, PlannedModel } from '../../core/Plan.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { renderConversation } from '../../engine/live/renderConversation.ts';
import { createAnswerBook } from '../../models/simulated/AnswerBook.ts';
import type { AnswerBook } from '../../models/simulated/AnswerBook.ts';
import { rightAnswer } from '../../models/simulated/rightAnswer.ts';

/** The right answers to planned cases, as simulated models see them through the given interfaces. */
export function fillBook(cases: readonly PlannedCase[], models: readonly Pick<PlannedModel, 'interface'>[], syntaxes: readonly Syntax[]): AnswerBook {
  const book = createAnswerBook();
  const interfaces = new Map(models.map(({ interface: asked }) => [`${asked.kind} ${asked.syntax}`, asked]));
  for (const asked of interfaces.values()) {
    for (const { case: one, wording } of cases) {
      // A case that asks in its own way is asked so by every model.
      const own = one.prompt.interface ?? asked;
      const syntax = own.kind === 'prompted' ? (syntaxes.find(({ id }) => id === own.syntax) ?? null) : null;
      const right = rightAnswer(one, syntax);
      if (right !== null) book.add(renderConversation({ ...one.prompt, interface: own }, wording, syntaxes), right);
    }
  }
  return book;
}
