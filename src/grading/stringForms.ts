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

const phrase = /^[\p{L}\p{M}\p{N} .,'"&!?()_:;#+%$-]+$/u;
const abbreviation = /(?<![\p{L}\p{M}\p{N}.])(?:\p{L}\.)+\p{L}?(?![\p{L}\p{M}\p{N}])/gu;
const dotInside = /[\p{L}\p{M}]\.[\p{L}\p{M}]/u;

/** Marks that set the whole of a text in bold (`**Yes, it is.**`), at either end. */
const emphasis = /^\*\*(?=\p{L})|(?<=[\p{L}.!?])\*\*$/gu;

/**
 * Rule `string-phrase`, for natural language (`New York, NY` is `new york ny`): letters, digits, blanks and plain
 * punctuation only. Left out: letter case, commas that do not stand between two digits, full stops that end a word
 * or belong to an abbreviation, hyphens between two letters, bold marks around several words. Kept: everything beside a digit, leading
 * hyphens, dots inside words (`a.txt`), and the case of words of six and more characters with a digit in them
 * (ids). `null`: not such a text.
 */
export function phraseForm(spelling: string): string | null {
  const words = spelling.includes('**') && spelling.includes(' ') ? spelling.replace(emphasis, '') : spelling;
  if (!phrase.test(words)) return null;
  const withoutAbbreviations = words.includes('.') ? words.replace(abbreviation, (letters) => letters.replaceAll('.', '')) : words;
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

/** The phrase that an identifier spells (`New_York`): a phrase of the key may be written so, but never an identifier of the key as a phrase. */
export function spelledOut(spelling: string): string | null {
  return spelling.includes('_') ? phraseForm(spelling.replace(/(?<=[\p{L}\p{M}])_(?=\p{L})/gu, ' ')) : null;
}

const formula = /^[\w .,+*/^()=<>%:-]+$/;
const operator = /[*^=+(]/;

/**
 * Rule `string-formula` (`x ** 2 + 1` is `x^2+1`): blanks beside an operator and the sign between a number and a
 * letter (`2*x`) left out, and the two ways of writing a power made one, except in code, where `^` is no power. `null`: not a formula, or something that could be a path or an option.
 */
export function formulaForm(spelling: string, code: boolean): string | null {
  if (!formula.test(spelling) || !operator.test(spelling) || /^(?:[./]|--?[A-Za-z]{2})/.test(spelling)) return null;
  const close = spelling.replace(/ (?=\W)|(?<=\W) /g, '');
  return code || /\b(?:lambda|def|return)\b/.test(close) ? close : close.replaceAll('**', '^').replace(/(?<=\d)\*(?=[a-zA-Z(])(?!e\d)/g, '');
}

/**
 * Rule `string-joined` (`Ha Noi` is `Hanoi`): a phrase with the blanks left out, where it is made of words of two and more letters.
 * `null`: anything else.
 */
export function joinedForm(phraseText: string): string | null {
  return /^(?:[\p{L}\p{M}]{2,}(?: |$))+$/u.test(phraseText) ? phraseText.replaceAll(' ', '') : null;
}
