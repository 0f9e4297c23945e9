import { between } from '../../composer/kit/chance.ts';
import type { Random } from '../../core/Random.ts';

/** Thirteen digits, the last of which checks the others. */
export function isbnOf(random: Random): string {
  const digits = `978${String(between(random, 0, 1))}${String(between(random, 10000000, 99999999))}`;
  const sum = digits.split('').reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${digits}${String((10 - (sum % 10)) % 10)}`;
}

/** As it stands on a back cover: `978-1-2345-6789-7`. */
export function hyphenatedIsbn(isbn: string): string {
  return [isbn.slice(0, 3), isbn.slice(3, 4), isbn.slice(4, 8), isbn.slice(8, 12), isbn.slice(12)].join('-');
}
