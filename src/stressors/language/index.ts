import { authored } from '../../composer/author/authored.ts';
import { translationPrompt } from '../../composer/author/changePrompt.ts';
import { judgeTranslation } from '../../composer/author/judgeTranslation.ts';
import { languageNamed } from '../../composer/author/languageWords.ts';
import type { LanguageWords } from '../../composer/author/languageWords.ts';
import type { ToldRequest } from '../../composer/author/ToldRequest.ts';
import { writeVariant } from '../../composer/author/writeVariant.ts';
import type { AuthoredWords } from '../../composer/author/writeVariant.ts';
import { wishOf } from '../../composer/change/wishOf.ts';
import { withRequest } from '../../composer/change/withRequest.ts';
import { longDate } from '../../composer/kit/spoken/calendar.ts';
import type { Author } from '../../core/Author.ts';
import type { Message } from '../../core/Message.ts';
import type { Projection } from '../../core/Subtask.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';
import { bankingInGerman } from './bankingInGerman.ts';
import { bankingInSpanish } from './bankingInSpanish.ts';
import { calendarInGerman } from './calendarInGerman.ts';
import { calendarInSpanish } from './calendarInSpanish.ts';
import type { Language, WorldGrammar } from './Grammar.ts';
import { speak } from './speak.ts';
import { toldIn } from './toldIn.ts';
import { filled } from './writeValue.ts';

const grammars: readonly WorldGrammar[] = [bankingInGerman, bankingInSpanish, calendarInGerman, calendarInSpanish];
const levels: readonly string[] = [...new Set(grammars.map(({ language }) => language.id))];

/**
 * Asks for the same calls in another language, by a grammar or in the words of an author where there is none; tools and
 * system text stay English, but for the date that goes with a grammar. Reports are left out: what is read out of a
 * report is read as English.
 */
export const stressor: Stressor = {
  id: 'language',
  version: '1',
  description: 'the same request in another language, the tools in English',
  analysis: 'invariance',
  needs: ['author'],
  subtasks: ['name-detection', 'parameter-detection', 'parallel', 'chaining', 'next-best', 'abstention'],
  levels,
  readLevel: (text) => languageNamed(text)?.id ?? null,
  apply: async (base, level, resources) => {
    const own = translated(base, level, resources);
    const { author } = resources;
    const words = languageNamed(level);
    if (own.state === 'changed' || author === null || words === null) return own;
    return await authored(base, author, (told) => writtenBy(author, told, words));
  },
};

async function writtenBy(author: Author, told: ToldRequest, words: LanguageWords): Promise<AuthoredWords> {
  const inLanguage = toldIn(told, grammars.find(({ language }) => language.id === words.id)?.language ?? null);
  if (inLanguage === null) return { state: 'refused', reason: 'a value is said in words that another language has others for' };
  return await writeVariant(author, (refused) => translationPrompt(inLanguage, words.english, refused), (text) => judgeTranslation(inLanguage, words, text));
}

function translated(base: StressBase, level: string, { random, worlds }: StressResources): Stressed {
  const { item } = base;
  const world = worlds.find(({ id }) => id === item?.domain);
  const grammar = grammars.find(({ language, world: id, version }) => language.id === level && id === item?.domain && version === world?.version);
  const state = item?.world?.state;
  if (item === null || state === undefined || world === undefined || grammar === undefined) return { state: 'not-applicable', reason: 'there is no grammar of that language for what it is about, and no author is named (--author)' };
  const wish = wishOf(item, world);
  if (wish === null) return { state: 'not-applicable', reason: 'what it asks for cannot be read back from its calls' };
  const spoken = speak(item, wish.intents, state, grammar, random);
  if (spoken.state === 'not-said') return { state: 'not-applicable', reason: spoken.reason };
  const projection = withRequest(base, item, spoken.request);
  return projection === null ? { state: 'not-applicable', reason: 'the request does not stand in the prompt' } : { state: 'changed', projection: withToday(projection, state.today, grammar.language), dose: null, control: false };
}

function withToday({ case: one, environment }: Projection, today: string, language: Language): Projection {
  const messages = one.prompt.messages.map((message): Message => (message.role === 'system' ? { ...message, content: message.content.replace(`Today is ${longDate(today)}.`, filled(language.today, today, language)) } : message));
  return { case: { ...one, prompt: { ...one.prompt, messages } }, environment };
}
