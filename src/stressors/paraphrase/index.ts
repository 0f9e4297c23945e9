import { authored } from '../../composer/author/authored.ts';
import { paraphrasePrompt } from '../../composer/author/changePrompt.ts';
import { judgeParaphrase } from '../../composer/author/judgeParaphrase.ts';
import type { ToldRequest } from '../../composer/author/ToldRequest.ts';
import { writeVariant } from '../../composer/author/writeVariant.ts';
import type { AuthoredWords } from '../../composer/author/writeVariant.ts';
import { isProven, otherWordings } from '../../composer/change/otherWordings.ts';
import { withRequest } from '../../composer/change/withRequest.ts';
import type { Author } from '../../core/Author.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';

/** Asks for the same calls by other templates, or in the words of an author where there are none: the n-th level is the n-th other wording. */
export const stressor: Stressor = {
  id: 'paraphrase',
  version: '1',
  description: 'the same request in other words, with the same values',
  analysis: 'invariance',
  needs: ['author'],
  subtasks: [],
  levels: ['1', '2', '3'],
  readLevel: (text) => (/^[1-9]$/.test(text) ? text : null),
  apply: async (base, level, resources) => {
    const own = reworded(base, Number(level), resources);
    const { author } = resources;
    return own.state === 'changed' || author === null ? own : await authored(base, author, (told) => writtenBy(author, told, Number(level)));
  },
};

function reworded(base: StressBase, number: number, { shared, worlds }: StressResources): Stressed {
  const { item } = base;
  const world = worlds.find(({ id }) => id === item?.domain);
  if (item === null || world === undefined) return { state: 'not-applicable', reason: 'it was not composed in a world, so that it has no other templates, and no author is named (--author)' };
  const wordings = otherWordings(item, world, number, shared);
  if (wordings === null) return { state: 'not-applicable', reason: 'what it asks for cannot be read back from its calls' };
  const wording = wordings[number - 1];
  if (wording === undefined) return { state: 'not-applicable', reason: 'its templates give no further wording' };
  if (!isProven(wording, item, world)) return { state: 'not-applicable', reason: 'another wording could not be proven' };
  const projection = withRequest(base, item, wording.request);
  if (projection === null) return { state: 'not-applicable', reason: 'the request does not stand in the prompt' };
  const { case: one } = projection;
  const { composed } = one.origin;
  return { state: 'changed', projection: { ...projection, case: { ...one, origin: { ...one.origin, ...(composed === undefined ? {} : { composed: { ...composed, templates: wording.templates } }) } } }, dose: null, control: false };
}

/** Each wording is another one than those before it, which are therefore asked for first; an author is asked the same once. */
async function writtenBy(author: Author, told: ToldRequest, number: number): Promise<AuthoredWords> {
  const earlier: string[] = [];
  for (let wording = 1; ; wording++) {
    const known = [...earlier];
    const words = await writeVariant(author, (refused) => paraphrasePrompt(told, wording, refused), (text) => judgeParaphrase(told, known, text));
    if (wording === number) return words;
    if (words.state === 'kept') earlier.push(words.request);
  }
}
