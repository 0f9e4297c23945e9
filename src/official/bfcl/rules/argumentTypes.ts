import type { TypeName } from '../python/PythonValue.ts';
import type { Language } from '../Edition.ts';

const python: ReadonlyMap<string, TypeName> = new Map([
  ['string', 'str'], ['integer', 'int'], ['float', 'float'], ['boolean', 'bool'],
  ['array', 'list'], ['tuple', 'list'], ['dict', 'dict'], ['any', 'str'],
]);
const java: ReadonlyMap<string, TypeName> = new Map([
  ['byte', 'int'], ['short', 'int'], ['integer', 'int'], ['float', 'float'], ['double', 'float'], ['long', 'int'],
  ['boolean', 'bool'], ['char', 'str'], ['Array', 'list'], ['ArrayList', 'list'], ['Set', 'other'], ['HashMap', 'dict'],
  ['Hashtable', 'dict'], ['Queue', 'list'], ['Stack', 'list'], ['String', 'str'], ['any', 'str'],
]);
const javascript: ReadonlyMap<string, TypeName> = new Map([
  ['String', 'str'], ['integer', 'int'], ['float', 'float'], ['Bigint', 'int'], ['Boolean', 'bool'],
  ['dict', 'dict'], ['array', 'list'], ['any', 'str'],
]);

/** Declared type of an argument to Python's, by the language of the case. */
export const argumentTypes: Readonly<Record<Language, ReadonlyMap<string, TypeName>>> = { python, java, javascript };

/** Declared types of which the type of the elements is looked at. */
export const listTypes: Readonly<Record<Language, ReadonlySet<string>>> = {
  python: new Set(['array', 'tuple']),
  java: new Set(['Array', 'ArrayList', 'array']),
  javascript: new Set(['Array', 'ArrayList', 'array']),
};
