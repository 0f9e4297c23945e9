import type { Author } from '../../core/Author.ts';
import type { AuthorOrigin } from '../../core/Case.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Refused } from './changePrompt.ts';
import { faultWords } from './faultWords.ts';
import type { JudgedWords } from './WordFault.ts';

/** Texts asked for before a variant counts as not applicable. */
export const mostTries = 3;

/** Of what judges the words of authors. */
export const authorVersion = '4';

/** Words for a variant, or why there are none. `not-asked`: under a dry run nobody is asked. */
export type AuthoredWords =
  | { readonly state: 'kept'; readonly request: string; readonly origin: AuthorOrigin }
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'not-asked' };

/** Asks until something can be used, and tells the author each time what was amiss. What is refused is counted by its fault. */
export async function writeVariant(author: Author, prompt: (refused: readonly Refused[]) => Conversation, judge: (text: string) => JudgedWords): Promise<AuthoredWords> {
  const refused: Refused[] = [];
  while (refused.length < mostTries) {
    const written = await author.write(prompt(refused));
    if (written.state === 'not-asked') return { state: 'not-asked' };
    if (written.state === 'not-written') return { state: 'refused', reason: `its author wrote nothing: ${written.reason}` };
    const judged = judge(written.text);
    if (judged.state === 'kept') return { state: 'kept', request: judged.request, origin: { author: author.id, servedBy: written.servedBy, version: authorVersion, tries: refused.length + 1 } };
    author.refuse(judged.fault);
    refused.push({ text: written.text, fault: judged.fault });
  }
  return { state: 'refused', reason: `its author’s words could not be used in ${String(mostTries)} tries, at last because ${faultWords[refused.at(-1)?.fault ?? 'empty']}` };
}
