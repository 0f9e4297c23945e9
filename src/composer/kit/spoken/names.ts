import type { Random } from '../../../core/Random.ts';
import { oneOf } from '../chance.ts';

const given = ['Zoë', 'Amir', 'Ingrid', 'José', 'Mei', 'Oluwaseun', 'Priya', 'Łukasz', 'Anaïs', 'Tomás', 'Sinéad', 'Kwame', 'Yuki', 'Björn', 'Leïla', 'Mateo', 'Nadia', 'Ottó', 'Ravi', 'Siobhán', 'Hana', 'Émile', 'Ruth', 'Diego', 'Aisha', 'Karl', 'Ngozi', 'Paolo', 'Freya', 'Ivan'];
const family = ['Müller', 'Okafor', 'García', 'Nguyễn', 'Kowalska', 'O’Brien', 'Håkansson', 'Silva', 'Tanaka', 'Dubois', 'Novák', 'Rossi', 'Haddad', 'Schmidt', 'Jensen', 'Çelik', 'Popescu', 'Mbeki', 'Larsen', 'Iyer', 'Fernández', 'Brown', 'Kaya', 'Lindqvist', 'Moreau', 'Sato', 'Weiß', 'Adeyemi', 'Costa', 'Walsh'];

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** People of different names, each with an address at one of the domains. */
export function people(random: Random, count: number, domains: readonly string[] = ['example.com', 'example.org', 'mail.example.net']): readonly Person[] {
  const found = new Map<string, Person>();
  while (found.size < count) {
    const name = `${oneOf(random, given)} ${oneOf(random, family)}`;
    if (![...found.keys()].some((other) => sharesAName(other, name))) found.set(name, { name, email: `${mailbox(name)}@${oneOf(random, domains)}` });
  }
  return [...found.values()];
}

const mailboxes = new Map<string, string>();

/** There are few names, and each comes many times. */
function mailbox(name: string): string {
  const known = mailboxes.get(name) ?? plainLetters(name).toLowerCase().replace(/[^a-z]+/g, '.');
  mailboxes.set(name, known);
  return known;
}

/** Neither given nor family names are shared, so that one of them is enough to mean somebody. */
function sharesAName(one: string, other: string): boolean {
  const [givenName, familyName] = one.split(' ');
  return other.split(' ').some((part) => part === givenName || part === familyName);
}

/** Letters without their marks: `Zoë` is `Zoe`. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Ł', 'L').replaceAll('ł', 'l').replaceAll('ß', 'ss').replaceAll('Ø', 'O').replaceAll('ø', 'o').replace(/[’']/g, '');
}

/** Whether two names are the same but for marks, letter case and blanks, as a good search treats them. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(text: string): string {
  return plainLetters(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
