import { foldText } from './foldText.ts';

/** Spellings that differ between Englishes, made one. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ll(?=ed\b|ing\b|er\b|ers\b)/g, 'l'],
  [/our(?=s?\b|ed\b|ing\b)/g, 'or'],
  [/\bgrey/g, 'gray'],
  [/tre(?=s?\b)/g, 'ter'],
  [/is(?=e\b|ed\b|ing\b|ation\b)/g, 'iz'],
];

/** Words of a name without case, accents, punctuation and spelling of one side of the ocean, each after a blank. */
export function nameForm(text: string): string {
  const words = foldText(text).replace(/'s\b/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return spellings.reduce((form, [pattern, plain]) => form.replace(pattern, plain), words);
}
