/** Words that turn what is asked for around, by language. */
const turning: Readonly<Record<string, RegExp>> = {
  english: worded("not|\\p{L}+n't|no|never|without|except(?:ing)?|excluding|cannot|none|nothing|nobody|neither|unless|avoid\\p{L}*|refrain\\p{L}*|instead of|rather than"),
  german: worded('nicht|nichts|nein|nie|niemals|kein\\p{L}*|ohne|außer|ausgenommen|weder|statt|anstatt|vermeide\\p{L}*|unterlass\\p{L}*'),
  spanish: worded('no|nunca|jamás|sin|excepto|salvo|tampoco|evit[ae]\\p{L}*|en (?:lugar|vez) de'),
  french: worded("pas|jamais|sans|sauf|excepté|hormis|aucune?|rien|non|évit\\p{L}*|au lieu d[eu']"),
  italian: worded('non|no|senza|tranne|eccetto|salvo|evit\\p{L}*|invece di'),
  portuguese: worded('não|nunca|jamais|sem|exceto|salvo|nem|evit\\p{L}*|em vez de'),
  dutch: worded('niet|niets|nee|geen|nooit|zonder|behalve|tenzij|vermijd\\p{L}*|in plaats van'),
};

function worded(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');
}

/** How often a text of folded marks says no, in the language of that name. In French a lonely “ne” counts as well. */
export function negations(text: string, language: string): number {
  const count = (pattern: RegExp | undefined): number => (pattern === undefined ? 0 : [...text.matchAll(pattern)].length);
  return Math.max(count(turning[language]), language === 'french' ? count(/(?<!\p{L})(?:ne(?!\p{L})|n'(?!est-ce))/giu) : 0);
}
