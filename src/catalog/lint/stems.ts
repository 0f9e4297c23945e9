/** Words that say nothing about what a tool does. */
const empty = new Set('a an the of to in on at by for from with and or as is are be it its this that these those which if when you your we our can will would should must may not no any all each one use used using tool function api endpoint method call allows allow lets let user given based please what who whom whose how where why some over during into about per via than then there here been being was were has have had do does done also only just more most such so up out off both between through within without under after before i me they them their he she his her us'.split(' '));

/** What is left of the words of a text once endings, numbers and words that say nothing are taken off; `searches`, `searching` and `searched` are one. */
export function stems(words: Iterable<string>): readonly string[] {
  const found: string[] = [];
  for (const word of words) if (!empty.has(word) && !/^\p{N}+$/u.test(word)) found.push(stem(word));
  return found;
}

/** English endings of inflection only, so that words of different meaning stay apart. */
function stem(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return undoubled(word.slice(0, -1));
  if (word.endsWith('ing') && word.length > 5) return undoubled(word.slice(0, -3));
  if (word.endsWith('ed') && word.length > 4) return undoubled(word.slice(0, -2));
  return undoubled(word);
}

/** `running` is `run`, and `create`, `created` and `creating` are one. */
function undoubled(word: string): string {
  return word.replace(/([bdgmnprt])\1$/, '$1').replace(/(?<=..)e$/, '');
}
