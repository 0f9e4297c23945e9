import { dayWords } from '../../composer/author/languageWords.ts';
import { bareText } from '../../composer/author/saidValues.ts';
import type { SaidValue } from '../../composer/author/saidValues.ts';
import type { ToldRequest } from '../../composer/author/ToldRequest.ts';
import type { Language } from './Grammar.ts';
import { waysToWrite } from './writeValue.ts';

/**
 * A request with the forms that its values may have in another language: as they are, or as people write days, times
 * and bare numbers there. `language`: with its words for them; `null`: it has none here. `null` as a whole: a value is
 * said in words that would be translated, and could not be read back.
 */
export function toldIn(told: ToldRequest, language: Language | null): ToldRequest | null {
  const values = told.values.map((value): SaidValue | null => {
    const forms = formsOf(value, told.today, language);
    return forms.length === 0 ? null : { ...value, forms };
  });
  return values.every((value) => value !== null) ? { ...told, values } : null;
}

function formsOf({ said, plain }: SaidValue, today: string | null, language: Language | null): readonly string[] {
  const bare = bareText(said);
  const stays = bare !== said || /\d/.test(said) || (!isCalendar(bare) && (isName(bare) || plain.some((text) => text.toLowerCase() === bare.toLowerCase())));
  const written = language === null ? [] : plain.flatMap((text) => waysToWrite(text, today, language));
  const days = stays || written.length > 0 ? plain.filter((text) => /^\d{4}-\d\d-\d\d$/.test(text)) : [];
  const numbers = /^-?\d+(?:[.,]\d+)*$/.test(said) ? plain.flatMap(numberForms) : [];
  return [...new Set([...(stays ? [said, bare] : []), ...written, ...days, ...numbers])].filter((form) => form.trim() !== '').sort((a, b) => b.length - a.length);
}

/** A name, of a person or a place. */
function isName(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function isCalendar(text: string): boolean {
  return text.toLowerCase().split(/\s+/).some((word) => dayWords.includes(word));
}

/** With a comma before the decimals and points between thousands. */
function numberForms(text: string): readonly string[] {
  const number = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (number === null) return [];
  const [, whole = '', decimals] = number;
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const end = decimals === undefined ? '' : `,${decimals}`;
  return [`${whole}${end}`, `${parted}${end}`];
}
