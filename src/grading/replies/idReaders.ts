import { isCurrency } from './currencies.ts';
import type { FactReader, Readings } from './FactReader.ts';
import { idForm } from './idForm.ts';
import { unitOf } from './units.ts';

/** Names that a computer gave: e-mail addresses, UUIDs, account and phone numbers, codes of letters and digits. */
export const idReaders: readonly FactReader[] = [
  { pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}/g, isCased: true, read: ({ text }) => id(text) },
  { pattern: /\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b/g, isCased: true, read: ({ text }) => id(text) },
  { pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g, isCased: true, read: ({ text }) => id(text) },
  { pattern: /(?<![\w.,$€£-])(?:\+\d|\(0?\d|0\d)[\d ()/-]{6,20}\d(?!\d|[.,/-]\d)/g, isCased: true, read: ({ text }) => (text.replace(/\D/g, '').length < 8 ? null : id(text)) },
  {
    // Where one sits or waits: a code, short as it may be.
    pattern: /\b(?:seat|gate|platform|terminal|berth|coach|carriage|locker|bay|pier|track|hall|row)s?(?: is| are| no\.?| number|:)? (?<code>\d{1,3}[A-Za-z]|[A-Z]\d{1,3})\b/gi,
    isCased: true,
    read: ({ text, part }) => ({ ...id(part('code')), skip: text.length - part('code').length }),
  },
  { pattern: /(?<![A-Za-z0-9_@])(?=[A-Za-z0-9_/-]{0,40}\d)[A-Za-z0-9]{1,40}(?:[-_/][A-Za-z0-9]{1,40}){0,8}(?![A-Za-z0-9@])/g, isCased: true, read: ({ text }) => code(text) },
];

function id(text: string): Readings {
  return { readings: [{ kind: 'id', text: idForm(text) }] };
}

/** A code has letters and digits; amounts, sizes and words with a number in front or behind are none. */
function code(text: string): Readings | null {
  if (!/[A-Za-z]/.test(text)) return null;
  if (isCurrency(/^([A-Z]{3})\d+$/.exec(text)?.[1] ?? '')) return null;
  if (/^\d+(?:st|nd|rd|th|x|k|K|am|pm|AM|PM|m|M|bn)$/.test(text)) return null;
  const [, digits, word] = /^(\d+)[-_/]?([A-Za-z]+)$/.exec(text) ?? [];
  if (digits !== undefined && word !== undefined && (unitOf(word) !== null || /^[a-z]{2,}$/.test(word))) return null;
  if (/^\d+(?:[-/][a-z]{2,})+$/.test(text) || /^(?:[a-z]{2,}[-/])+\d{1,2}$/i.test(text) && !/[A-Z]{2}/.test(text)) return null;
  const isShort = text.split('/').every((part) => idForm(part).length < 4);
  return { readings: [{ kind: 'id', text: idForm(text) }], isLoose: isShort || !(/\d{2}/.test(text) || /[A-Z]/.test(text)) };
}
