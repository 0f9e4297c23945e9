import type { Json } from '../core/Json.ts';

/** JSON Schema types as bits; `integer` is its own bit, `number` admits both. */
export const typeBit = { null: 1, boolean: 2, number: 4, string: 8, array: 16, object: 32, integer: 64 } as const;
export type TypeName = keyof typeof typeBit;

export type Language = 'java' | 'javascript';

/** A JSON Schema made ready for checking many values. Mutable only while it is compiled (references may be circular). */
export interface TypeNode {
  /** Admitted types as bits; 0: any. */
  types: number;
  /** The declared type for people: as the suite wrote it, else the JSON Schema type. */
  label: string;
  /** Programming language of the case, whose expressions may stand for any value; `null`: none. */
  language: Language | null;
  /**
   * Whether a string here may hold a literal of that language (`"5L"`): the schema says `x-language` itself, or stands inside
   * one that does and declares a type.
   */
  textual: boolean;
  /** `enum` or `const`; `null`: none. */
  members: readonly Json[] | null;
  /** The schema's own default, which is a valid value whatever the type says; `undefined`: none. */
  fallback: Json | undefined;
  properties: ReadonlyMap<string, TypeNode>;
  /** Whether properties that are not declared are unknown. A tool's own parameters are always closed unless its schema opens them. */
  closed: boolean;
  /** Schema of properties that are not declared; `null`: none. */
  additional: TypeNode | null;
  required: readonly string[];
  prefix: readonly TypeNode[];
  items: TypeNode | null;
  /** Whether the order of items does not matter. */
  unordered: boolean;
  unique: boolean;
  limits: Limits | null;
  pattern: RegExp | null;
  anyOf: readonly TypeNode[] | null;
  allOf: readonly TypeNode[] | null;
  /** Whether dates and times may be written in any unambiguous way: a string without format, pattern or enum. */
  freeMoments: boolean;
  /** Whether the description asks for code, in which `^` is no power. */
  code: boolean;
  /** RFC 3339 `date-time`. */
  instant: boolean;
  /** Whether a provider's strict mode made optional parameters nullable: closed, and everything required. */
  strictMode: boolean;
}

export interface Limits {
  readonly minimum: number;
  readonly maximum: number;
  readonly exclusiveMinimum: number;
  readonly exclusiveMaximum: number;
  readonly multipleOf: number;
  readonly minLength: number;
  readonly maxLength: number;
  readonly minItems: number;
  readonly maxItems: number;
}
