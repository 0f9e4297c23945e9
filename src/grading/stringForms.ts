/**
 * Normal forms under which two strings mean the same. Each is safe on its own: none of them ever removes
 * a character that stands beside a digit, a path separator, a sign or a file ending.
 */

const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const singleQuotes = /[\u2018\u2019\u201a\u201b\u2032]/g;
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const plain = /^[\x21-\x7e]*$/;

/**
 * Rule `string-spelling`: Unicode NFC; typographic quotes, dashes and spaces as in ASCII; ends trimmed; runs of
 * blanks joined (in a text of one line only, since indentation has meaning in code).
 */
export function spellingForm(text: string): string {
  if (plain.test(text)) return text;
  const written = text
    .normalize('NFC')
    .replace(spaces, ' ')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, '-')
    .replace(/\r\n?/g, '\n')
    .trim();
  return written.includes('\n') ? written : written.replace(/[ \t]+/g, ' ');
}

const phrase = /^[\p{L}\p{M}\p{N} .,'"&!?()_:;-]+$/u;
const abbreviation = /(?<![\p{L}\p{M}\p{N}.])(?:\p{L}\.)+(?:\p{L}(?![\p{L}\p{M}\p{N}]))?/gu;
const dotInside = /[\p{L}\p{M}]\.[\p{L}\p{M}]/u;

/**
 * Rule `string-phrase`, for natural language (`New York, NY` is `new york ny`): letters, digits, blanks and plain
 * punctuation only. Left out: letter case, commas that do not stand between two digits, full stops that end a word
 * or belong to an abbreviation, hyphens between two letters. Kept: everything beside a digit, leading
 * hyphens, dots inside words (`a.txt`), and the case of words of six and more characters with a digit in them
 * (ids). `null`: not such a text.
 */
export function phraseForm(spelling: string): string | null {
  if (!phrase.test(spelling)) return null;
  const withoutAbbreviations = spelling.includes('.') ? spelling.replace(abbreviation, (letters) => letters.replaceAll('.', '')) : spelling;
  if (dotInside.test(withoutAbbreviations)) return null;
  const folded = withoutAbbreviations
    .replace(/(?<=[\p{L}\p{M}])-(?=\p{L})/gu, ' ')
    .replace(/,(?!\d)|(?<!\d),/g, ' ')
    .replace(/(?<=[\p{L}\p{M}])\.(?=\s|$)/gu, ' ')
    .trim();
  if (folded === '') return null;
  return folded
    .split(/\s+/)
    .map((word) => (word.length >= 6 && /\d/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}

const formula = /^[\w .,+*/^()=<>%:-]+$/;
const operator = /[*^=+(]/;

/**
 * Rule `string-formula` (`x ** 2 + 1` is `x**2+1`): blanks beside an operator left out, nothing else. `null`: not a formula,
 * or something that could be a path or an option.
 */
export function formulaForm(spelling: string): string | null {
  if (!formula.test(spelling) || !operator.test(spelling) || /^[./-]/.test(spelling)) return null;
  return spelling.replace(/ (?=\W)|(?<=\W) /g, '');
}
