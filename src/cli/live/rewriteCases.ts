import { authorPrompt } from '../../composer/author/authorPrompt.ts';
import { judgeRewrite } from '../../composer/author/judgeRewrite.ts';
import type { RewriteFault } from '../../composer/author/judgeRewrite.ts';
import { caseOf, isRewritable, withRequest } from '../../composer/author/rewritten.ts';
import type { Written } from '../../core/Author.ts';
import type { Item } from '../../core/Item.ts';
import type { Problem } from '../../core/Problem.ts';
import { counted } from '../../wording/count.ts';
import { visibleText } from '../../wording/visibleText.ts';
import type { LiveCases } from './liveCases.ts';
import type { LiveKit } from './LiveKit.ts';
import type { OpenWriter } from './openWriter.ts';

/** Composed cases with their requests in an author's words, where every value survived; the others as they were, each counted. Under a dry run what would be asked for is counted alone. */
export async function rewriteCases(made: LiveCases, { author, wanted }: Pick<OpenWriter, 'author' | 'wanted'>, { subtasks, surroundings }: Pick<LiveKit, 'subtasks' | 'surroundings'>): Promise<LiveCases> {
  const items = [...new Map(made.composed.filter(isRewritable).map(({ item }) => [item.id, item])).values()];
  const ask = (): Promise<readonly Written[]> => Promise.all(items.map((item) => author.write(authorPrompt(item))));
  if (wanted() !== null) {
    await ask();
    return { ...made, further: () => [] };
  }
  surroundings.note(`Asking ${visibleText(author.id)} for ${counted(items.length, 'request')} in other words.\n`.replaceAll('\u00a0', ' '));
  const texts = await ask();
  const rewritten = new Map<string, Item>();
  const faults: RewriteFault[] = [];
  for (const [at, item] of items.entries()) {
    const written = texts[at];
    const judged = judgeRewrite(item, written?.state === 'written' ? written.text : null);
    if (judged.state === 'kept') rewritten.set(item.id, withRequest(item, judged.request, author.id));
    else faults.push(judged.fault);
  }
  surroundings.note(`${counted(rewritten.size, 'request')} of ${String(items.length)} in its words; the others stand as composed.\n`.replaceAll('\u00a0', ' '));
  const composed = made.composed.map((before) => {
    const item = isRewritable(before) ? rewritten.get(before.item.id) : undefined;
    return item === undefined ? before : { ...caseOf(before, item, subtasks), item };
  });
  const problems = faults.map((fault): Problem => ({ code: 'not-rewritten', file: null, line: null, detail: fault, model: author.id }));
  return { ...made, composed, cases: composed.map(({ case: one, environment }) => ({ case: one, environment })), further: () => [], problems: [...made.problems, ...problems], source: { ...made.source, description: `${made.source.description}; ${String(rewritten.size)} requests in the words of ${author.id}` } };
}
