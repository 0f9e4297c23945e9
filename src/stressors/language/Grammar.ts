import type { Json } from '../../core/Json.ts';

/** How a value of some type is written in another language. */
export type ValueForm =
  /** As it stands: ids, addresses, names. */
  | { readonly as: 'text' }
  /** A text of the user's own, which stays as it is between the language's quotation marks. */
  | { readonly as: 'quoted' }
  /** When something takes place (`am 3. März 2026`, `morgen`), and a day that follows a preposition (`3. März 2026`). */
  | { readonly as: 'day' | 'date' }
  | { readonly as: 'month' | 'time' | 'minutes' | 'count' }
  /** In the currency of the world's state. */
  | { readonly as: 'money' }
  /** A member of an enum, in any of these words. */
  | { readonly as: 'choice'; readonly words: Readonly<Record<string, readonly string[]>> }
  | { readonly as: 'list'; readonly of: ValueForm };

/** What is the same in all worlds of a language. Texts have slots: `{d}`, `{dd}`, `{m}`, `{mm}`, `{month}`, `{weekday}`, `{year}`, `{h}`, `{hh}`, `{minute}`, `{n}`. */
export interface Language {
  readonly id: string;
  /** What the system message says in place of the English date. */
  readonly today: string;
  /** From Monday; from January; from zero. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly numbers: readonly string[];
  /** After a preposition, and as an adverb. */
  readonly dates: readonly string[];
  readonly days: readonly string[];
  /** Days from today by their number; `ahead`: some days from today. */
  readonly relative: Readonly<Record<string, readonly string[]>>;
  readonly ahead: string;
  readonly month: string;
  readonly times: readonly string[];
  /** Where the minute is zero. */
  readonly hours: readonly string[];
  readonly minutes: string;
  /** Lengths that have words of their own, by their minutes. */
  readonly lengths: Readonly<Record<string, readonly string[]>>;
  readonly thousands: string;
  readonly decimal: string;
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  readonly quotes: readonly [string, string];
  /** The word between the last two of a row, before the last. */
  readonly and: (last: string) => string;
  /** Ways of putting orders into a message, by how many there are and whether their order counts. */
  readonly frames: Readonly<Record<'one' | 'several' | 'ordered', readonly ((orders: readonly string[]) => string)[]>>;
}

/** How people of a language ask for the tools of one world, and write its values. */
export interface WorldGrammar {
  readonly world: string;
  /** Of the world that it was written for. */
  readonly version: string;
  readonly language: Language;
  /** By tool: orders in the imperative with the slots of its templates, and questions by the ids of the world's own. */
  readonly tools: Readonly<Record<string, { readonly requests: readonly string[]; readonly questions: Readonly<Record<string, readonly string[]>> }>>;
  /** By the id of a value type. */
  readonly values: Readonly<Record<string, ValueForm>>;
}

/** A value that has to be written, and what its words may depend on. */
export interface Written {
  readonly value: Json;
  /** As it stands in the English request. */
  readonly said: string;
  readonly today: string;
  readonly currency: string;
}
