/** Languages that the cues know. */
export type ReplyLanguage = 'english' | 'german' | 'french' | 'spanish';

const everyday: Readonly<Record<ReplyLanguage, ReadonlySet<string>>> = {
  english: wordsOf("the a an of to in is are it you i and or for that this with your my on be can not no by at as from we if so was what which have has do does but i'm don't can't it's there when how me they their i'll i'd"),
  german: wordsOf('der die das und ist nicht ich sie ein eine einen einem zu mit fur auf von den dem es wir kann kein keine haben bitte welche welchen ihre ihr oder wird sind im noch nur leider dafur um'),
  french: wordsOf("le la les des un une et est je vous pas ne de pour que qui dans sur il nous avec votre mon du au ce quel quelle j'ai n'est c'est"),
  spanish: wordsOf('el los las una y es no de que en por para con su tu mi lo se del al como puedo yo cual he un la ha'),
};

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/**
 * The language of which most everyday words are found, and how many of the words those are; `null` where fewer than
 * two are or two languages have as many.
 */
export function replyLanguage(words: readonly string[]): { readonly language: ReplyLanguage | null; readonly found: number } {
  const counts = (['english', 'german', 'french', 'spanish'] as const)
    .map((language) => ({ language, found: words.filter((word) => everyday[language].has(word)).length }))
    .sort((a, b) => b.found - a.found);
  const [best, second] = counts;
  const found = best?.found ?? 0;
  return { language: best === undefined || found < 2 || found === second?.found ? null : best.language, found };
}
